// What is wrong with how the exhibits cite the dossier, and with their languages, as sentences. Pure: it is tried on spoiled
// copies, too. Used by coverage.test.ts.

type Json = unknown;

/** How sure the dossier is of each fact, by id. */
export type Dossier = Record<string, string>;

/** A file of content: its name and what it holds. */
export interface Content {
  name: string;
  value: Json;
}

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of a value with the path to it, from the outside in. */
const objectsIn = (value: Json, path: string): [path: string, Record<string, Json>][] => {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => objectsIn(entry, `${path}[${index}]`));
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, entry]) => objectsIn(entry, `${path}.${key}`));
  return [[path, value], ...inner];
};

const idsOf = (value: Json): string[] => {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((entry) => typeof entry === 'string');
};

/** Every fact that a file cites, with the place where it does. */
const citationsIn = ({ name, value }: Content): [path: string, id: string][] =>
  objectsIn(value, name).flatMap(([path, object]) =>
    ['facts', 'fact'].flatMap((key) =>
      idsOf(object[key]).map((id): [string, string] => [`${path}.${key}`, id]),
    ),
  );

/** Kinds that exist to say what was wrong, and that alone may cite a wrong claim. */
const correcting = ['corrections', 'quiz'];
const maySpeakOfErrors = ({ value }: Content) =>
  isRecord(value) && correcting.includes(String(value['kind']));

/** Codes of facts that no screen may show. */
const neverShown = ['OP', 'not for display'];

/** Every citation that the dossier does not bear. */
export const wrongCitations = (contents: readonly Content[], dossier: Dossier): string[] =>
  contents.flatMap((content) =>
    citationsIn(content).flatMap(([path, id]) => {
      const code = dossier[id];
      if (code === undefined) return [`${path} cites ${id}, which the dossier does not have`];
      if (neverShown.includes(code)) return [`${path} cites ${id}, which is not for display`];
      if (code === 'FIX' && !maySpeakOfErrors(content))
        return [`${path} cites ${id}, a claim that was wrong, where nothing is corrected`];
      return [];
    }),
  );

/** Every statement without a fact to carry it: an object that may cite facts and cites none. */
export const bareStatements = (contents: readonly Content[]): string[] =>
  contents.flatMap(({ name, value }) =>
    objectsIn(value, name)
      .filter(([, { facts }]) => facts !== undefined && idsOf(facts).length === 0)
      .map(([path]) => `${path} says something and cites nothing`),
  );

const looksLikeText = (value: Record<string, Json>, languages: readonly string[]) =>
  Object.keys(value).some((key) => languages.includes(key)) &&
  Object.values(value).every((entry) => typeof entry === 'string');

/** Every text that lacks one of the languages, or holds nothing in it. */
export const lackingLanguages = (
  contents: readonly Content[],
  languages: readonly string[],
): string[] =>
  contents.flatMap(({ name, value }) =>
    objectsIn(value, name)
      // A translation of foreign words is for those who read another language.
      .filter(([path, object]) => looksLikeText(object, languages) && !/\.translation$/.test(path))
      .flatMap(([path, object]) =>
        languages
          .filter((code) => String(object[code] ?? '').trim() === '')
          .map((code) => `${path} has no text in ${JSON.stringify(code)}`),
      ),
  );
