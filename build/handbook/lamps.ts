// The part of the handbook that explains every check of the doctor, made from the checks themselves. Used by make.ts.
import type { Check, Outcome } from '../../main/core/doctor/check.ts';
import { everyOutcome } from '../../main/core/doctor/everywhere.ts';
import { checks } from '../../main/core/doctor/registry.ts';

const order = ['red', 'amber', 'green'];
const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Linux',
  win32: 'Windows, where it has not been run yet',
  darwin: 'macOS, where it has not been run yet',
};

/** What fills a gap is not known before; a bar would end the cell, and what looks like a tag would be one. */
const cell = (words: string): string =>
  words
    .replaceAll(/\{\w+\}/g, '…')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*');

const writeTable = (outcomes: Readonly<Record<string, Outcome>>): string =>
  [
    '| lamp | it says | what to do |',
    '| --- | --- | --- |',
    ...Object.values(outcomes)
      .toSorted((one, other) => order.indexOf(one.lamp) - order.indexOf(other.lamp))
      .map((outcome) => {
        const fix = outcome.lamp === 'green' ? '' : outcome.fix.en;
        return `| ${outcome.lamp} | ${cell(outcome.found.en)} | ${cell(fix)} |`;
      }),
  ].join('\n');

const writeCheck = ({ title, why, platforms, outcomes }: Check): string => {
  const where = platforms.flatMap((platform) => systems[platform] ?? []);
  const only =
    platforms.length < 3 && !platforms.includes('linux') ? ` Only on ${where.join(' and ')}.` : '';
  return `### ${title.en}\n\n${why}${only}\n\n${writeTable(outcomes)}`;
};

/** Every check with all that it can say. */
export const writeLamps = (): string =>
  [
    '### Any of them\n\nWhat cannot be known is amber, and never green.\n\n' +
      writeTable(everyOutcome),
    ...checks.map(writeCheck),
  ].join('\n\n');
