// Loads one exhibit's folder: reads exhibit.json, brings it up to date, checks it whole. A problem in it
// never reaches another exhibit.
import { z } from 'zod';
import { schemas, type Exhibit } from '../../../renderer/kinds/schemas.ts';
import { checkReading } from './check-reading.ts';
import { checkReferences, type Known, type References } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { loadFile } from './load-file.ts';
import { migrate, migrations } from './migrations.ts';
import { hint } from './near.ts';
import { checkPictures } from './pictures/check-pictures.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document } from './read-json.ts';

export interface LoadedExhibit {
  /** There when the exhibit can be shown. */
  exhibit?: Exhibit;
  /** The facts it cites, in order of first appearance. */
  cited: string[];
  problems: Problem[];
}

/** What all exhibits of a folder share. */
export interface Surroundings extends Known {
  folder: string;
  languages: { code: string; name: string }[];
}

const kinds = Object.keys(schemas);
const named = kinds.map((kind) => `"${kind}"`).join(', ');
const anyKind = z.looseObject({ kind: z.string().describe(`Kinds are: ${named}.`) });

/** The schema that the file asks for by its `kind`, or the problem that it names none. */
function schemaOf(document: Document): { schema?: z.ZodType; problems: Problem[] } {
  const { value, problems } = checkShape(document, anyKind, []);
  if (!value) return { problems };
  const schema = Object.hasOwn(schemas, value.kind)
    ? schemas[value.kind as keyof typeof schemas]
    : undefined;
  if (schema) return { schema, problems: [] };
  const words = { found: JSON.stringify(value.kind), hint: hint(value.kind, kinds), known: named };
  return { problems: [createProblem('kind-unknown', spotOf(document, ['kind']), words)] };
}

/** Says once that an exhibit shows places which could not be read. */
const lackingPlaces = (
  { file }: Document,
  { needsPlaces }: References,
  { places }: Surroundings,
) => (needsPlaces && !places ? [createProblem('places-needed', { file }, {})] : []);

/** Checks what an exhibit’s file says; where it was read is of no matter. */
export async function checkExhibit(
  id: string,
  written: Document,
  around: Surroundings,
): Promise<LoadedExhibit> {
  const { document, problems } = migrate(written, migrations.exhibit);
  if (!document) return { cited: [], problems };
  const { schema, problems: unknown } = schemaOf(document);
  if (!schema) return { cited: [], problems: [...problems, ...unknown] };
  const { folder, languages } = around;
  const shape = checkShape(document, schema, languages);
  const references = checkReferences(document, schema, around, shape.value !== undefined);
  const all = [
    ...problems,
    ...shape.problems,
    ...references.problems,
    ...(await checkPictures(document, references.pictures, `${folder}/${id}`)),
    ...lackingPlaces(document, references, around),
    ...checkReading(document, shape.texts, languages),
  ];
  const mayShow = all.every(({ severity }) => severity === 'warning');
  const exhibit = { ...(shape.value as object), id } as Exhibit;
  return { cited: references.cited, problems: all, ...(mayShow && shape.value ? { exhibit } : {}) };
}

/** Never throws: what even the checks did not foresee becomes a problem of this exhibit. */
export async function loadExhibit(id: string, around: Surroundings): Promise<LoadedExhibit> {
  const file = `${around.folder}/${id}/exhibit.json`;
  const name = (problem: Problem): Problem =>
    problem.severity === 'error' ? { ...problem, exhibit: id } : problem;
  try {
    const { document, problems } = await loadFile(file);
    if (!document) return { cited: [], problems: problems.map(name) };
    const loaded = await checkExhibit(id, document, around);
    const all = [...problems, ...loaded.problems].map(name);
    const broken = all.some(({ severity }) => severity === 'error');
    return {
      cited: loaded.cited,
      problems: all,
      ...(!broken && loaded.exhibit && { exhibit: loaded.exhibit }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown reason';
    return { cited: [], problems: [name(createProblem('check-failed', { file }, { reason }))] };
  }
}
