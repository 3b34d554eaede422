// The result of the measurements as a Markdown table, in the words in which the README quotes it. Pure.
import { median, percentile, type Subject } from './statistics.ts';

/** The raw samples of one measure, for both pages. */
export type Samples = Record<Subject, number[]>;

/** One line of the table; figures are ready to be read. */
export interface Row {
  measure: string;
  app: string;
  empty: string;
  compared: string;
  goal: string;
  isMet: boolean;
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const percent = (value: number): string => `${value.toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

const ratioOf = (app: number, empty: number): string => (empty > 0 ? times(app / empty) : '–');

/** Cold start in ms: the goal is a ratio to the empty page. */
export const startRow = ({ app, empty }: Samples): Row => {
  const ratio = median(app) / median(empty);
  return {
    measure: 'Cold start, process to loop painted (median)',
    app: ms(median(app)),
    empty: ms(median(empty)),
    compared: times(ratio),
    goal: '≤ 1.30 ×',
    isMet: ratio <= 1.3,
  };
};

/** Tap to the first frame of an exhibit, in ms. */
export const tapRow = ({ app, empty }: Samples): Row => ({
  measure: 'Tap to first frame of an exhibit (95th percentile; median)',
  app: `${ms(percentile(app, 0.95))}; ${ms(median(app))}`,
  empty: `${ms(percentile(empty, 0.95))}; ${ms(median(empty))}`,
  compared: ratioOf(percentile(app, 0.95), percentile(empty, 0.95)),
  goal: '≤ 100 ms',
  isMet: percentile(app, 0.95) <= 100,
});

/** Code that the first screen needs, gzipped bytes. */
export const codeRow = (appBytes: number, emptyBytes: number): Row => ({
  measure: 'Initial JavaScript and CSS, gzipped',
  app: kilobytes(appBytes),
  empty: kilobytes(emptyBytes),
  compared: '–',
  goal: '≤ 45 KB',
  isMet: appBytes <= 45 * 1024,
});

/** Processor time of the whole process tree, in per cent of one core. */
export const idleRow = ({ app, empty }: Samples, seconds: number): Row => ({
  measure: `Processor time of the untouched loop, ${seconds} s (median, of one core)`,
  app: percent(median(app)),
  empty: percent(median(empty)),
  compared: `+${percent(median(app) - median(empty))}`,
  goal: '≤ 6 %',
  isMet: median(app) <= 6,
});

/** From `kill -9` of the renderer to the loop painted again, in ms. */
export const comebackRow = ({ app, empty }: Samples): Row => ({
  measure: 'Renderer killed to loop painted again (median; 95th percentile)',
  app: `${ms(median(app))}; ${ms(percentile(app, 0.95))}`,
  empty: `${ms(median(empty))}; ${ms(percentile(empty, 0.95))}`,
  compared: ratioOf(median(app), median(empty)),
  goal: '< 3000 ms',
  isMet: percentile(app, 0.95) < 3000,
});

/** The table, with a mark at every goal. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    '| Measure | Vitrine | Empty page | Compared | Goal | Met |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ measure, app, empty, compared, goal, isMet }) =>
      ['', measure, app, empty, compared, goal, isMet ? 'yes' : '**no**', ''].join(' | ').trim(),
    ),
  ].join('\n');
