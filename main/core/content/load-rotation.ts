// Loads rotation.json: what is shown, in which order and how long. A wrong field is replaced by its
// built-in value, so that a typo in a number does not empty the gallery.
import { rotationFile, type RotationFile } from '../../contract/rotation.ts';
import { builtInRotation } from './built-in.ts';
import { checkReading } from './check-reading.ts';
import { checkShape } from './check-shape.ts';
import { loadFile } from './load-file.ts';
import { migrate, migrations } from './migrations.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document } from './read-json.ts';

export interface LoadedRotation {
  rotation: RotationFile;
  /** There when the file could be read; for problems that point into it. */
  document?: Document;
  /** The list of exhibits as it stands there, wrong entries included. */
  written: unknown[];
  problems: Problem[];
}

const { shape } = rotationFile;
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function field<Name extends keyof typeof shape & keyof RotationFile>(value: unknown, name: Name) {
  const { success, data } = shape[name].safeParse(fieldOf(value, name));
  return (success ? data : builtInRotation[name]) as RotationFile[Name];
}

const listOf = (value: unknown): unknown[] => {
  const list = fieldOf(value, 'exhibits');
  return Array.isArray(list) ? list : [];
};

const idsOf = (list: unknown[]) => {
  const ids = list.flatMap((entry) => {
    const { success, data } = shape.exhibits.element.safeParse(entry);
    return success ? [data] : [];
  });
  return [...new Set(ids)];
};

/** The second and later mentions of an exhibit. */
function findTwice(document: Document, list: unknown[]): Problem[] {
  return list.flatMap((name, index, all) =>
    typeof name === 'string' && all.indexOf(name) < index
      ? [createProblem('exhibit-twice', spotOf(document, ['exhibits', index]), { name })]
      : [],
  );
}

/** Never throws. */
export async function loadRotation(folder: string): Promise<LoadedRotation> {
  const { document: written, problems } = await loadFile(`${folder}/rotation.json`);
  if (!written) return { rotation: builtInRotation, written: [], problems };
  const { document, problems: old } = migrate(written, migrations.rotation);
  if (!document) return { rotation: builtInRotation, written: [], problems: [...problems, ...old] };
  const { value } = document;
  const list = listOf(value);
  const languages = field(value, 'languages');
  const rotation: RotationFile = {
    version: 1,
    title: field(value, 'title'),
    period: field(value, 'period'),
    sentence: field(value, 'sentence'),
    languages,
    exhibits: idsOf(list),
    attractSeconds: field(value, 'attractSeconds'),
    dwellSeconds: field(value, 'dwellSeconds'),
    idleSeconds: field(value, 'idleSeconds'),
    warningSeconds: field(value, 'warningSeconds'),
  };
  const shape = checkShape(document, rotationFile, languages);
  const all = [
    ...problems,
    ...old,
    ...shape.problems,
    ...findTwice(document, list),
    ...checkReading(document, shape.texts, languages),
  ];
  return { rotation, document, written: list, problems: all };
}
