// `npm run bench:check`: how long a thousand exhibits take to be checked, 20 MB of JSON made out of the shipped ones. Apart from
// `npm run bench`, since it needs neither the app nor a browser. Never a test: it depends on the machine and on what else it does.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExhibits } from '../main/core/content/load-exhibits.ts';

const shipped = fileURLToPath(new URL('../exhibits', import.meta.url));
const count = 1000;
const wantedBytes = 20_000_000;
const runs = 5;
const goalMs = 3000;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The exhibits of the rotation in turns, those that are too large left out where the whole would get too large. */
async function readMix(ids: string[]): Promise<{ text: string; bytes: number }[]> {
  const sized = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(join(shipped, id, 'exhibit.json'), 'utf8');
      return { text, bytes: Buffer.byteLength(text) };
    }),
  );
  const smallest = Math.min(...sized.map(({ bytes }) => bytes));
  const mix: { text: string; bytes: number }[] = [];
  for (let left = wantedBytes; mix.length < count;) {
    const room = left - (count - mix.length - 1) * smallest;
    const fitting = sized.filter(({ bytes }) => bytes <= room);
    const next = fitting[mix.length % fitting.length];
    if (!next) throw new Error(`${wantedBytes} bytes are too few for ${count} exhibits.`);
    mix.push(next);
    left -= next.bytes;
  }
  return mix;
}

/** A folder with a thousand exhibits. @returns its size in bytes, all files together */
async function makeFolder(folder: string): Promise<number> {
  const rotation = JSON.parse(await readFile(join(shipped, 'rotation.json'), 'utf8'));
  const mix = await readMix([...rotation.exhibits, ...(rotation.menuOnly ?? [])]);
  const ids = mix.map((_, index) => `exhibit-${index + 1}`);
  for (const [index, { text }] of mix.entries()) {
    const own = join(folder, ids[index] ?? '');
    await mkdir(own);
    await writeFile(join(own, 'exhibit.json'), text);
  }
  for (const name of ['places.json', 'sources.json'])
    await cp(join(shipped, name), join(folder, name));
  await writeFile(
    join(folder, 'rotation.json'),
    JSON.stringify({ ...rotation, exhibits: ids, menuOnly: [] }),
  );
  return mix.reduce((sum, { bytes }) => sum + bytes, 0);
}

const folder = await mkdtemp(join(tmpdir(), 'vitrine-thousand-'));
try {
  const bytes = await makeFolder(folder);
  const times: number[] = [];
  const work: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    const { wholes, problems } = await loadExhibits(folder);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    if (wholes.size !== count || problems.length > 0)
      throw new Error(`${wholes.size} exhibits are good, with ${problems.length} problems.`);
  }
  const [elapsed, used] = [median(times), median(work)].map(Math.round);
  const { model = 'unknown' } = cpus()[0] ?? {};
  console.log(
    `${count} exhibits, ${(bytes / 1e6).toFixed(1)} MB: checked in ${elapsed} ms (median of ${runs}; ${times.map(Math.round).join(', ')}), of which the processor worked ${used} ms. Goal: ${goalMs} ms, ${median(times) <= goalMs ? 'met' : 'not met'}. ${cpus().length} cores, ${model}, Node ${process.versions.node}.`,
  );
} finally {
  await rm(folder, { recursive: true });
}
