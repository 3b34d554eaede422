// A small JSON file in which the kiosk remembers something over restarts. What cannot be trusted is set aside, never fatal.
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Log } from '../log.ts';
import { writeAtomic } from './write-atomic.ts';

/** A remembered value. */
export interface StateFile<Value> {
  /** The value as it was last written, in this run or before. */
  read(): Value;
  /** Remembers a value. @returns whether it is on the disk; if not, it holds for this run only and the log says why */
  write(value: Value): boolean;
}

interface Needs<Schema extends z.ZodType> {
  /** The folder of state; it may be missing. */
  folder: string;
  /** The file's name without its ending, `recovery`. */
  name: string;
  schema: Schema;
  /** What holds when there is no file, or none that can be trusted. */
  initial: z.infer<Schema>;
  /** Whether a damaged file is removed instead, because nothing in it may be kept. */
  forgetsDamaged?: boolean;
  log: Pick<Log, 'warn'>;
}

/** Opens a remembered value. A damaged file is kept beside as `NAME.damaged.json` for a technician. */
export function createStateFile<Schema extends z.ZodType>({
  folder,
  name,
  schema,
  initial,
  forgetsDamaged = false,
  log,
}: Needs<Schema>): StateFile<z.infer<Schema>> {
  const path = join(folder, `${name}.json`);
  let value = load();
  let isFailing = false;
  return {
    read: () => value,
    write: (next) => {
      value = next;
      try {
        writeAtomic(path, `${JSON.stringify(next)}\n`);
        isFailing = false;
      } catch (error) {
        if (!isFailing)
          log.warn({ err: error }, `${path} cannot be written; it is kept in memory.`);
        isFailing = true;
      }
      return !isFailing;
    },
  };

  function load(): z.infer<Schema> {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (!isMissing(error)) log.warn({ err: error }, `${path} cannot be read; it starts anew.`);
      return initial;
    }
    const parsed = schema.safeParse(parse(text));
    if (parsed.success) return parsed.data;
    setAside();
    return initial;
  }

  function setAside(): void {
    const aside = join(folder, `${name}.damaged.json`);
    const fate = forgetsDamaged ? 'removed' : `set aside as ${aside}`;
    log.warn(`${path} is damaged; it is ${fate}, and starts anew.`);
    try {
      if (forgetsDamaged) rmSync(path);
      else renameSync(path, aside);
    } catch {
      // Then the next write replaces it.
    }
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
