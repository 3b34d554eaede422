// Which version is shown, and which of them are to be trusted: `packs/shown.json` in the folder of state. One atomic rename of
// this file is the switch from one version to another. Used by versions.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { createStateFile, type StateFile } from '../state/state-file.ts';

const name = z.string().max(80);

const pointerSchema = z.strictObject({
  version: z.literal(1),
  /** The version that is shown; null for the exhibits that came with the kiosk. */
  shown: name.nullable(),
  /** Where to go back to: the last that stood its trial. */
  lastGood: name.nullable(),
  /** Those that have stood their trial. */
  proven: z.array(name),
  /** Those that were set back, and are never shown by themselves again. */
  setBack: z.array(name),
  /** The largest number that any pack had; none with a smaller one is taken. */
  newestEdition: z.int().min(0),
});

export type Pointer = z.infer<typeof pointerSchema>;

const file = 'shown';
const nothing: Pointer = {
  version: 1,
  shown: null,
  lastGood: null,
  proven: [],
  setBack: [],
  newestEdition: 0,
};

/**
 * Opens it as it is on the disk now: another program may have written it.
 * @param lost what holds when there was one, and it cannot be trusted any more
 * @throws what the disk says when it is there and cannot be read
 */
export function openPointer(
  folder: string,
  log: Pick<Log, 'warn'>,
  lost: () => Pointer,
): StateFile<Pointer> {
  const isLost = isDamaged(join(folder, `${file}.json`));
  const pointer = createStateFile({
    folder,
    name: file,
    schema: pointerSchema,
    initial: isLost ? lost() : nothing,
    log,
  });
  // At once: the next to open it finds no damaged one any more, and would take it for a kiosk without packs.
  if (isLost) pointer.write(pointer.read());
  return pointer;
}

/**
 * Reads it without mending it, for a program that only looks. A damaged one says nothing: whoever shows exhibits mends it first.
 * @throws what the disk says when it is there and cannot be read
 */
export function readPointer(folder: string): Pointer {
  const found = parsePointer(join(folder, `${file}.json`));
  return found === 'damaged' ? nothing : found;
}

/** @throws what the disk says when the file is there and cannot be read: that is no damage, and may pass */
const isDamaged = (path: string): boolean => parsePointer(path) === 'damaged';

function parsePointer(path: string): Pointer | 'damaged' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw error;
  }
  try {
    return pointerSchema.safeParse(JSON.parse(text)).data ?? 'damaged';
  } catch {
    return 'damaged';
  }
}
