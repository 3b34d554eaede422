// `npm run bench:curate`: how long it takes from a save to the painted screen at a curator's desk. Each exhibit of the loop is
// open in the kiosk's picture while its largest words are saved, in turn by writing into the file and by putting another in its
// place, as editors do. Never a test: it depends on the machine and on what else it does.
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Frame } from 'playwright-core';
import { findBrowser } from '../main/chromium/find-browser.ts';
import { percentile } from './bench/statistics.ts';
import { build } from './build.ts';
import { openDeskHere } from './curate/open.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const savesOfEach = 30;
const goalMs = 200;
const size = { width: 1440, height: 900 };
/** Between two saves: longer than any reload, and never in step with what looks at the folder. */
const pauseMs = (save: number) => 350 + ((save * 137) % 400);

interface Saved {
  elapsedMs: number;
  how: 'written' | 'replaced';
}

/** Waits in the page until a word stands in it and has been painted. */
const painted = (frame: Frame, word: string) =>
  frame.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const isThere = () => document.body.textContent.includes(wanted);
        const afterPaint = () =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(undefined);
          });
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          afterPaint();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    word,
  );

/** Saves an exhibit with another word in its title and name, and waits for it. */
async function saveOnce(frame: Frame, file: string, save: number): Promise<Saved> {
  const word = `Save ${save}`;
  const exhibit = JSON.parse(await readFile(file, 'utf8'));
  for (const name of ['title', 'name'].filter((name) => name in exhibit))
    exhibit[name] = { en: word, ko: `${word} 번` };
  const text = JSON.stringify(exhibit, undefined, 2);
  const how = save % 2 === 0 ? 'written' : 'replaced';
  const waiting = painted(frame, word);
  // The page has begun to watch before the clock starts.
  await frame.evaluate(() => undefined);
  const beganMs = performance.now();
  if (how === 'written') await writeFile(file, text);
  else {
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
  }
  await waiting;
  return { elapsedMs: performance.now() - beganMs, how };
}

async function measure(folder: string): Promise<Map<string, Saved[]>> {
  const found = new Map<string, Saved[]>();
  const path = findBrowser()?.path;
  const browser = await chromium.launch({ ...(path !== undefined && { executablePath: path }) });
  const desk = await openDeskHere(folder, root);
  try {
    const page = await browser.newPage({ viewport: size, locale: 'en-GB' });
    await page.goto(desk.address);
    await page.frameLocator('iframe').locator('main').first().waitFor();
    const frame = page.frames().find((one) => one.url().includes('/kiosk/')) as Frame;
    const ids = JSON.parse(await readFile(join(folder, 'rotation.json'), 'utf8')).exhibits;
    for (const id of ids as string[]) {
      await page.locator('nav button', { hasText: id }).click();
      await page.frameLocator('iframe').locator(`[data-exhibit="${id}"]`).waitFor();
      await pause(1500);
      const saves: Saved[] = [];
      for (let save = 0; save < savesOfEach; save += 1) {
        saves.push(await saveOnce(frame, join(folder, id, 'exhibit.json'), save));
        await pause(pauseMs(save));
      }
      found.set(id, saves);
    }
  } finally {
    await browser.close();
    await desk.stop();
  }
  return found;
}

const describe = (saves: readonly Saved[]) => {
  const times = saves.map(({ elapsedMs }) => elapsedMs);
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => Math.round(percentile(times, share)));
  return `median ${median} ms, 95th percentile ${p95} ms, longest ${worst} ms (${times.length} saves)`;
};

await build(['renderer', 'curate']);
const folder = await mkdtemp(join(tmpdir(), 'vitrine-desk-'));
try {
  await cp(join(root, 'exhibits'), folder, { recursive: true });
  const found = await measure(folder);
  const all = [...found.values()].flat();
  for (const [id, saves] of found) console.log(`${id}: ${describe(saves)}`);
  for (const how of ['written', 'replaced'] as const)
    console.log(`File ${how}: ${describe(all.filter((save) => save.how === how))}`);
  const p95 = percentile(
    all.map(({ elapsedMs }) => elapsedMs),
    0.95,
  );
  const { model = 'unknown' } = cpus()[0] ?? {};
  console.log(
    `From save to painted screen: ${describe(all)}. Goal: ${goalMs} ms at the 95th percentile, ${p95 <= goalMs ? 'met' : 'not met'}. ${cpus().length} cores, ${model}, Node ${process.versions.node}.`,
  );
} finally {
  await rm(folder, { recursive: true });
}
