// Thousands of spoilt exhibits: the check never throws, never hangs, always names file and line, and nothing is shown that it
// refuses. A thousand in each `npm test`; ten thousand, with the times they took, by MUTATIONS=10000 and this file alone.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatProblems } from '../../../../main/core/content/format-problems.ts';
import { loadExhibit } from '../../../../main/core/content/load-exhibit.ts';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import type { Problem } from '../../../../main/core/content/problems.ts';
import { schemas } from '../../../../renderer/kinds/schemas.ts';
import { mutation } from './mutate.ts';

const runs = Number(process.env['MUTATIONS'] ?? 1000);
const seed = Number(process.env['MUTATIONS_SEED'] ?? 20130225);
/** One mutation in so many goes through the loader of the whole folder, too. */
const wholeEvery = 10;

const path = (relative: string) =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url));
const kinds = Object.keys(schemas) as (keyof typeof schemas)[];
const goods = await Promise.all(
  [
    ...kinds.map((kind) => `renderer/kinds/${kind}/sample.json`),
    ...['intranet', 'cellular-network', 'first-tweet', 'opening-up'].map(
      (id) => `exhibits/${id}/exhibit.json`,
    ),
    'tests/content/base/plain/exhibit.json',
  ].map((file) => readFile(path(file), 'utf8')),
);
const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];

let folder: string;
let known: { facts: Set<string>; places: Set<string> };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-mutations-'));
  const read = async (name: string) =>
    JSON.parse(await readFile(path(`exhibits/${name}.json`), 'utf8'));
  const [sources, { places, lines }, rotation] = await Promise.all(
    ['sources', 'places', 'rotation'].map(read),
  );
  // The good exhibit of the tests cites facts that the shipped sources know by other numbers.
  known = {
    facts: new Set(Object.keys(sources.facts)),
    places: new Set([...places, ...lines].map(({ id }: { id: string }) => id)),
  };
  for (const name of ['sources', 'places'])
    await cp(path(`exhibits/${name}.json`), join(folder, `${name}.json`));
  await writeFile(
    join(folder, 'rotation.json'),
    JSON.stringify({ ...rotation, exhibits: ['mutant', 'second'] }),
  );
  for (const [id, from] of [
    ['mutant', 'plain'],
    ['second', 'second'],
  ] as const) {
    await cp(path(`tests/content/base/${from}`), join(folder, id), { recursive: true });
  }
  await mkdir(join(folder, 'mutant/media'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const file = () => `${folder}/mutant/exhibit.json`;

function expectWellSaid(problems: Problem[], lines: number) {
  const report = formatProblems(problems);
  for (const { file: named, line, column, says, fix, help } of problems) {
    expect(named).toBe(file());
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(report).toContain(`${named}:${line}:${column}`);
    expect(`${says} ${fix}`).not.toMatch(/undefined|\[object|NaN entries/);
    expect(help).toMatch(/^exhibits\/CURATORS\.md#[a-z0-9-]+$/);
  }
}

/** Everything an exhibit cites and says, found without the check: by the names of the fields alone. */
function expectFit(value: unknown, name = ''): void {
  if (typeof value !== 'object' || value === null) {
    if (name === 'facts' || name === 'fact') expect(known.facts).toContain(value);
    return;
  }
  if (Array.isArray(value)) {
    for (const entry of value) expectFit(entry, name);
    return;
  }
  const fields = Object.entries(value);
  const isText = fields.length > 0 && fields.some(([key]) => key === 'en' || key === 'ko');
  if (isText && name !== 'translation') {
    for (const { code } of languages) expect(String(Reflect.get(value, code)).trim()).not.toBe('');
    for (const { code } of languages) expect(Reflect.get(value, code)).toBeTypeOf('string');
  }
  for (const [key, entry] of fields) expectFit(entry, key);
}

const times: number[] = [];

async function check(spoilt: Uint8Array) {
  await writeFile(file(), spoilt);
  const start = performance.now();
  const loaded = await loadExhibit('mutant', { folder, languages, ...known });
  times.push(performance.now() - start);
  return loaded;
}

async function expectSameOfWhole(isShown: boolean) {
  const { wholes, rotation, mediaFolder } = await loadExhibits(folder);
  const ids = isShown ? ['mutant', 'second'] : ['second'];
  expect([...wholes.keys()]).toEqual(ids);
  expect(rotation.exhibits.map(({ id }) => id)).toEqual(ids);
  expect(mediaFolder('mutant') !== undefined).toBe(isShown);
}

/** Half a minute of the machine for a thousand would be a fault in itself. */
const patienceMs = 60_000 + runs * 60;

it(
  `${runs} spoilt exhibits: each is checked and named, and shown only when nothing is wrong with it`,
  { timeout: patienceMs },
  async () => {
    let shown = 0;
    const property = fc.asyncProperty(fc.constantFrom(...goods), mutation, async (good, spoil) => {
      const spoilt = spoil(good);
      const { exhibit, problems } = await check(spoilt);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const text = new TextDecoder().decode(spoilt);
      expectWellSaid(problems, text.split('\n').length);
      expect(exhibit === undefined).toBe(errors.length > 0);
      expect(errors.every(({ exhibit: id }) => id === 'mutant')).toBe(true);
      if (times.length % wholeEvery === 0) await expectSameOfWhole(exhibit !== undefined);
      if (!exhibit) return;
      shown += 1;
      const unreadable: ParseError[] = [];
      const { id, ...written } = exhibit;
      expect(parse(text, unreadable, { allowTrailingComma: true })).toBeTypeOf('object');
      expect(unreadable).toEqual([]);
      expect(id).toBe('mutant');
      expect(schemas[exhibit.kind].safeParse(written).success).toBe(true);
      expectFit(written);
    });
    await fc.assert(property, { numRuns: runs, seed, timeout: 10_000 });
    // Some mutations do no harm; if all did, the half of this test that looks at shown exhibits would prove nothing.
    expect(shown).toBeGreaterThan(runs / 100);
    if (process.env['MUTATIONS']) report(shown);
  },
);

it(
  'spoilt rotation, places and sources: the loader goes on with what is good, and names file and line',
  { timeout: patienceMs },
  async () => {
    const shared = await Promise.all(
      ['rotation.json', 'places.json', 'sources.json'].map(async (name) => ({
        name,
        good: await readFile(join(folder, name), 'utf8'),
      })),
    );
    await writeFile(file(), goods.at(-1) ?? '');
    const property = fc.asyncProperty(
      fc.constantFrom(...shared),
      mutation,
      async ({ name, good }, spoil) => {
        await writeFile(join(folder, name), spoil(good));
        const { wholes, rotation, problems } = await loadExhibits(folder);
        await writeFile(join(folder, name), good);
        for (const problem of problems) {
          expect(problem.code).not.toBe('check-failed');
          expect(problem.file.startsWith(`${folder}/`)).toBe(true);
          expect(problem.line * problem.column).toBeGreaterThan(0);
        }
        const refused = problems.flatMap(({ severity, exhibit }) =>
          severity === 'error' ? (exhibit ?? []) : [],
        );
        expect([...wholes.keys()].filter((id) => refused.includes(id))).toEqual([]);
        expect(rotation.exhibits.map(({ id }) => id)).toEqual([...wholes.keys()]);
        const places = rotation.places.places.map(({ id }) => id);
        expect(new Set(places).size).toBe(places.length);
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(runs / 5), seed, timeout: 10_000 });
  },
);

function report(shown: number) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.info(
    `${times.length} mutations, ${shown} of them harmless: ${at(0.5)} ms at the median, ${at(0.95)} ms at the 95th percentile, ${at(1)} ms at most.`,
  );
}
