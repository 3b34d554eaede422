// Answers the studio's calls. Used by the desk's server. Nothing is remembered between two calls: the text that is being worked
// on travels with each, so that a desk that is started anew goes on where it was.
import type { HandlersOf } from '../../../main/contract/call-table.ts';
import { applyEdits } from './document.ts';
import { applyChange, type Change } from './change.ts';
import type { Changed, Opened, studioCalls, TableTaken } from './calls.ts';
import { tables } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import { writeCsv } from './csv/write-csv.ts';
import { formOfValue } from './describe-form.ts';
import { difference } from './difference.ts';
import { EditRefused } from './edits.ts';
import { merge } from './merge.ts';
import { addPicture, listPictures, readPicture } from './pictures.ts';
import { fieldAt, orderOf, valueAt } from './places-in-form.ts';
import { originalOf, readBytes, readDraft, readSurroundings, valueOf } from './read-draft.ts';
import { saveExhibit, whyNot } from './save.ts';

/** What the studio needs of the desk. */
export interface StudioNeeds {
  /** The folder of exhibits. */
  folder: string;
}

async function open(folder: string, exhibit: string): Promise<Opened | { why: string }> {
  try {
    const bytes = await readBytes(folder, exhibit);
    const { around, facts, places } = await readSurroundings(folder);
    const draft = await readDraft(exhibit, bytes, around);
    const form = formOfValue(draft.value);
    const kind = valueAt(draft.value, ['kind']);
    const table = typeof kind === 'string' ? tables[kind]?.list : undefined;
    return {
      original: originalOf(bytes),
      draft,
      languages: around.languages,
      facts,
      places: places.places.map(({ id, name }) => ({ id, name })),
      pictures: await listPictures(folder, exhibit),
      ...(form && { form }),
      ...(table !== undefined && { table }),
    };
  } catch (error) {
    return { why: whyNot(error) };
  }
}

/** Makes a new text, and checks it; what has no place in the file is refused in a sentence. */
async function work(folder: string, exhibit: string, make: (languages: string[]) => string) {
  const { around } = await readSurroundings(folder);
  try {
    const text = make(around.languages.map(({ code }) => code));
    return { is: 'changed', draft: await readDraft(exhibit, text, around) } satisfies Changed;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return { is: 'refused', why: error.message } satisfies Changed;
  }
}

function makeChange(text: string, wanted: Change, languages: string[]): string {
  const value = valueOf(text);
  const form = formOfValue(value);
  if (!form) throw new EditRefused('The file cannot be edited as a form.');
  return applyChange(text, value, wanted, { form, languages });
}

function mergeTexts({ base, ours, theirs }: { base: string; ours: string; theirs: string }) {
  const value = valueOf(ours);
  const form = formOfValue(value);
  return merge(base, ours, theirs, form && orderOf(form, value));
}

/** The list of an exhibit that a table is made of. */
async function findTable(folder: string, text: string) {
  const value = valueOf(text);
  const form = formOfValue(value);
  const kind = valueAt(value, ['kind']);
  const list = typeof kind === 'string' ? tables[kind]?.list : undefined;
  const field = form && list !== undefined ? fieldAt(form, value, [list]) : undefined;
  if (!form || list === undefined || field?.is !== 'list' || field.entry.is !== 'group')
    return undefined;
  const there = valueAt(value, [list]);
  const entries: unknown[] = Array.isArray(there) ? there : [];
  const { around } = await readSurroundings(folder);
  const languages = around.languages.map(({ code }) => code);
  return { value, form, list, entry: field.entry, entries, languages, around };
}

async function takeTable(
  folder: string,
  { exhibit, text, bytes }: { exhibit: string; text: string; bytes: string },
): Promise<TableTaken> {
  const table = await findTable(folder, text);
  if (!table) return { is: 'refused', problems: [{ row: 1, says: 'This exhibit has no table.' }] };
  const { edits, problems, added, removed } = readCsv(Buffer.from(bytes, 'base64'), table);
  if (problems.length > 0) return { is: 'refused', problems };
  const changed = applyEdits(text, edits, orderOf(table.form, table.value));
  return { is: 'read', draft: await readDraft(exhibit, changed, table.around), added, removed };
}

/** Creates the handlers of the studio's calls. */
export function createStudio({ folder }: StudioNeeds): HandlersOf<typeof studioCalls> {
  return {
    'studio.open': ({ exhibit }) => open(folder, exhibit),
    'studio.change': ({ exhibit, text, changes }) =>
      work(folder, exhibit, (languages) =>
        changes.reduce((now, wanted) => makeChange(now, wanted, languages), text),
      ),
    'studio.merge': ({ exhibit, ...texts }) => work(folder, exhibit, () => mergeTexts(texts)),
    'studio.difference': ({ before, after }) => difference(before, after),
    'studio.save': ({ exhibit, ...draft }) => saveExhibit(folder, exhibit, draft),
    'studio.pictures': ({ exhibit }) => listPictures(folder, exhibit),
    'studio.picture': ({ exhibit, name }) =>
      readPicture(folder, exhibit, name).then(
        (bytes) => bytes.toString('base64'),
        () => null,
      ),
    'studio.addPicture': ({ exhibit, name, bytes }) =>
      addPicture(folder, exhibit, name, Buffer.from(bytes, 'base64')),
    'csv.write': async ({ text, separator }) => {
      const table = await findTable(folder, text);
      return table ? writeCsv(table.entries, table.entry, table.languages, separator) : null;
    },
    'csv.read': (asked) => takeTable(folder, asked),
  };
}
