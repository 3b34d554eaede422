// What a soak comes to, as an object to keep and as Markdown to read. Used by soak.ts.
import { findingKinds, type Finding } from './findings.ts';
import { judgeMemory, limits, warmUpMinutes, type MemorySample, type Verdict } from './verdict.ts';

export interface SoakRun {
  seed: number;
  minutes: number;
  machine: string;
  actions: Record<string, number>;
  screens: Record<string, number>;
  findings: readonly Finding[];
  /** Seconds from the last touch until the loop was back, each time that the monkey went away; the last one is the end. */
  backSeconds: number[];
  /** What they may at most be. */
  mostBackSeconds: number;
  samples: MemorySample[];
}

export interface SoakReport extends SoakRun {
  memory: Verdict[];
  isPassed: boolean;
}

/** Judges a run. */
export const reportOf = (run: SoakRun): SoakReport => {
  const memory = judgeMemory(run.samples, run.minutes);
  const isFlat = memory.every(({ judgement }) => judgement !== 'not flat');
  return { ...run, memory, isPassed: run.findings.length === 0 && isFlat };
};

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

const memoryRow = ({ figure, first, last, slope, judgement }: Verdict): string[] => {
  const { name, unit, digits, mostPerHour } = limits[figure];
  const interval = slope
    ? `${signed(slope.perUnit, digits + 1)} (${signed(slope.low, digits + 1)} to ${signed(slope.high, digits + 1)})`
    : '–';
  return [
    unit ? `${name}, ${unit}` : name,
    first.toFixed(digits),
    last.toFixed(digits),
    interval,
    mostPerHour === undefined ? '–' : `< ${mostPerHour}`,
    judgement,
  ];
};

const byCount = (counts: Record<string, number>): string[][] =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => [name, String(count)]);

const countsOf = ({ findings, actions, backSeconds, mostBackSeconds }: SoakReport): string[][] => [
  ['actions', String(Object.values(actions).reduce((sum, count) => sum + count, 0))],
  ...findingKinds.map((kind) => [
    kind,
    String(findings.filter((finding) => finding.kind === kind).length),
  ]),
  ['times gone away and back in the loop', String(backSeconds.length)],
  [
    'slowest back to the loop',
    `${Math.max(0, ...backSeconds).toFixed(1)} s (≤ ${mostBackSeconds} s)`,
  ],
  ['back to the loop at the end', `${(backSeconds.at(-1) ?? NaN).toFixed(1)} s`],
];

/** The report for a reader. */
export const markdownOf = (report: SoakReport): string => {
  const { seed, minutes, machine, findings, memory, samples } = report;
  const settled = memory[0]?.settled ?? 0;
  const paragraphs = [
    `## Soak: ${minutes} minutes, seed ${seed}: ${report.isPassed ? 'passed' : 'not passed'}`,
    machine,
    table(['what', 'count'], countsOf(report)),
    table(
      ['memory in the loop', 'first', 'last', 'slope by the hour (95 % interval)', 'limit', 'is'],
      memory.map(memoryRow),
    ),
    `${samples.length} measurements, ${settled} of them after the warm-up of ${warmUpMinutes(minutes)} minutes, which does not count.`,
    table(['action', 'count'], byCount(report.actions)),
    table(['screen', 'seen'], byCount(report.screens)),
    ...findings.map(
      ({ kind, what, atSeconds }) => `- **${kind}** after ${atSeconds.toFixed(0)} s: ${what}`,
    ),
  ];
  return paragraphs.join('\n\n');
};
