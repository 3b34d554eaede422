// What a search finds in a portal: names, their readings, owners and what the pages say, in every language at once, and
// the documented addresses. Half-typed syllables and initials alone (ㄴㅅ) find, too. Pure.
import { disassemble, getChoseong } from 'es-hangul';
import type { Statement, Text } from '../../../main/contract/fields.ts';
import type { Portal, Site } from './schema.ts';

/** One thing that was found, and opens. */
export type Found =
  | { at: 'site'; site: Site }
  | { at: 'address'; address: string; heading: Text; statement: Statement | undefined };

const inAllLanguages = (text: Text): string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** Small letters without marks or signs, words apart by one space. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const initials = /^[ㄱ-ㅎ]+$/;
const hangul = /[ㄱ-ㆎ가-힣]/;

/** Whether the wanted text begins at a word of the text, or, in Hangul, at any of its syllables. */
const holds = (text: string, wanted: string): boolean => {
  const whole = plain(text);
  if (!hangul.test(wanted)) return ` ${whole}`.includes(` ${wanted}`);
  const closed = whole.replaceAll(' ', '');
  const sought = wanted.replaceAll(' ', '');
  if (initials.test(sought)) return getChoseong(closed).includes(sought);
  const jamo = disassemble(sought);
  return [...closed].some((_, at) => disassemble([...closed].slice(at).join('')).startsWith(jamo));
};

/** The texts of one thing, what names it first. */
type Fields = [names: string[], owners: string[], words: string[]];

const wordsOf = (statements: Statement[]) => statements.flatMap(({ text }) => inAllLanguages(text));

/** Which of its fields holds the text; names rank before owners, owners before running words. */
const rankOf = ([names, owners, words]: Fields, wanted: string): number | undefined => {
  const isLong = initials.test(wanted)
    ? false
    : [...wanted].length >= (hangul.test(wanted) ? 2 : 3);
  if (names.some((text) => holds(text, wanted))) return 0;
  if (owners.some((text) => holds(text, wanted))) return 1;
  return isLong && words.some((text) => holds(text, wanted)) ? 2 : undefined;
};

/** Everything that can be found, in the order of the list. */
const everything = ({ directory, addresses }: Portal): { found: Found; fields: Fields }[] => [
  ...directory.sites.map((site) => ({
    found: { at: 'site' as const, site },
    fields: [
      [site.name, ...inAllLanguages(site.reading)],
      inAllLanguages(site.owner.text),
      wordsOf(site.statements),
    ] as Fields,
  })),
  ...addresses.documented.map(({ address, heading, statements }) => ({
    found: { at: 'address' as const, address, heading, statement: statements[0] },
    fields: [[address, ...inAllLanguages(heading)], [], wordsOf(statements)] as Fields,
  })),
];

/** What a typed line finds, best first. Nothing typed finds every site of the list. */
export const search = (portal: Portal, typed: string): Found[] => {
  const wanted = plain(typed);
  const all = everything(portal);
  if (wanted === '') return all.flatMap(({ found }) => (found.at === 'site' ? [found] : []));
  return all
    .flatMap(({ found, fields }) => {
      const rank = rankOf(fields, wanted);
      return rank === undefined ? [] : [{ found, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ found }) => found);
};
