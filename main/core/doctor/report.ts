// Writes what the doctor found: for the terminal and the printer, and for programs. Used by the command and the bundle.
import type { Diagnosis, Finding, Lamp, Words } from '../../contract/doctor.ts';

export type Language = keyof Words;

/** What `vitrine doctor --json` prints. Fields are only ever added; what changes raises `format`. */
export interface Report {
  format: 1;
  version: string;
  platform: string;
  /** By the machine's own clock, which one of the checks doubts. */
  at: string;
  lamp: Lamp;
  checks: Diagnosis[];
}

/** The exit codes of the command, by the worst lamp. */
export const exitCodes: Record<Lamp, number> = { green: 0, amber: 1, red: 2 };

const order: Lamp[] = ['red', 'amber', 'green'];

export const worstOf = (checks: readonly Diagnosis[]): Lamp =>
  order.find((lamp) => checks.some((check) => check.lamp === lamp)) ?? 'amber';

/** So that it can be read in black and white, and aloud. */
const signs: Record<Lamp, string> = { green: '  ok  ', amber: ' look ', red: ' MEND ' };
const said = {
  head: { en: 'Doctor’s report', ko: '점검 보고서' },
  fix: { en: 'Do:', ko: '할 일:' },
  sum: {
    en: '{red} to mend (red), {amber} to look at (amber), {green} as they should be (green).',
    ko: '고칠 것 {red}(빨강), 살펴볼 것 {amber}(노랑), 정상 {green}(초록).',
  },
} satisfies Record<string, Words>;
const columns = 80;
const indent = 9;

/** The report as plain text, at most 80 columns wide, so that it can be printed as it is. */
export function writeReport(report: Report, language: Language): string {
  const { version, platform, at, checks } = report;
  const counts: Record<Lamp, number> = { red: 0, amber: 0, green: 0 };
  for (const { lamp } of checks) counts[lamp] += 1;
  const sum = said.sum[language].replaceAll(/\{(\w+)\}/g, (_gap, lamp: Lamp) =>
    String(counts[lamp]),
  );
  return [
    `${said.head[language]} · Vitrine ${version} · ${platform} · ${at.slice(0, 16).replace('T', ' ')} UTC`,
    '',
    ...checks.flatMap((check) => writeCheck(check, language)),
    '',
    sum,
  ].join('\n');
}

function writeCheck({ title, findings }: Diagnosis, language: Language): string[] {
  return findings.flatMap((finding) => [
    `[${signs[finding.lamp]}] ${title[language]}`,
    ...writeFinding(finding, language),
  ]);
}

const writeFinding = ({ found, fix }: Finding, language: Language): string[] => [
  ...wrap(found[language]),
  ...(fix ? wrap(`${said.fix[language]} ${fix[language]}`) : []),
];

/** A letter of Hangul is as wide as two of Latin. */
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0);

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= columns - indent)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line);
}
