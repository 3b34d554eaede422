// The technician's handbook: what is generated of it is up to date, every address in it leads somewhere, and it names no command,
// check or file that is not there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawDiagrams } from '../../build/handbook/diagrams.ts';
import { hung, reach } from '../../build/handbook/panels.ts';
import { pictures } from '../../build/handbook/pictures.ts';
import { fillCard } from '../../build/package/event/card.ts';
import { readRaster } from '../../main/core/content/pictures/raster.ts';
import { checks } from '../../main/core/doctor/registry.ts';
import words from '../../renderer/staff/words.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFile(join(root, file), 'utf8');
const handbook = await read('INSTALL.md');
const cards = await read('build/event/card.json');

/** The anchors that a reader of Markdown makes of headings. */
const anchors = [...handbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-'),
);

describe('the handbook', () => {
  it('is up to date; otherwise run: npm run handbook', () => {
    const { status, stdout } = spawnSync(process.execPath, ['build/handbook.ts', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each(checks.map(({ title, outcomes }) => ({ title: title.en, outcomes })))(
    'explains all that the doctor can say of: $title',
    ({ title, outcomes }) => {
      const [, part = ''] = handbook.split(`\n### ${title}\n`);
      const rows = part.split('\n### ')[0]?.match(/^\| (red|amber|green) /gm) ?? [];
      expect(rows).toHaveLength(Object.keys(outcomes).length);
    },
  );

  it('links to nothing that is not there', () => {
    for (const [, target = ''] of handbook.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
      else expect(existsSync(join(root, target)), target).toBe(true);
    }
  });

  it('names no command that is not there', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: object };
    const named = [...handbook.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('refers to parts of itself by names that it has, also from the doctor’s words', () => {
    const said = checks.flatMap(({ outcomes }) =>
      Object.values(outcomes).map((outcome) => (outcome.lamp === 'green' ? '' : outcome.fix.en)),
    );
    const named = said.flatMap((text) =>
      [...text.matchAll(/INSTALL\.md, “([^”]+)”/g)].map(([, name = '']) => name.toLowerCase()),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(anchors).toContain(name);
  });
});

describe('its pictures', () => {
  it.each(pictures)('%s is there, small and whole', async (file) => {
    expect(readRaster('webp', await readFile(join(root, file)))).toEqual({
      width: 960,
      height: 540,
    });
    expect((await stat(join(root, file))).size).toBeLessThanOrEqual(60 * 1024);
    expect(handbook).toContain(file);
  });

  it.each([...drawDiagrams().keys()])('%s is shown', (name) => {
    expect(handbook).toContain(`build/handbook/${name}`);
  });

  it('hang every panel within reach, or its foot', () => {
    for (const { lowerEdge, upperEdge, says } of hung) {
      expect(lowerEdge).toBeGreaterThanOrEqual(reach.lowest);
      expect(upperEdge <= reach.highest || says.startsWith('in reach mode')).toBe(true);
    }
  });
});

describe('the set-up card', () => {
  const sheets = JSON.parse(cards) as Record<string, Record<string, string>>;
  it.each(Object.entries(sheets))('in %s fills every gap of its template', (language, sheet) => {
    const card = fillCard(root, language, sheet);
    expect(card).not.toMatch(/\{\{/);
    const names = [words.views.machine, words.views.doctor, words.machine.leave];
    for (const name of names) expect(card).toContain(name[language as 'en' | 'ko']);
  });
});
