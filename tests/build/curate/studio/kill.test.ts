// L3 A form that is being saved when the power goes leaves the file as it was or as it was to be, whole. `npm test` kills
// twenty saves, and `npm run test:long` two hundred. A kill is what a program can show of a power cut: what the disk itself
// may lose then, the flushes are there for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import { openFolder, type Folder } from './folder.ts';

const kills = Number(process.env['KILLS'] ?? 20);

let place: Folder;
beforeAll(() => {
  place = openFolder();
  // Large enough that writing it takes a while, and a kill falls into it now and then.
  place.write(`// ${'A long comment. '.repeat(40_000)}\n${place.read()}`);
});
afterAll(() => {
  place.close();
});

/** Saves in a program of its own, and kills it so long after its first save. */
async function saveAndKill(afterMs: number): Promise<void> {
  const program = 'tests/build/curate/studio/saving.ts';
  const child = spawn(process.execPath, [program, place.folder, 'plain'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await pause(afterMs);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

const leftovers = () =>
  readdirSync(join(place.folder, 'plain')).filter((name) => name.endsWith('.new'));

test(
  'L3 a save that is killed at a random moment leaves a whole file, every time',
  async () => {
    const titles = new Set<string>();
    let cutOff = 0;
    for (let time = 0; time < kills; time += 1) {
      const before = leftovers().length;
      await saveAndKill(Math.random() * 100);
      if (leftovers().length > before) cutOff += 1;
      // As a kiosk starts: every file is read and checked.
      const { wholes, problems } = await loadExhibits(place.folder);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const title = wholes.get('plain')?.exhibit.title;
      const en = typeof title === 'string' ? title : title?.['en'];
      expect(en).toMatch(/^(Short|A title as long as it may be) \d+$/);
      titles.add(String(en));
    }
    expect(titles.size).toBeGreaterThan(1);
    expect(cutOff).toBeGreaterThan(0);
    // What the kills have left behind goes with the next save, once it is old.
    for (const name of leftovers()) utimesSync(join(place.folder, 'plain', name), 1, 1);
    const { original } = await place.open();
    await place.studio['studio.save']({ exhibit: 'plain', ...original });
    expect(leftovers()).toEqual([]);
    console.log(`Saves killed at random: ${kills}, of them ${cutOff} while the file was written.`);
  },
  60_000 + kills * 5_000,
);
