// The call desk of the map kind: its rules for every sentence in every month, and the sentence itself.
import { describe, expect, it } from 'vitest';
import {
  anotherOf,
  callTo,
  nextChoice,
  turnsOf,
  wordingOf,
} from '../../../renderer/kinds/map/rules.ts';
import { completeChoice, readSentence } from '../../../renderer/kinds/map/sentence.ts';
import { desk, months, litAt, answer, choicesOf } from './map-exhibit.ts';

describe('The rules of the cellular network', () => {
  /** Every sentence that can be said in every month, with the rule that decides it. */
  const all = months.flatMap((month) =>
    choicesOf('who').flatMap((who) =>
      choicesOf('what').flatMap((what) =>
        choicesOf('whom').map((whom) => ({
          call: `${who} ${what} ${whom} ${month}`,
          rule: answer(who, what, whom, month),
        })),
      ),
    ),
  );
  it('answers every sentence in every month, and never by the last resort', () => {
    expect(all).toHaveLength(252 * 4 * 3 * 12);
    const last = desk.rules.at(-1);
    expect(all.filter(({ rule }) => !rule || rule === last)).toEqual([]);
  });
  it('names for every sentence what decided it and who reported it, in both languages', () => {
    const isWhole = (text: unknown) =>
      typeof text === 'object' && text !== null && 'en' in text && 'ko' in text;
    const silent = all.filter(
      ({ rule }) =>
        !rule ||
        rule.statement.facts.length === 0 ||
        ![rule.title, rule.statement.text, rule.source].every(isWhole),
    );
    expect(silent).toEqual([]);
  });
  it('says of every stop where it is, and uses every rule but the last', () => {
    const used = new Set(all.map(({ rule }) => rule));
    expect(desk.rules.slice(0, -1).filter((rule) => !used.has(rule))).toEqual([]);
    expect(desk.rules.filter(({ outcome, stops }) => outcome === 'stops' && !stops)).toEqual([]);
  });
  it('connects a citizen to a town exactly while the town is lit on the map', () => {
    const towns = desk.words['whom']?.choices.filter(({ group }) => group === 'town') ?? [];
    expect(towns.length).toBeGreaterThan(8);
    for (const month of months.filter((month) => month >= '2008-12'))
      for (const { id, place = '' } of towns)
        expect(answer('citizen', 'calls', id, month)?.outcome, `${id} ${month}`).toBe(
          litAt(month).includes(place) ? 'connects' : 'unknown',
        );
  });
  it('never claims to know what a network for officials reached', () => {
    for (const month of months.filter((month) => month >= '2008-12'))
      for (const whom of choicesOf('whom')) {
        const rule = answer('official', 'calls', whom, month);
        expect([rule?.outcome, rule?.statement.certainty]).toEqual(['unknown', 'one-source']);
      }
  });
  it('connects nothing during the ban or before it', () => {
    for (const month of months.filter((month) => month < '2008-12'))
      expect(answer('citizen', 'calls', 'hamhung', month)?.outcome).not.toBe('connects');
    expect(answer('citizen', 'calls', 'hamhung', '2004-05')?.stops).toBe('home');
  });
  it('never lets a citizen reach Seoul, another country or the internet', () => {
    for (const month of months)
      for (const what of choicesOf('what'))
        for (const whom of ['seoul', 'abroad'])
          expect(answer('citizen', what, whom, month)?.outcome).not.toBe('connects');
    expect(answer('citizen', 'calls', 'seoul', '2012-11')?.stops).toBe('border');
    expect(answer('citizen', 'opens', 'abroad', '2012-11')?.stops).toBe('home');
  });
  it('connects citizens at home once main cities were claimed', () => {
    expect(answer('citizen', 'calls', 'hamhung', '2010-05')?.outcome).toBe('unknown');
    expect(answer('citizen', 'calls', 'hamhung', '2010-06')?.outcome).toBe('connects');
    expect(answer('citizen', 'opens', 'hamhung', '2009-05')?.outcome).toBe('connects');
  });
  it('opens mobile internet to foreigners in February 2013, and closes it to tourists in March', () => {
    expect(answer('resident', 'opens', 'abroad', '2013-01')?.outcome).toBe('stops');
    expect(answer('resident', 'opens', 'abroad', '2013-02')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2013-02')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2013-03')?.outcome).toBe('stops');
    expect(answer('resident', 'opens', 'abroad', '2013-03')?.outcome).toBe('connects');
    expect(answer('tourist', 'opens', 'abroad', '2014-07')?.outcome).toBe('connects');
  });
  it('lets foreigners call abroad from January 2013, but neither citizens nor South Korea', () => {
    for (const who of ['resident', 'tourist']) {
      expect(answer(who, 'calls', 'abroad', '2013-01')?.outcome).toBe('connects');
      expect(answer(who, 'calls', 'seoul', '2013-01')?.stops).toBe('border');
      expect(answer(who, 'calls', 'hamhung', '2013-01')?.stops).toBe('home');
    }
    expect(answer('tourist', 'calls', 'abroad', '2012-12')?.outcome).toBe('stops');
  });
  it('says so where the sources are silent', () => {
    expect(answer('resident', 'texts', 'abroad', '2013-06')?.outcome).toBe('unknown');
    expect(answer('resident', 'calls', 'abroad', '2012-06')?.outcome).toBe('unknown');
    expect(answer('tourist', 'opens', 'abroad', '2019-01')?.outcome).toBe('unknown');
  });
});

describe('The sentence', () => {
  it('is split into lines of texts and words', () => {
    expect(readSentence('A {who} in Pyongyang\n{what} {whom}')).toEqual([
      [{ text: 'A' }, { word: 'who' }, { text: 'in Pyongyang' }],
      [{ word: 'what' }, { word: 'whom' }],
    ]);
  });
  it('takes the next choice and begins again after the last', () => {
    const ids = choicesOf('what');
    expect(ids.map((what) => nextChoice(desk, 'what', { what }))).toEqual([
      ...ids.slice(1),
      ids[0],
    ]);
  });
  it('begins with the first choice where none is given', () => {
    expect(completeChoice(desk.words, { whom: 'seoul' })).toEqual({
      who: 'citizen',
      what: 'calls',
      whom: 'seoul',
    });
  });
  it('is worded otherwise in other company', () => {
    const seoul = desk.words['whom']?.choices.find(({ id }) => id === 'seoul');
    if (!seoul) throw new Error('Seoul is no choice.');
    expect(wordingOf(seoul, { what: 'calls' })).toEqual({ en: 'Seoul', ko: '서울로' });
    expect(wordingOf(seoul, { what: 'opens' })).toMatchObject({ en: 'a page in Seoul' });
  });
  it('gives a group of choices one turn, that of the chosen one', () => {
    const turns = (whom: string) => turnsOf(desk, 'whom', { whom }).map(({ id }) => id);
    expect(turns('seoul')).toEqual(['hamhung', 'seoul', 'abroad']);
    expect(turns('rason')).toEqual(['rason', 'seoul', 'abroad']);
    expect(nextChoice(desk, 'whom', { whom: 'rason' })).toBe('seoul');
  });
  it('comes through another town and another to every town, and back to the first', () => {
    const towns = desk.words['whom']?.choices.filter(({ group }) => group === 'town') ?? [];
    const visited = [];
    let whom = 'hamhung';
    do {
      visited.push(whom);
      whom = anotherOf(desk, 'whom', { what: 'calls', whom }) ?? '';
    } while (whom !== 'hamhung' && visited.length < 30);
    expect(visited).toEqual(towns.map(({ id }) => id));
  });
  it('offers no other town where it would not say its name', () => {
    expect(anotherOf(desk, 'whom', { what: 'opens', whom: 'hamhung' })).toBeUndefined();
    expect(anotherOf(desk, 'whom', { what: 'calls', whom: 'seoul' })).toBeUndefined();
  });
  it('calls a town that is touched on the map, even when a page was to be opened', () => {
    const chosen = { who: 'citizen', what: 'opens', whom: 'seoul' };
    expect(callTo(desk, 'rason', chosen)).toEqual({ ...chosen, what: 'calls', whom: 'rason' });
    expect(callTo(desk, 'abroad', chosen)).toEqual({ ...chosen, whom: 'abroad' });
  });
});
