// Loads rotation.json: what is shown, in which order and how long. A wrong field is replaced by its
// built-in value, so that a typo in a number does not empty the gallery.
import { rotationFile, type RotationFile } from '../../contract/rotation.ts';
import { builtInRotation } from './built-in.ts';
import { checkReading } from './check-reading.ts';
import { checkShape } from './check-shape.ts';
import { loadFile } from './load-file.ts';
import { migrate, migrations } from './migrations.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document, type Path } from './read-json.ts';

/** An entry of one of the two lists of exhibits, and where it stands. */
export interface Written {
  name: unknown;
  path: Path;
}

export interface LoadedRotation {
  rotation: RotationFile;
  /** There when the file could be read; for problems that point into it. */
  document?: Document;
  /** The lists of exhibits as they stand there, wrong entries included. */
  written: Written[];
  problems: Problem[];
}

const { shape } = rotationFile;
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function field<Name extends keyof typeof shape & keyof RotationFile>(value: unknown, name: Name) {
  const { success, data } = shape[name].safeParse(fieldOf(value, name));
  return (success ? data : builtInRotation[name]) as RotationFile[Name];
}

const listOf = (value: unknown, name: 'exhibits' | 'menuOnly'): Written[] => {
  const list = fieldOf(value, name);
  return Array.isArray(list)
    ? list.map((entry, index) => ({ name: entry, path: [name, index] }))
    : [];
};

/** The names that could be those of a folder. */
const idsOf = (list: Written[]) => {
  const ids = list.flatMap(({ name }) => {
    const { success, data } = shape.exhibits.element.safeParse(name);
    return success ? [data] : [];
  });
  return [...new Set(ids)];
};

/** The second and later mentions of an exhibit. */
function findTwice(document: Document, list: Written[]): Problem[] {
  return list.flatMap(({ name, path }, index, all) =>
    typeof name === 'string' && all.findIndex((one) => one.name === name) < index
      ? [createProblem('exhibit-twice', spotOf(document, path), { name })]
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
  const [looped, menuOnly] = [listOf(value, 'exhibits'), listOf(value, 'menuOnly')];
  const list = [...looped, ...menuOnly];
  const exhibits = idsOf(looped);
  const languages = field(value, 'languages');
  const rotation: RotationFile = {
    version: 1,
    title: field(value, 'title'),
    period: field(value, 'period'),
    sentence: field(value, 'sentence'),
    languages,
    exhibits,
    menuOnly: idsOf(menuOnly).filter((id) => !exhibits.includes(id)),
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
