// A new exhibit: a copy of its kind's sample in a folder of its own, and its name in the rotation. Used by the desk.
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { schemas } from '../../renderer/kinds/schemas.ts';
import { exhibitId, type Created } from './calls.ts';
import { replaceFile } from './replace-file.ts';

const samples = fileURLToPath(new URL('../../renderer/kinds', import.meta.url));

/** Folders of the content that are none of an exhibit. */
const taken = ['schema', 'guide'];

/** Makes the folder and names it in the rotation. Nothing that is there is ever written over. */
export async function createExhibit(
  folder: string,
  { id, kind }: { id: string; kind: string },
): Promise<Created> {
  if (!exhibitId.safeParse(id).success)
    return refuse(
      `“${id}” cannot be the name of a folder. Use at most 60 small letters, digits and hyphens, such as first-radio.`,
    );
  if (taken.includes(id))
    return refuse(`The folder ${id} is used for something else. Choose another name.`);
  if (!Object.hasOwn(schemas, kind)) return refuse(`There is no kind of exhibit named “${kind}”.`);
  const rotation = join(folder, 'rotation.json');
  const text = await readFile(rotation, 'utf8').catch(() => '');
  const listed = withExhibit(text, id);
  if (listed === undefined)
    return refuse(
      'rotation.json has no list of exhibits that can be read. Mend it first, then try again.',
    );
  try {
    await mkdir(join(folder, id));
  } catch (error) {
    return refuse(explain(error as NodeJS.ErrnoException, id));
  }
  try {
    await copyFile(join(samples, kind, 'sample.json'), join(folder, id, 'exhibit.json'));
    await mkdir(join(folder, id, 'media'));
    await replaceFile(rotation, listed);
    return { id };
  } catch (error) {
    // Only what was made here, a moment ago.
    await rm(join(folder, id), { recursive: true, force: true });
    return refuse(explain(error as NodeJS.ErrnoException, id));
  }
}

/** rotation.json with one more exhibit at the end of its list, all else as it stands; undefined where there is no list. */
export function withExhibit(text: string, id: string): string | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['exhibits']);
  if (!root || list?.type !== 'array') return undefined;
  const entries = list.children ?? [];
  const menuOnly = findNodeAtLocation(root, ['menuOnly'])?.children ?? [];
  if ([...entries, ...menuOnly].some(({ value }) => value === id)) return text;
  const last = entries.at(-1);
  const formattingOptions = { tabSize: 2, insertSpaces: true };
  if (!last) return applyEdits(text, modify(text, ['exhibits', -1], id, { formattingOptions }));
  // In a list on one line the new one stands on that line, too, and in a list of lines on its own.
  const gap = /\n\s*$/.exec(text.slice(0, last.offset))?.[0] ?? ' ';
  const at = last.offset + last.length;
  return `${text.slice(0, at)},${gap}${JSON.stringify(id)}${text.slice(at)}`;
}

const refuse = (refusal: string): Created => ({ refusal });

const reasons: Record<string, string> = {
  EEXIST: 'it is there already. Choose another name',
  EACCES: 'you may not write here. Ask who owns the folder',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
};

const explain = ({ code = 'unknown reason' }: NodeJS.ErrnoException, id: string): string =>
  `The folder ${id} could not be made: ${reasons[code] ?? code}.`;
