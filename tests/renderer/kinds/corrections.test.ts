// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Visit } from '../../../renderer/app/visit.svelte.ts';
import Corrections from '../../../renderer/kinds/corrections/Corrections.svelte';
import { dotsOf, labelsOf, type Picture } from '../../../renderer/kinds/corrections/picture.ts';
import { readMarks, withoutMarks } from '../../../renderer/kinds/corrections/proof.ts';
import sample from '../../../renderer/kinds/corrections/sample.json';
import { corrections } from '../../../renderer/kinds/corrections/schema.ts';
import { demonstrationOf, pagesOf } from '../../../renderer/kinds/corrections/wall.ts';
import words from '../../../renderer/kinds/corrections/words.json';
import type { ExhibitOf } from '../../../renderer/kinds/schemas.ts';
import Stage from './Stage.svelte';

const exhibit: ExhibitOf<'corrections'> = {
  ...corrections.parse(JSON.parse(readFileSync('exhibits/corrections/exhibit.json', 'utf8'))),
  id: 'corrections',
};
const looks = (picture: Picture) =>
  dotsOf(picture).map((row) => row.map(({ look }) => look).join(' '));

describe('the marks of a proof', () => {
  test('tell the words between brackets from the others', () => {
    expect(readMarks('The first tweet [out of] the North')).toEqual([
      { words: 'The first tweet ', isMarked: false },
      { words: 'out of', isMarked: true },
      { words: ' the North', isMarked: false },
    ]);
  });

  test('may stand at both ends, or be missing', () => {
    expect(readMarks('[No] calls and [no web]').map(({ isMarked }) => isMarked)).toEqual([
      true,
      false,
      true,
    ]);
    expect(readMarks('plain')).toEqual([{ words: 'plain', isMarked: false }]);
  });

  test('are never read', () => {
    expect(withoutMarks('Phones reach [all] towns')).toBe('Phones reach all towns');
  });
});

describe('a correction as a picture', () => {
  test('a span has one dot for each month, both ends included', () => {
    const picture: Picture = {
      shows: 'span',
      from: { month: '2010-10', label: 'a' },
      to: { month: '2013-02', label: 'b' },
    };
    const [row = []] = dotsOf(picture);
    expect(row).toHaveLength(29);
    expect([row[0]?.look, row[1]?.look, row.at(-1)?.look]).toEqual(['start', 'faint', 'end']);
    expect([row[0]?.at, row.at(-1)?.at]).toEqual([0, 1]);
    expect(labelsOf(picture).map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('shares light exactly so many of their dots', () => {
    const [land = '', people = ''] = looks({
      shows: 'shares',
      of: 100,
      rows: [
        { lit: 14, label: 'land' },
        { lit: 90, label: 'people' },
      ],
    });
    expect(land.split('lit').length - 1).toBe(14);
    expect(land.split('faint').length - 1).toBe(86);
    expect(people.split('lit').length - 1).toBe(90);
  });

  test('a range is sure up to its least and hollow up to its most', () => {
    const [row = []] = dotsOf({ shows: 'range', each: 100, low: 10, high: 55, label: 'x' });
    expect(row.filter(({ look }) => look === 'lit')).toHaveLength(10);
    expect(row.filter(({ look }) => look === 'hollow')).toHaveLength(45);
  });

  test('stages are lit where something opened, hollow where it closed, each over its words', () => {
    const picture: Picture = {
      shows: 'stages',
      stages: [
        { label: 'a', isOpen: true },
        { label: 'b', isOpen: true },
        { label: 'c', isOpen: false },
      ],
    };
    const [row = []] = dotsOf(picture);
    const named = row.filter(({ look }) => look !== 'faint');
    expect(named.map(({ look }) => look)).toEqual(['end', 'end', 'hollow']);
    // Each dot lies where the words of the one before end.
    let begun = 0;
    for (const [index, { width }] of labelsOf(picture).entries()) {
      expect(Math.abs((named[index]?.at ?? 9) - begun)).toBeLessThan(0.01);
      begun += width;
    }
  });

  test('a stop has one bar, lit before it and hollow beyond', () => {
    const [row = []] = dotsOf({ shows: 'stop', inside: 'a', beyond: 'b' });
    const bar = row.findIndex(({ look }) => look === 'bar');
    expect(
      row.every(({ look }, index) => index === bar || look === (index < bar ? 'lit' : 'hollow')),
    ).toBe(true);
    expect(row.filter(({ look }) => look === 'bar')).toHaveLength(1);
  });
});

describe('the wall', () => {
  test('lies three on a page, the rest on the last', () => {
    expect(pagesOf([1, 2, 3, 4], 3)).toEqual([[1, 2, 3], [4]]);
    expect(pagesOf([], 3)).toEqual([]);
  });

  test('by itself checks one after another and leaves covered what is sober', () => {
    const page = [{ id: 'a' }, { id: 'b', sober: 'About a camp.' }, { id: 'c' }];
    expect(demonstrationOf(page, new Set())).toBe('a');
    expect(demonstrationOf(page, new Set(['a']))).toBe('c');
    expect(demonstrationOf(page, new Set(['a', 'c']))).toBeUndefined();
  });

  test('tells the exhibit by its colour, and every claim is marked as corrected', () => {
    expect(exhibit.corrections).toHaveLength(12);
    expect(exhibit.corrections.filter(({ claim }) => claim.certainty !== 'corrected')).toEqual([]);
  });

  test('has no picture and a way round where it is about a camp', () => {
    const camp = exhibit.corrections.filter(({ claim }) => claim.facts.includes('A30'));
    expect(camp).toHaveLength(1);
    expect(camp[0]?.picture).toBeUndefined();
    expect(camp[0]?.sober).toBeDefined();
  });
});

describe('the wall on screen', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const places = { version: 1 as const, credit: 'c', note: 'n', places: [], lines: [] };
  const stage = (autoplay = false) => {
    const visit = new Visit([{ code: 'en', name: 'English' }]);
    render(Stage, { kind: Corrections as never, exhibit, visit, places, autoplay });
    return visit;
  };
  const claim = 'The first tweet out of North Korea';
  const struck = () => [...document.querySelectorAll('s')].map((one) => one.textContent);

  test('a row shows only its claim until it is touched, and then the record with its sources', async () => {
    stage();
    expect(screen.queryByText(words.recordSays.en)).toBeNull();
    expect(struck()).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: claim }));
    expect(struck()).toEqual(['out of North Korea']);
    expect(screen.getAllByText(words.recordSays.en)).toHaveLength(1);
    expect(screen.getByText(words.howWeKnow.en)).toBeTruthy();
    expect(screen.getByText('T04')).toBeTruthy();
  });

  test('shows one claim at a time in large text, at the place where it was', async () => {
    const visit = stage();
    await fireEvent.click(screen.getByRole('button', { name: words.next.en }));
    visit.largeText = true;
    flushSync();
    expect(document.querySelectorAll('li.row')).toHaveLength(1);
    expect(screen.getByText(/smartphone ban/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: words.check.en }));
    expect(struck()).toEqual(['was lifted']);
  });

  test('says nothing of a camp before somebody wants to read it', async () => {
    stage();
    for (let page = 0; page < 3; page++)
      await fireEvent.click(screen.getByRole('button', { name: words.next.en }));
    expect(screen.queryByText(/Daily NK/)).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: /About a prison camp/ }));
    expect(screen.getByText(/Daily NK/)).toBeTruthy();
  });

  test('checks by itself while nobody touches', async () => {
    vi.useFakeTimers();
    stage(true);
    await vi.advanceTimersByTimeAsync(3600);
    expect(struck()).toEqual(['out of North Korea']);
  });
});

describe('the schema of corrections', () => {
  test('refuses a claim that marks nothing in one of its languages', () => {
    const [first] = sample.corrections;
    const check = (text: unknown) =>
      corrections.safeParse({
        ...sample,
        corrections: [{ ...first, claim: { text, facts: ['A11'] } }],
      }).success;
    expect(check({ en: 'The [first] tweet', ko: '[첫] 트윗' })).toBe(true);
    expect(check({ en: 'The [first] tweet', ko: '첫 트윗' })).toBe(false);
    expect(check({ en: 'The [first tweet', ko: '[첫] 트윗' })).toBe(false);
  });
});
