// Ways to spoil an exhibit's file at random: its bytes, its tokens, its structure. Used by mutations.test.ts.
import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';

/** Turns the text of a good file into the bytes of another, good or not. */
type Mutation = (text: string) => Uint8Array;

const encode = (text: string) => new TextEncoder().encode(text);
/** A place in something of a length that is not known yet. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (place: number, length: number) => Math.floor(place * length);

/** Some bytes are cut out, and others put in their place. */
const bytes: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(share, fc.nat(12), fc.uint8Array({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((edits) => (text) => {
    let spoilt: number[] = [...encode(text)];
    for (const [place, cut, put] of edits) {
      const from = at(place, spoilt.length);
      spoilt = [...spoilt.slice(0, from), ...put, ...spoilt.slice(from + cut)];
    }
    return Uint8Array.from(spoilt);
  });

/** The file ends early, as after a power cut, or is filled up with zeros. */
const cutOff: fc.Arbitrary<Mutation> = fc
  .tuple(share, fc.boolean())
  .map(([place, isFilled]) => (text) => {
    const whole = encode(text);
    const left = whole.slice(0, at(place, whole.length));
    if (!isFilled) return left;
    const filled = new Uint8Array(whole.length);
    filled.set(left);
    return filled;
  });

const tokensOf = (text: string): string[] => {
  const scanner = createScanner(text, false);
  const tokens: string[] = [];
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan())
    tokens.push(
      text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()),
    );
  return tokens;
};

/** What hands and word processors leave in JSON. */
const strays = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '“',
  '’',
  "'",
  '//',
  '/*',
  '\\',
  'true',
  'null',
  'NaN',
  '07',
  '1e999',
  '-',
  '﻿',
  '\t',
  '\u0000',
  '"한"',
  '__proto__',
  '"constructor"',
];

/** Tokens are dropped, doubled, changed places, or are replaced by strays. */
const tokens: fc.Arbitrary<Mutation> = fc
  .array(
    fc.tuple(
      share,
      fc.constantFrom('drop', 'double', 'swap', 'replace', 'insert'),
      fc.constantFrom(...strays),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => (text) => {
    const all = tokensOf(text);
    for (const [place, edit, stray] of edits) {
      const index = at(place, all.length);
      const token = all[index] ?? '';
      const [next = ''] = all.slice(index + 1);
      if (edit === 'drop') all.splice(index, 1);
      if (edit === 'double') all.splice(index, 0, token);
      if (edit === 'swap') all.splice(index, 2, next, token);
      if (edit === 'replace') all.splice(index, 1, stray);
      if (edit === 'insert') all.splice(index, 0, stray);
    }
    return encode(all.join(''));
  });

interface Place {
  owner: Record<string, unknown> | unknown[];
  key: string | number;
}

/** Every place of a value, as the group or list that holds it and the name or index there. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Place['owner'];
  const keys: (string | number)[] = Array.isArray(owner) ? [...owner.keys()] : Object.keys(owner);
  return keys.flatMap((key) => [{ owner, key }, ...placesIn(Reflect.get(owner, key))]);
}

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'K01',
    'K99',
    '2013-02',
    '../../etc',
    'Map.svg',
    'x'.repeat(5000),
    '{who}',
    0,
    -1,
    1e308,
    1.5,
    null,
    true,
    [],
    {},
    [[]],
    { en: 'x' },
    { en: 1 },
    { ko: '가' },
  ),
);

const edits = ['delete', 'replace', 'rename', 'double', 'wrap', 'reverse', 'many'] as const;

function spoil(all: Place[], place: number, edit: (typeof edits)[number], value: unknown): void {
  const found = all[at(place, all.length)];
  if (!found) return;
  const { owner, key } = found;
  const here: unknown = Reflect.get(owner, key);
  if (edit === 'replace') Reflect.set(owner, key, value);
  if (edit === 'wrap') Reflect.set(owner, key, [here]);
  if (edit === 'reverse' && Array.isArray(here)) here.reverse();
  if (edit === 'delete') {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else Reflect.deleteProperty(owner, key);
  }
  if (edit === 'rename' && !Array.isArray(owner)) {
    Reflect.deleteProperty(owner, key);
    Reflect.set(owner, `${key}s`, here);
  }
  if (edit === 'double' && Array.isArray(owner))
    owner.splice(Number(key), 0, structuredClone(here));
  if (edit === 'many' && Array.isArray(here))
    here.push(...Array.from({ length: 300 }, () => structuredClone(here[0])));
}

/** Fields are dropped, renamed, doubled, wrapped, or hold something else. */
const structure: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(share, fc.constantFrom(...edits), odd), { minLength: 1, maxLength: 3 })
  .map((all) => (text) => {
    const value: unknown = JSON.parse(text);
    for (const [place, edit, other] of all) spoil(placesIn(value), place, edit, other);
    return encode(JSON.stringify(value, undefined, 2));
  });

/** Any of them; structure most often, since it goes deepest into the check. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { arbitrary: bytes, weight: 2 },
  { arbitrary: cutOff, weight: 1 },
  { arbitrary: tokens, weight: 3 },
  { arbitrary: structure, weight: 4 },
);
