// L3 it always comes back: the power is cut at a random moment, and the kiosk starts again, with all that it had written.
// Everything is killed at once, and each start finds another name for the start of the machine, as after a real cut. What the
// system's memory loses in a real one cannot be shown this way; against that everything is flushed (main/core/state).
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, type Gallery } from './gallery.ts';
import { readWholeLog } from '../../build/look/log-lines.ts';
import { lostLines, type Supervised } from './supervised.ts';

const seed = 1;
const longestStartMs = 3000;

/** A command's beginning under which the machine seems to have just been switched on; empty where that is not to be had. */
function justSwitchedOn(folder: string): string[] {
  const file = join(folder, 'boot-id');
  writeFileSync(file, randomUUID());
  const hide = `mount --bind ${file} /proc/sys/kernel/random/boot_id && exec "$0" "$@"`;
  const within = ['unshare', '--mount', 'sh', '-c', hide];
  try {
    execFileSync(within[0] ?? '', [...within.slice(1), 'true'], { stdio: 'ignore' });
    return within;
  } catch {
    return [];
  }
}

/** State files that are there but cannot be read, or were set aside, and pieces in the log. */
function damagesIn(state: string): string[] {
  const isBroken = (name: string) => {
    try {
      JSON.parse(readFileSync(join(state, name), 'utf8'));
      return name.includes('.damaged.');
    } catch {
      return true;
    }
  };
  const files = existsSync(state) ? readdirSync(state) : [];
  const broken = files.filter((name) => name.endsWith('.json') && isBroken(name));
  return [...broken, ...readWholeLog(state).torn];
}

async function cutOften(gallery: Gallery, times: number): Promise<void> {
  const temporary = join(gallery.state, 'tmp');
  mkdirSync(temporary);
  test.skip(justSwitchedOn(temporary).length === 0, 'Only root may give a machine another name.');
  const start = () =>
    gallery.start({ within: justSwitchedOn(temporary), environment: { TMPDIR: temporary } });
  /** @returns how many bytes were lost */
  const cut = async (kiosk: Supervised): Promise<number> => {
    await kiosk.cutPower();
    expect(damagesIn(gallery.state)).toEqual([]);
    return Buffer.byteLength(lostLines(kiosk.said(), gallery.state).join('\n'));
  };
  let kiosk = start();
  await kiosk.shown(1);
  for (const { isTwice, startingMs, runningMs } of drawMoments(times)) {
    await pause(runningMs);
    const kind = isTwice ? 'power cut, and once more during the start' : 'power cut';
    await gallery.survive(kind, 'other', async () => {
      let bytesLost = await cut(kiosk);
      if (isTwice) {
        kiosk = start();
        await pause(startingMs);
        bytesLost += await cut(kiosk);
      }
      const overMs = performance.now();
      kiosk = start();
      await kiosk.shown(1);
      return { overMs, bytesLost };
    });
    // None of those that the cuts left behind is still there, and nothing else piles up.
    expect(readdirSync(gallery.state).filter((name) => name.startsWith('engine-'))).toHaveLength(1);
  }
  expect(readdirSync(temporary)).toEqual(['boot-id']);
}

const drawMoments = (times: number) =>
  fc.sample(
    fc.record({
      isTwice: fc.boolean(),
      startingMs: fc.integer({ min: 0, max: longestStartMs }),
      runningMs: fc.integer({ min: 0, max: longestStartMs }),
    }),
    { seed, numRuns: times },
  );

test('L3 the power is cut ten times at random moments: each start comes up, and nothing is lost', async ({
  gallery,
}) => {
  await cutOften(gallery, 10);
});

test('L3 the power is cut a hundred times at random moments: each start comes up, and nothing is lost @long', async ({
  gallery,
}) => {
  test.setTimeout(2_400_000);
  await cutOften(gallery, 100);
});
