// Edits while the kiosk runs, on a real folder with real watches: what editors and shares do to it, and what is made of it.
import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadExhibits, type Loaded } from '../../../../main/core/content/load-exhibits.ts';
import { followEdits, usualPace } from '../../../../main/core/edits/edits.ts';
import { look } from '../../../../main/core/edits/look.ts';
import type { watchFolder } from '../../../../main/core/edits/watch-folder.ts';
import { createExhibition, type Exhibition } from '../../../../main/core/exhibition.ts';

const good = fileURLToPath(new URL('../../../content/base', import.meta.url));
const quiet = { info: () => undefined, warn: () => undefined };

let temporary: string;
let folder: string;
let exhibition: Exhibition;
let offers: number;
let loads: number;
let stop: () => void;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'vitrine-edits-'));
  folder = join(temporary, 'exhibits');
  await cp(good, folder, { recursive: true });
});
afterEach(async () => {
  stop();
  await rm(temporary, { recursive: true });
});

async function follow(more: { watch?: typeof watchFolder; pace?: typeof usualPace } = {}) {
  const seen = await look(folder);
  offers = loads = 0;
  exhibition = createExhibition(await loadExhibits(folder), () => offers++);
  const load = (from: string): Promise<Loaded> => {
    loads++;
    return loadExhibits(from);
  };
  ({ stop } = followEdits({ folder, seen, exhibition, log: quiet, load, ...more }));
  // The watches are set up in the background.
  await pause(300);
}

const file = () => join(folder, 'plain/exhibit.json');
const withTitle = async (title: string) => {
  const exhibit = JSON.parse(await readFile(file(), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...exhibit, title });
};
const shownTitle = () => exhibition.shown().rotation.exhibits[0]?.title;
const comes = (state: ReturnType<Exhibition['state']>) =>
  vi.waitFor(() => expect(exhibition.state()).toBe(state), { timeout: 5000, interval: 20 });

describe('a changed folder', () => {
  test('is offered once when it is good, and shown only when nobody is there', async () => {
    await follow();
    const before = shownTitle();
    await writeFile(file(), await withTitle('Changed'));
    await comes('waiting');
    expect(shownTitle()).toEqual(before);
    exhibition.renew();
    expect(shownTitle()).toBe('Changed');
    expect(exhibition.state()).toBe('none');
    expect(offers).toBe(1);
  });

  test('is seen when an editor puts a new file in the place of the old', async () => {
    await follow();
    await writeFile(`${file()}~`, await withTitle('Put in place'));
    await rename(`${file()}~`, file());
    await comes('waiting');
    expect(exhibition.renew().rotation.exhibits[0]?.title).toBe('Put in place');
  });

  test('is refused while a file is half-written, and offered when it is whole', async () => {
    await follow();
    const text = await withTitle('Written slowly');
    await writeFile(file(), text.slice(0, 100));
    await comes('refused');
    expect(exhibition.problems().some(({ severity }) => severity === 'error')).toBe(true);
    exhibition.renew();
    expect(shownTitle()).not.toBe('Written slowly');
    await writeFile(file(), text);
    await comes('waiting');
    expect(exhibition.renew().rotation.exhibits[0]?.title).toBe('Written slowly');
  });

  test('that is saved fifty times in a second is checked and offered once', async () => {
    await follow();
    for (let time = 1; time <= 50; time++) {
      await writeFile(file(), await withTitle(`Save ${time}`));
      await pause(15);
    }
    await comes('waiting');
    await pause(600);
    expect(exhibition.renew().rotation.exhibits[0]?.title).toBe('Save 50');
    expect({ loads, offers }).toEqual({ loads: 1, offers: 1 });
  });

  test('that was only touched by a backup, its files unchanged, is not even read', async () => {
    await follow();
    await writeFile(join(folder, '.backup'), 'x');
    await mkdir(join(folder, 'drafts'));
    await pause(800);
    expect({ loads, state: exhibition.state() }).toEqual({ loads: 0, state: 'none' });
  });

  test('that goes away leaves what is shown, and is taken up when it is back', async () => {
    await follow({ pace: { ...usualPace, lookMs: 200 } });
    await rename(folder, `${folder}-away`);
    await comes('refused');
    expect(exhibition.renew().wholes.size).toBeGreaterThan(0);
    await rename(`${folder}-away`, folder);
    await writeFile(file(), await withTitle('Back'));
    await comes('waiting');
  });

  test('that is still changing while it is read is not judged before it rests', async () => {
    const text = await withTitle('Copied slowly');
    await follow();
    const copy = await open(file(), 'w');
    for (let at = 0; at < text.length; at += 40) {
      await copy.write(text.slice(at, at + 40));
      await pause(40);
    }
    await copy.close();
    await comes('waiting');
    expect(exhibition.renew().rotation.exhibits[0]?.title).toBe('Copied slowly');
  });

  test('on a share that says nothing is found by looking', async () => {
    await follow({
      watch: ({ everyMs, onHint }) => {
        const timer = setInterval(onHint, everyMs);
        return { stop: () => clearInterval(timer) };
      },
      pace: { ...usualPace, quietMs: 20, lookMs: 100 },
    });
    const text = await withTitle('From the share');
    const { size } = await copyFile(file(), `${file()}.new`).then(async () => {
      await writeFile(`${file()}.new`, text);
      return { size: text.length };
    });
    expect(size).toBeGreaterThan(0);
    // A share may keep the time of the machine that wrote.
    await utimes(`${file()}.new`, 1_000_000, 1_000_000);
    await rename(`${file()}.new`, file());
    await comes('waiting');
  });
});

test('a hundred edits leave no open file and no watch behind', async () => {
  await follow({ pace: { ...usualPace, quietMs: 10, longestMs: 20, againMs: 50 } });
  const handles = () => readdirSync('/proc/self/fd').length;
  const watches = () =>
    process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;
  const edit = async (time: number) => {
    await writeFile(`${file()}~`, await withTitle(`Edit ${time}`));
    await rename(`${file()}~`, file());
    await comes('waiting');
    exhibition.renew();
  };
  for (let time = 0; time < 10; time++) await edit(time);
  const before = { handles: handles(), watches: watches() };
  for (let time = 10; time < 110; time++) await edit(time);
  expect(handles()).toBeLessThanOrEqual(before.handles + 2);
  expect(watches()).toBeLessThanOrEqual(before.watches + 2);
  stop();
  await vi.waitFor(() => expect(watches()).toBe(0));
});
