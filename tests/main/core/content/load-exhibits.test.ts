// The loader on good folders, on none, and on whatever a disk may hold.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, asyncProperty, json, property, uint8Array, nat, string } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../main/core/content/format-problems.ts';
import { loadExhibit } from '../../../../main/core/content/load-exhibit.ts';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import { readJson } from '../../../../main/core/content/read-json.ts';

const path = (relative: string) =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url));
const good = path('tests/content/base');

let temporary: string;
let folder: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-'));
});
afterAll(() => rm(temporary, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(temporary, 'exhibits-'));
  await cp(good, folder, { recursive: true });
});

describe('the exhibits of the first exhibition', () => {
  it('load without a problem, in the order of the rotation', async () => {
    const { rotation, problems } = await loadExhibits(path('exhibits'));
    expect(formatProblems(problems)).toBe('');
    expect(rotation.exhibits.map(({ id }) => id)).toEqual([
      'intranet',
      'cellular-network',
      'first-tweet',
      'opening-up',
      'corrections',
      'quiz',
    ]);
  });

  it('bring every fact they cite, with a source to each', async () => {
    const { wholes } = await loadExhibits(path('exhibits'));
    for (const [id, { references }] of wholes) {
      expect(references.length, id).toBeGreaterThan(0);
      expect(references.filter(({ sources }) => sources.length === 0)).toEqual([]);
    }
  });

  it('never cite what the dossier keeps from display', async () => {
    const { facts } = JSON.parse(await readFile(path('exhibits/sources.json'), 'utf8')) as {
      facts: Record<string, unknown>;
    };
    const kept = ['K26', 'A19', 'A24', 'A31', 'A40', 'A41', 'A42'];
    expect(kept.filter((id) => id in facts)).toEqual([]);
  });
});

describe('a good folder', () => {
  it('gives each exhibit its references in order of first appearance, sources resolved', async () => {
    const { wholes } = await loadExhibits(folder);
    const references = wholes.get('plain')?.references ?? [];
    expect(references.map(({ id }) => id)).toEqual(['K01', 'K02']);
    expect(references[1]).toMatchObject({
      certainty: 'disputed',
      sources: [
        { id: 'S01', title: 'A book', address: 'example.org/book' },
        { id: 'S02', title: 'A letter' },
      ],
    });
  });

  it('gives an exhibit without its own times those of the rotation', async () => {
    const { rotation } = await loadExhibits(folder);
    const times = rotation.exhibits.map(({ dwellSeconds, idleSeconds }) => [
      dwellSeconds,
      idleSeconds,
    ]);
    expect(times).toEqual([
      [30, 60],
      [24, 60],
    ]);
  });

  it('tells where the media of an exhibit lie, and nothing for one that is not shown', async () => {
    const { mediaFolder } = await loadExhibits(folder);
    expect(mediaFolder('plain')).toBe(join(folder, 'plain', 'media'));
    expect(mediaFolder('other')).toBeUndefined();
  });
});

describe('what stands in the menu only', () => {
  const withMenuOnly = async (...names: string[]) => {
    const file = join(folder, 'rotation.json');
    const rotation = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...rotation, exhibits: ['plain'], menuOnly: names }));
    return loadExhibits(folder);
  };

  it('comes after the others, and says so', async () => {
    const { rotation, problems } = await withMenuOnly('second');
    expect(problems).toEqual([]);
    expect(rotation.exhibits.map(({ id, isMenuOnly }) => [id, isMenuOnly])).toEqual([
      ['plain', false],
      ['second', true],
    ]);
  });

  it('stays in the loop when it is named in both lists, and that is said', async () => {
    const { rotation, problems } = await withMenuOnly('plain', 'second');
    expect(rotation.exhibits.map(({ id }) => id)).toEqual(['plain', 'second']);
    expect(rotation.exhibits[0]?.isMenuOnly).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['exhibit-twice']);
  });

  it('is missed like any other when its folder is not there', async () => {
    const { problems } = await withMenuOnly('secnd');
    expect(problems.map(({ code }) => code)).toEqual(['exhibit-folder-missing']);
    expect(formatProblems(problems)).toContain('menuOnly[0]');
  });

  it('tells how many questions or corrections it holds', async () => {
    const { rotation } = await loadExhibits(path('exhibits'));
    const counts = rotation.exhibits.flatMap(({ id, count }) => (count ? [[id, count]] : []));
    expect(counts).toEqual([
      ['corrections', 12],
      ['quiz', 20],
    ]);
  });
});

describe('what must never empty the screen by an error', () => {
  it.each([
    ['a folder that is not there', 'nowhere', 'folder-missing'],
    ['a folder that is a file', 'rotation.json', 'folder-missing'],
    ['a folder without a rotation', 'second', 'file-missing'],
  ])('%s: the built-in title, no exhibits and a problem', async (_, name, code) => {
    const { rotation, problems } = await loadExhibits(join(folder, name));
    expect(rotation.title).toEqual({ en: 'A Slow Signal', ko: '느린 신호' });
    expect(rotation.exhibits).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it.each([
    'null',
    '[]',
    '"exhibits"',
    '{ "exhibits": null }',
    '{ "exhibits": [null, 1, "plain"] }',
  ])('a rotation that holds %s: what is wrong is said in it', async (text) => {
    await writeFile(join(folder, 'rotation.json'), text);
    const { rotation, problems } = await loadExhibits(folder);
    expect(rotation.title).toEqual({ en: 'A Slow Signal', ko: '느린 신호' });
    expect(problems.map(({ code }) => code)).not.toContain('check-failed');
    expect(problems[0]).toMatchObject({ file: `${folder}/rotation.json`, severity: 'error' });
  });

  it('every exhibit broken: no exhibits, and a problem for each', async () => {
    await writeFile(join(folder, 'plain/exhibit.json'), '{');
    await writeFile(join(folder, 'second/exhibit.json'), '[]');
    const { rotation, problems } = await loadExhibits(folder);
    expect(rotation.exhibits).toEqual([]);
    expect(new Set(problems.flatMap(({ exhibit }) => exhibit ?? []))).toEqual(
      new Set(['plain', 'second']),
    );
  });

  it('sources.json broken: the exhibits stay', async () => {
    await writeFile(join(folder, 'sources.json'), 'oops');
    const { wholes, problems } = await loadExhibits(folder);
    expect([...wholes.keys()]).toEqual(['plain', 'second']);
    expect(problems).toHaveLength(1);
  });

  it('a rotation with a wrong field: the built-in value stands in, and the exhibits stay', async () => {
    const file = join(folder, 'rotation.json');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"attractSeconds": 9', '"attractSeconds": -1'),
    );
    const { rotation } = await loadExhibits(folder);
    expect(rotation.attractSeconds).toBe(9);
    expect(rotation.exhibits).toHaveLength(2);
  });
});

describe('media', () => {
  it('that are a link out of the folder are refused', async () => {
    await mkdir(join(temporary, 'elsewhere'), { recursive: true });
    await writeFile(join(temporary, 'elsewhere/secret.svg'), '<svg/>');
    await rm(join(folder, 'plain/media/Map.svg'));
    await symlink(join(temporary, 'elsewhere/secret.svg'), join(folder, 'plain/media/Map.svg'));
    const { wholes, problems } = await loadExhibits(folder);
    expect(problems.map(({ code }) => code)).toEqual(['media-outside-folder']);
    expect([...wholes.keys()]).toEqual(['second']);
  });

  it('that are no plain file are not opened, since that could wait for ever', async () => {
    await rm(join(folder, 'plain/media/Map.svg'));
    execFileSync('mkfifo', [join(folder, 'plain/media/Map.svg')]);
    const { wholes, problems } = await loadExhibits(folder);
    expect(problems.map(({ says, fix }) => [says, fix])).toEqual([
      [
        'pages[0].picture.file names "Map.svg", which cannot be read (not a file).',
        'check that it is a file and that this account may read it.',
      ],
    ]);
    expect([...wholes.keys()]).toEqual(['second']);
  });
});

describe('what is seldom said', () => {
  it('a folder that is not there', async () => {
    const { problems } = await loadExhibits('nowhere');
    expect(formatProblems(problems)).toBe(
      [
        'nowhere:1:1',
        '  There is no folder of exhibits here.',
        '  Fix:  check the spelling after --exhibits, or plug in the drive that holds it.',
        '  Help: exhibits/CURATORS.md#folder-missing',
        '',
        '1 problem in 1 file.',
      ].join('\n'),
    );
  });

  it('a mistake made hundreds of times: two hundred are listed, and how many more there are', async () => {
    const file = join(folder, 'plain/exhibit.json');
    const many = Array.from({ length: 260 }, () => '"K77"').join(',\n');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"K02", "K01"', many));
    const { problems, wholes } = await loadExhibits(folder);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({
      code: 'problems-more',
      severity: 'error',
      line: 216,
      says: 'This file has 60 more problems than are listed here.',
    });
    expect([...wholes.keys()]).toEqual(['second']);
  });

  it('a check that breaks: the exhibit is left out, with the reason', async () => {
    const facts = new Set<string>();
    facts.has = () => {
      throw new Error('no memory left');
    };
    const { exhibit, problems } = await loadExhibit('plain', { folder, languages: [], facts });
    expect(exhibit).toBeUndefined();
    expect(problems.map(({ severity, says, exhibit: id }) => [severity, says, id])).toEqual([
      ['error', 'The kiosk could not finish checking this file (no memory left).', 'plain'],
    ]);
  });
});

describe('whatever an exhibit file holds', () => {
  const survives = async (contents: Uint8Array | string) => {
    await writeFile(join(folder, 'plain/exhibit.json'), contents);
    const { wholes, problems } = await loadExhibits(folder);
    expect(wholes.has('second')).toBe(true);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length > 0).toBe(!wholes.has('plain'));
    for (const { file, line, column } of errors) {
      expect(file).toContain('plain/exhibit.json');
      expect(line * column).toBeGreaterThan(0);
    }
  };

  it('any bytes: the other exhibit stays, and problems name the file', async () => {
    await assert(asyncProperty(uint8Array({ maxLength: 400 }), survives), { numRuns: 80 });
  });

  it('any JSON: the same', async () => {
    await assert(asyncProperty(json(), survives), { numRuns: 80 });
  });

  it('a good exhibit with a piece cut out or put in: the same', async () => {
    const text = await readFile(join(good, 'plain/exhibit.json'), 'utf8');
    const damaged = asyncProperty(
      nat(text.length),
      nat(40),
      string({ maxLength: 6 }),
      (at, cut, put) => survives(text.slice(0, at) + put + text.slice(at + cut)),
    );
    await assert(damaged, { numRuns: 200 });
  });

  it('brackets without end are refused, not followed', () => {
    const { document, problems } = readJson(
      new TextEncoder().encode('['.repeat(200_000)),
      'x.json',
    );
    expect(document).toBeUndefined();
    expect(problems[0]?.code).toBe('too-deep');
  });

  it('reading any bytes never throws', () => {
    assert(property(uint8Array(), (bytes) => readJson(bytes, 'x.json').problems.length >= 0));
  });
});
