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
  problems: Problem[];
}

const { shape } = rotationFile;
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function field<Name extends keyof typeof shape & keyof RotationFile>(value: unknown, name: Name) {
  const { success, data } = shape[name].safeParse(fieldOf(value, name));
  return (success ? data : builtInRotation[name]) as RotationFile[Name];
}

const idsOf = (value: unknown) => {
  const list = fieldOf(value, 'exhibits');
  const ids = (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const { success, data } = shape.exhibits.element.safeParse(entry);
    return success ? [data] : [];
  });
  return [...new Set(ids)];
};

/** The second and later mentions of an exhibit. */
function findTwice(document: Document): Problem[] {
  const list = fieldOf(document.value, 'exhibits');
  return (Array.isArray(list) ? list : []).flatMap((name: unknown, index, all) =>
    typeof name === 'string' && all.indexOf(name) < index
      ? [createProblem('exhibit-twice', spotOf(document, ['exhibits', index]), { name })]
      : [],
  );
}

/** Never throws. */
export async function loadRotation(folder: string): Promise<LoadedRotation> {
  const { document: written, problems } = await loadFile(`${folder}/rotation.json`);
  if (!written) return { rotation: builtInRotation, problems };
  const { document, problems: old } = migrate(written, migrations.rotation);
  if (!document) return { rotation: builtInRotation, problems: [...problems, ...old] };
  const { value } = document;
  const languages = field(value, 'languages');
  const rotation: RotationFile = {
    version: 1,
    title: field(value, 'title'),
    period: field(value, 'period'),
    sentence: field(value, 'sentence'),
    languages,
    exhibits: idsOf(value),
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
    ...findTwice(document),
    ...checkReading(document, shape.texts, languages),
  ];
  return { rotation, document, problems: all };
}
