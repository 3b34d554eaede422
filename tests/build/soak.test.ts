// Tests what the soak stands on: its arithmetic, its decisions, its verdict and its command line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionsOf, kinds, type Decision, type Kind } from '../../build/soak/decisions.ts';
import { createFindings } from '../../build/soak/findings.ts';
import { readSoakOptions } from '../../build/soak/options.ts';
import { markdownOf, reportOf, type SoakRun } from '../../build/soak/report.ts';
import { slopeOf, studentT975 } from '../../build/soak/slope.ts';
import { judgeMemory, type MemorySample } from '../../build/soak/verdict.ts';

const take = (seed: number, count: number): Decision[] => {
  const decisions = decisionsOf(seed);
  return Array.from({ length: count }, () => decisions.next().value);
};

describe('the slope', () => {
  it('of a straight line is exact, and its interval is a point', () => {
    const samples = [0, 1, 2, 3, 4, 7].map((at) => ({ at, value: 5 + 2.5 * at }));
    const slope = slopeOf(samples);
    expect(slope?.perUnit).toBeCloseTo(2.5, 10);
    expect(slope?.low).toBeCloseTo(2.5, 10);
    expect(slope?.high).toBeCloseTo(2.5, 10);
  });
  it('agrees with an example worked out by hand', () => {
    // Sxx = 10, Sxy = 6, residuals −0.8 0.6 1.0 −0.6 −0.2: s² = 2.4 / 3, standard error √0.08.
    const samples = [2, 4, 5, 4, 5].map((value, index) => ({ at: index + 1, value }));
    const slope = slopeOf(samples);
    expect(slope?.perUnit).toBeCloseTo(0.6, 10);
    expect(slope?.high).toBeCloseTo(0.6 + 3.182 * Math.sqrt(0.08), 2);
    expect(slope?.low).toBeCloseTo(0.6 - 3.182 * Math.sqrt(0.08), 2);
  });
  it('knows the points of Student’s t as tables print them', () => {
    const table = { 3: 3.182, 5: 2.571, 10: 2.228, 30: 2.042, 58: 2.002, 1000: 1.962 };
    for (const [freedom, point] of Object.entries(table))
      expect(studentT975(Number(freedom))).toBeCloseTo(point, 2);
  });
  it('has an interval that holds the truth about as often as it promises', () => {
    const truth = 3;
    const noise = fc.sample(
      fc.array(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 }), {
        minLength: 40,
        maxLength: 40,
      }),
      { seed: 7, numRuns: 500, unbiased: true },
    );
    const held = noise.filter((run) => {
      // The sum of twelve even noises is very nearly normal.
      const samples = run.map((parts, at) => ({
        at,
        value: truth * at + parts.reduce((sum, part) => sum + part / 100, 0),
      }));
      const slope = slopeOf(samples);
      return slope !== undefined && slope.low <= truth && truth <= slope.high;
    });
    expect(held.length / noise.length).toBeGreaterThan(0.92);
    expect(held.length / noise.length).toBeLessThan(0.98);
  });
  it('is not made out of too few samples, or of samples at one time', () => {
    expect(slopeOf([{ at: 1, value: 1 }])).toBeUndefined();
    expect(slopeOf(Array.from({ length: 9 }, () => ({ at: 1, value: 1 })))).toBeUndefined();
  });
});

describe('the monkey’s decisions', () => {
  it('are the same for the same seed, over the end of a batch', () => {
    expect(take(1, 1200)).toEqual(take(1, 1200));
  });
  it('are others for another seed, also for a neighbour', () => {
    const [one, other] = [take(1, 2000), take(2, 2000)];
    expect(one).not.toEqual(other);
    const words = new Set(other.slice(0, 1000).map((decision) => JSON.stringify(decision)));
    const common = one.slice(1000).filter((decision) => words.has(JSON.stringify(decision)));
    expect(common.length).toBeLessThan(100);
  });
  it('do not repeat from batch to batch', () => {
    const decisions = take(1, 2000);
    expect(decisions.slice(0, 1000)).not.toEqual(decisions.slice(1000));
  });
  it('come about as often as their weights say, and none never', () => {
    const decisions = take(3, 20_000);
    const total = Object.values(kinds).reduce((sum, { weight }) => sum + weight, 0);
    for (const kind of Object.keys(kinds) as Kind[]) {
      const share = decisions.filter((decision) => decision.kind === kind).length / 20_000;
      expect(share).toBeGreaterThan((kinds[kind].weight / total) * 0.6);
      expect(share).toBeLessThan((kinds[kind].weight / total) * 1.4);
    }
  });
  it('spread over the whole screen and do not prefer its corner', () => {
    const places = take(5, 8000).flatMap(({ kind, details }) =>
      kind === 'tap anywhere' ? [details] : [],
    );
    const mean = places.reduce((sum, { x }) => sum + x, 0) / places.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});

/** A run of an hour, measured every 90 seconds. @param perHour what the heap grows by */
const samplesOf = (perHour: number, count = 40): MemorySample[] =>
  Array.from({ length: count }, (_, index) => {
    const atMinutes = index * 1.5;
    const noise = ((index * 7) % 5) / 10;
    const heap = 10 + (perHour * atMinutes) / 60 + noise;
    return {
      atMinutes,
      heap,
      nodes: 900,
      listeners: 80,
      engine: 400 + noise,
      mainHeap: 90,
      main: 200,
    };
  });

const heapOf = (samples: MemorySample[], minutes = 60) =>
  judgeMemory(samples, minutes).find(({ figure }) => figure === 'heap');

describe('the verdict on memory', () => {
  it('is flat where nothing grows, and not flat where three megabytes an hour do', () => {
    expect(heapOf(samplesOf(0))?.judgement).toBe('flat');
    expect(heapOf(samplesOf(3))?.judgement).toBe('not flat');
  });
  it('leaves the warm-up out', () => {
    const warming = samplesOf(0).map((sample) =>
      sample.atMinutes < 6 ? { ...sample, heap: 2 } : sample,
    );
    expect(heapOf(warming)).toEqual(heapOf(samplesOf(0)));
  });
  it('says nothing after a short run', () => {
    expect(heapOf(samplesOf(3, 12), 15)?.judgement).toBe('too short to tell');
  });
});

const run: SoakRun = {
  seed: 1,
  minutes: 60,
  machine: 'a machine',
  actions: { 'tap a button': 3 },
  screens: { menu: 2 },
  findings: [],
  backSeconds: [15.2, 15.4],
  mostBackSeconds: 18,
  samples: samplesOf(0),
};

describe('the report', () => {
  it('passes a run without findings whose memory is flat', () => {
    expect(reportOf(run).isPassed).toBe(true);
    expect(markdownOf(reportOf(run))).toContain('60 minutes, seed 1: passed');
  });
  it('fails a run that found anything, or whose memory grows', () => {
    const findings = createFindings(
      () => 12,
      () => undefined,
    );
    findings.add('escape', 'There are 2 windows.');
    const escaped = reportOf({ ...run, findings: findings.found });
    expect(escaped.isPassed).toBe(false);
    expect(markdownOf(escaped)).toContain('**escape** after 12 s: There are 2 windows.');
    expect(reportOf({ ...run, samples: samplesOf(3) }).isPassed).toBe(false);
  });
  it('tells with each finding what had been done before', () => {
    const findings = createFindings(
      () => 1,
      () => undefined,
    );
    const decisions = take(1, 40);
    decisions.forEach(findings.during);
    findings.add('error', 'broken');
    expect(findings.found[0]?.after).toEqual(decisions.slice(-12));
  });
});

describe('the command line of the soak', () => {
  it('lasts an hour with the first seed unless told otherwise', () => {
    expect(readSoakOptions([])).toEqual({ minutes: 60, seed: 1, out: 'soak' });
    expect(readSoakOptions(['--minutes', '3', '--seed', '42', '--out', 'a'])).toEqual({
      minutes: 3,
      seed: 42,
      out: 'a',
    });
  });
  it.each(['0', '', '1.5', '-3', 'an hour'])('refuses %j as minutes', (text) => {
    expect(() => readSoakOptions([`--minutes=${text}`])).toThrow('--minutes needs a whole number');
  });
  it('refuses a seed that is none, and names the options it has', () => {
    expect(() => readSoakOptions(['--seed', 'x'])).toThrow('--seed needs a whole number from 0');
    expect(() => readSoakOptions(['--sed', '1'])).toThrow('The options are --minutes N, --seed N');
  });
});
