// Loads what all exhibits share: places.json and sources.json. One wrong entry is left out, the rest stays.
import type { z } from 'zod';
import {
  placesFile,
  sourcesFile,
  type Places,
  type Reference,
  type SourcesFile,
} from '../../contract/rotation.ts';
import { noPlaces } from './built-in.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { loadFile } from './load-file.ts';
import { migrate, migrations, type Migration } from './migrations.ts';
import { hint } from './near.ts';
import { createProblem, type Problem } from './problems.ts';
import { spotOf, type Document } from './read-json.ts';

type Languages = { code: string; name: string }[];

const groupOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** The entries that fit; what does not was reported by the check of the whole file. */
const fitting = <S extends z.ZodType>(schema: S, entries: unknown[]): z.infer<S>[] =>
  entries.flatMap((entry) => {
    const { success, data } = schema.safeParse(entry);
    return success ? [data] : [];
  });

const fits = <S extends z.ZodType>(schema: S, value: unknown, instead: z.infer<S>): z.infer<S> => {
  const { success, data } = schema.safeParse(value);
  return success ? data : instead;
};

/** Of what has the same id the first: the page tells places apart by it. */
const firstOfEach = <Entry extends { id: string }>(entries: Entry[], taken = new Set<string>()) =>
  entries.filter(({ id }) => !taken.has(id) && taken.add(id));

function salvagePlaces({ value }: Document): Places {
  const { shape } = placesFile;
  const places = firstOfEach(fitting(shape.places.element, listOf(groupOf(value, 'places'))));
  const ids = new Set(places.map(({ id }) => id));
  return {
    version: 1,
    credit: fits(shape.credit, groupOf(value, 'credit'), noPlaces.credit),
    note: fits(shape.note, groupOf(value, 'note'), noPlaces.note),
    places,
    lines: firstOfEach(
      fitting(shape.lines.element, listOf(groupOf(value, 'lines'))),
      new Set(ids),
    ).filter(({ stops }) => stops.every((stop) => ids.has(stop))),
  };
}

/** Reads a file and brings it up to date. */
async function loadUpToDate(file: string, steps: readonly Migration[]) {
  const { document: written, problems } = await loadFile(file);
  if (!written) return { problems };
  const { document, problems: old } = migrate(written, steps);
  return { ...(document && { document }), problems: [...problems, ...old] };
}

/**
 * Without `ids` the file could not be read at all, and what shows places must stay away.
 * @param facts the ids of facts that may be cited
 */
export async function loadPlaces(
  folder: string,
  languages: Languages,
  facts: ReadonlySet<string> | undefined,
) {
  const { document, problems } = await loadUpToDate(`${folder}/places.json`, migrations.places);
  if (!document) return { places: noPlaces, problems };
  const places = salvagePlaces(document);
  const ids = new Set([...places.places, ...places.lines].map(({ id }) => id));
  const entries = ['places', 'lines'].flatMap((name) => listOf(groupOf(document.value, name)));
  const written = new Set(entries.map((entry) => String(groupOf(entry, 'id'))));
  const shape = checkShape(document, placesFile, languages);
  const known = { places: written, ...(facts && { facts }) };
  const references = checkReferences(document, placesFile, known);
  return { places, ids, problems: [...problems, ...shape.problems, ...references.problems] };
}

function salvageSources({ value }: Document): Pick<SourcesFile, 'facts' | 'sources'> {
  const { shape } = sourcesFile;
  const keep = <S extends z.ZodType>(schema: S, name: string) =>
    Object.fromEntries(
      entriesOf(groupOf(value, name)).flatMap(([id, entry]): [string, z.infer<S>][] => {
        const { success, data } = schema.safeParse(entry);
        return success ? [[id, data]] : [];
      }),
    );
  return {
    facts: keep(shape.facts.valueType, 'facts'),
    sources: keep(shape.sources.valueType, 'sources'),
  };
}

function checkCited(
  document: Document,
  { facts, sources }: Pick<SourcesFile, 'facts' | 'sources'>,
) {
  const known = new Set([
    ...Object.keys(sources),
    ...entriesOf(groupOf(document.value, 'sources')).map(([id]) => id),
  ]);
  return Object.entries(facts).flatMap(([id, fact]) =>
    fact.sources.flatMap((source, index): Problem[] => {
      if (known.has(source)) return [];
      const spot = spotOf(document, ['facts', id, 'sources', index]);
      const words = { found: JSON.stringify(source), hint: hint(source, known) };
      return [createProblem('source-unknown', spot, words)];
    }),
  );
}

/** Without `ids` the file could not be read, and no fact id can be called unknown. */
export async function loadSources(folder: string, languages: Languages) {
  const { document, problems } = await loadUpToDate(`${folder}/sources.json`, migrations.sources);
  if (!document) return { refer: (): Reference[] => [], problems };
  const good = salvageSources(document);
  const ids = new Set(entriesOf(groupOf(document.value, 'facts')).map(([id]) => id));
  const shape = checkShape(document, sourcesFile, languages);
  /** The facts of these ids with their sources resolved; ids that are not known are passed over. */
  const refer = (cited: string[]): Reference[] =>
    cited.flatMap((id) => {
      const fact = Object.hasOwn(good.facts, id) ? good.facts[id] : undefined;
      if (!fact) return [];
      const sources = fact.sources.flatMap((source) => {
        const found = Object.hasOwn(good.sources, source) ? good.sources[source] : undefined;
        return found ? [{ id: source, ...found }] : [];
      });
      return [{ ...fact, id, sources }];
    });
  return { refer, ids, problems: [...problems, ...shape.problems, ...checkCited(document, good)] };
}
