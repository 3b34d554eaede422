// L3 An import that is killed at any moment leaves the old version or the new one, whole. `npm test` kills twenty, and
// `npm run test:long` two hundred. A kill is what a program can show of a power cut: what the disk itself may lose then,
// the flushes are there for.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadExhibits } from '../../../../main/core/content/load-exhibits.ts';
import { openVersions } from '../../../../main/core/packs/versions.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const kills = Number(process.env['KILLS'] ?? 20);

let workshop: Workshop;
beforeAll(() => {
  workshop = openWorkshop();
  // Enough files that the import takes a while, and is not always killed at its beginning or its end.
  const media = join(workshop.exhibits, 'plain/media');
  for (let file = 0; file < 40; file++)
    copyFileSync(join(media, 'Map.svg'), join(media, `more-${file}.svg`));
});
afterAll(() => {
  workshop.close();
});

const countIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).length : 0);

/** When an import is killed: so long after its start, or after it has said that the pack is good and goes on to the switch. */
interface Moment {
  after: 'start' | 'report';
  ms: number;
}

/** Runs the import as a technician does. @param moment left out, it ends by itself */
async function run(file: string, state: string, moment?: Moment): Promise<'killed' | 'ended'> {
  const child = spawn(process.execPath, ['build/import-pack.ts', file, '--state', state], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  child.stdout.resume();
  if (moment) {
    if (moment.after === 'report') await Promise.race([once(child.stdout, 'data'), ended]);
    await Promise.race([pause(moment.ms), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return child.signalCode === 'SIGKILL' ? 'killed' : 'ended';
}

test(
  'L3 an import that is killed at a random moment leaves a whole version, every time',
  async () => {
    const { state, keys } = workshop;
    mkdirSync(keys, { recursive: true });
    const versions = openVersions(join(state, 'packs'), { warn: () => undefined });
    const first = await workshop.pack(1);
    // How long a whole import takes here: its length, but for the start of the program, is where the kills fall.
    const timed = performance.now();
    await run(first, state);
    const wholeMs = performance.now() - timed;
    expect(await versions.choose()).toContain('000000000001-');
    versions.pass();

    let shown = await versions.choose();
    const seen = { killed: 0, midway: 0, ended: 0, old: 0, new: 0 };
    for (let time = 0; time < kills; time++) {
      const file = await workshop.pack(time + 2);
      const before = countIn(versions.incoming);
      // Every other one at the switch itself, which is short and would hardly ever be hit by chance.
      const moment: Moment =
        time % 2 === 0
          ? { after: 'start', ms: wholeMs * (0.3 + Math.random() * 0.8) }
          : { after: 'report', ms: Math.random() * 25 };
      seen[await run(file, state, moment)]++;
      if (countIn(versions.incoming) > before) seen.midway++;
      // As a kiosk starts: by a memory of its own, and checking every file.
      const start = openVersions(join(state, 'packs'), { warn: () => undefined });
      const now = await start.choose();
      expect(now).not.toBeNull();
      expect(await start.isWhole(now ?? '')).toBe(true);
      const { problems, wholes } = await loadExhibits(start.contentOf(now ?? ''));
      expect([wholes.size, problems.filter(({ severity }) => severity === 'error')]).toEqual([
        2,
        [],
      ]);
      if (now === shown) seen.old++;
      else {
        expect(Number(now?.split('-')[0])).toBe(time + 2);
        seen.new++;
        start.pass();
      }
      shown = now;
      // None of them was ever damaged, not even for a moment.
      expect(start.pointer().setBack).toEqual([]);
    }
    // What was killed, however often, does not keep the next from being taken.
    await run(await workshop.pack(kills + 2), state);
    expect(await versions.choose()).toContain(String(kills + 2).padStart(12, '0'));
    versions.tidy();
    expect(versions.list().length).toBeLessThanOrEqual(5);
    expect(seen.killed).toBeGreaterThan(0);
    console.log(`Imports killed at random: ${JSON.stringify(seen)}`);
  },
  60_000 + kills * 10_000,
);
