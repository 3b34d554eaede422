// Brings the values of older files up to the version that the schemas describe. Kiosks never go down.
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document } from './read-json.ts';

/** One step from a version to the next, named by what it does. */
export interface Migration {
  name: string;
  up(value: Record<string, unknown>): Record<string, unknown>;
}

/**
 * For each kind of file its steps: the first leads from version 1 to 2, and so on. A schema's `version` is one more than
 * their number.
 */
export const migrations = {
  exhibit: [],
  rotation: [],
  places: [],
  sources: [],
} satisfies Record<string, readonly Migration[]>;

/**
 * The document with its value at the newest version. Positions stay those of the file as written.
 * Without a usable version the value stays as it is: the schema says what is wrong with it.
 */
export function migrate(
  document: Document,
  steps: readonly Migration[],
): { document?: Document; problems: Problem[] } {
  const known = steps.length + 1;
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { document, problems: [] };
  }
  const found: unknown = Reflect.get(value, 'version');
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1 || found === known) {
    return { document, problems: [] };
  }
  const spot = spotOf(document, ['version']);
  if (found > known) return { problems: [createProblem('version-newer', spot, { found, known })] };
  const due = steps.slice(found - 1);
  const raised = due.reduce((old, step) => step.up(old), { ...value } as Record<string, unknown>);
  const changes = due.map((step) => step.name).join('; ');
  return {
    document: { ...document, value: { ...raised, version: known } },
    problems: [createProblem('version-older', spot, { found, known, changes })],
  };
}
