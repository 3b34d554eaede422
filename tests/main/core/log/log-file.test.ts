// The log's file: every line that was taken is there, whole, whatever disk, clock and power do.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLimits } from '../../../../main/core/log/limits.ts';
import { createLogFile } from '../../../../main/core/log/log-file.ts';
import { createFailingDisk, textOf } from './failing-disk.ts';

const small = { ...logLimits, fileBytes: 200, allBytes: 1000, heldLines: 5 };
const open = (disk = createFailingDisk(), limits = small, nowMs = () => 0) => {
  const refused: string[] = [];
  const file = createLogFile({
    folder: 'logs',
    limits,
    disk,
    nowMs,
    onRefused: (error) => refused.push(error.message),
    describeGap: (late, dropped) => `gap ${late} ${dropped}`,
  });
  return { disk, refused, write: (line: string) => file.write(line, false) };
};
const linesOf = (disk: ReturnType<typeof createFailingDisk>) =>
  textOf(disk).split('\n').filter(Boolean);
/** Lines that are told apart, of any length that fits a file. */
const someLines = fc
  .array(fc.nat({ max: 120 }), { maxLength: 40 })
  .map((lengths) => lengths.map((length, place) => `${place}:${'é'.repeat(length / 2)}`));

test('cut at any byte by a power cut, all whole lines stay and the next line stands on its own', () => {
  const written = ['first', 'second of é', 'third'];
  const whole = written.map((line) => `${line}\n`).join('');
  for (let cut = 0; cut <= Buffer.byteLength(whole); cut++) {
    const disk = createFailingDisk();
    const text = Buffer.from(whole).subarray(0, cut);
    disk.files.set('kiosk.log', { text, bornMs: 0, changedMs: 0 });
    open(disk).write('after the cut');
    const kept = written.filter((_, place) => {
      const end = Buffer.byteLength(written.slice(0, place + 1).join('\n')) + 1;
      return end <= cut;
    });
    const found = linesOf(disk);
    expect(found.slice(0, kept.length)).toEqual(kept);
    expect(found.at(-1)).toBe('after the cut');
    expect(found.length - kept.length).toBeLessThanOrEqual(2);
  }
});

test('lines of any size are kept in order over many files, and no file exceeds its limit', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const { disk, write } = open(createFailingDisk(), { ...small, allBytes: Infinity });
      lines.forEach(write);
      expect(linesOf(disk)).toEqual(lines);
      for (const { text } of disk.files.values()) expect(text.length).toBeLessThanOrEqual(200);
    }),
  );
});

test('all files together keep within the budget, and what goes is the oldest', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const { disk, write } = open();
      lines.forEach(write);
      const bytes = [...disk.files.values()].reduce((sum, { text }) => sum + text.length, 0);
      expect(bytes).toBeLessThanOrEqual(1000);
      const found = linesOf(disk);
      expect(found).toEqual(lines.slice(lines.length - found.length));
    }),
  );
});

test('a disk that refuses now and then loses no line as long as memory holds them', () => {
  const steps = fc.array(
    fc.record({
      refusal: fc.constantFrom(undefined, 'EIO', 'EROFS', 'ENOENT', 'ENOTDIR'),
      freeBytes: fc.constantFrom(Infinity, 0, 1, 7, 40),
      mayTruncate: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (steps) => {
      const limits = { ...small, allBytes: Infinity, heldLines: 100 };
      const { disk, refused, write } = open(createFailingDisk(), limits);
      const lines = steps.map((_, place) => `line ${place}.`);
      steps.forEach((step, place) => {
        Object.assign(disk, step);
        write(lines[place] ?? '');
      });
      Object.assign(disk, { refusal: undefined, freeBytes: Infinity, mayTruncate: true });
      write('end');
      const found = linesOf(disk);
      const whole = found.filter((line) => /^(line \d+\.|end)$/.test(line));
      // Twice only where all but a line's end was taken, and could not be taken back.
      expect([...new Set(whole)]).toEqual([...lines, 'end']);
      // What is left beside them are pieces that could not be taken back, and a word about each gap.
      const gaps = found.filter((line) => line.startsWith('gap'));
      expect(gaps.length).toBeGreaterThanOrEqual(refused.length);
    }),
  );
});

test('a line that a full disk takes half of is taken back, and written whole when there is room', () => {
  const { disk, refused, write } = open();
  write('before');
  disk.freeBytes = 3;
  write('while full');
  expect(textOf(disk)).toBe('before\n');
  disk.freeBytes = Infinity;
  write('after');
  expect(textOf(disk)).toBe('before\nwhile full\nafter\ngap 1 0\n');
  expect(refused).toEqual(['ENOSPC']);
});

test('of more lines than memory may hold the oldest are dropped, and one line says how many', () => {
  const { disk, refused, write } = open();
  disk.refusal = 'EROFS';
  for (let line = 0; line < 12; line++) write(`line ${line}`);
  disk.refusal = undefined;
  write('end');
  expect(linesOf(disk)).toEqual([
    ...[7, 8, 9, 10, 11].map((line) => `line ${line}`),
    'end',
    'gap 5 7',
  ]);
  expect(refused).toHaveLength(1);
});

test('a clock that jumps to 1970, to 2100 and back removes no file within the budget', () => {
  const year = 365 * 24 * 3600 * 1000;
  const [then, now, later] = [0, 56 * year, 130 * year];
  const clocks = fc.array(fc.constantFrom(then, now, later, now + 1000), { minLength: 5 });
  fc.assert(
    fc.property(clocks, (clocks) => {
      let clock = now;
      const nowMs = () => clock;
      const limits = { ...small, allBytes: Infinity };
      const { disk, write } = open(createFailingDisk(nowMs), limits, nowMs);
      clocks.forEach((jump, place) => {
        clock = jump;
        write(`${place}`.padEnd(150));
      });
      open(disk, limits, nowMs);
      expect(linesOf(disk)).toHaveLength(clocks.length);
    }),
  );
});

test('a believable clock lets files go that are older than the limit, but never the newest three', () => {
  const day = 24 * 3600 * 1000;
  let clock = 1000 * day;
  const nowMs = () => clock;
  const { disk, write } = open(createFailingDisk(nowMs), { ...small, allBytes: 1e6 }, nowMs);
  for (let line = 0; line < 6; line++) write(`old ${line}`.padEnd(150));
  clock += 100 * day;
  write('new');
  expect(linesOf(disk).map((line) => line.trim())).toEqual(['old 3', 'old 4', 'old 5', 'new']);
});

test('a quiet kiosk begins a new file after a week, so that age can remove the old one', () => {
  const day = 24 * 3600 * 1000;
  let clock = 1000 * day;
  const { disk, write } = open(
    createFailingDisk(() => clock),
    small,
    () => clock,
  );
  write('one');
  clock += 8 * day;
  write('two');
  expect([...disk.files.keys()].toSorted()).toEqual(['kiosk-000001.log', 'kiosk.log']);
});

test('files of others in the folder are left alone', () => {
  const disk = createFailingDisk();
  const text = Buffer.alloc(5000);
  for (const name of ['notes.txt', 'kiosk-1.log', 'kiosk-000001.log.gz'])
    disk.files.set(name, { text, bornMs: 0, changedMs: 0 });
  const { write } = open(disk);
  for (let line = 0; line < 20; line++) write(`${line}`.padEnd(150));
  expect([...disk.files.keys()]).toEqual(
    expect.arrayContaining(['notes.txt', 'kiosk-1.log', 'kiosk-000001.log.gz']),
  );
});
