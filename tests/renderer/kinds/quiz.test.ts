// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Visit } from '../../../renderer/app/visit.svelte.ts';
import Quiz from '../../../renderer/kinds/quiz/Quiz.svelte';
import {
  createRandom,
  dealPlaces,
  dealRound,
  shuffle,
} from '../../../renderer/kinds/quiz/round.ts';
import { QuizRun } from '../../../renderer/kinds/quiz/run.svelte.ts';
import sample from '../../../renderer/kinds/quiz/sample.json';
import { quiz } from '../../../renderer/kinds/quiz/schema.ts';
import words from '../../../renderer/kinds/quiz/words.json';
import type { ExhibitOf } from '../../../renderer/kinds/schemas.ts';
import Stage from './Stage.svelte';

const shipped: ExhibitOf<'quiz'> = {
  ...quiz.parse(JSON.parse(readFileSync('exhibits/quiz/exhibit.json', 'utf8'))),
  id: 'quiz',
};
const small: ExhibitOf<'quiz'> = { ...quiz.parse(sample), id: 'small' };
const { questions } = shipped;
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the choice of questions', () => {
  test('is the same for the same seed, and not for another', () => {
    const ids = (seed: number) =>
      dealRound(questions, [], 5, createRandom(seed)).map(({ id }) => id);
    expect(ids(7)).toEqual(ids(7));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => ids(seed).join()))).toHaveLength(40);
  });

  test('brings every question once before any comes again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = createRandom(seed);
        const asked: string[] = [];
        for (let round = 0; round < questions.length / 5; round++) {
          const dealt = dealRound(questions, asked, 5, random);
          expect(dealt.filter(({ id }) => asked.includes(id))).toEqual([]);
          asked.push(...dealt.map(({ id }) => id));
        }
        expect(new Set(asked).size).toBe(questions.length);
      }),
      { numRuns: 50 },
    );
  });

  test('touches every exhibit in a first round', () => {
    const abouts = new Set(questions.map(({ about }) => about));
    fc.assert(
      fc.property(seeds, (seed) => {
        const round = dealRound(questions, [], 5, createRandom(seed));
        expect(new Set(round.map(({ about }) => about))).toEqual(abouts);
      }),
      { numRuns: 50 },
    );
  });

  test('fills a round up with what has been asked when nothing else is left', () => {
    const asked = questions.slice(2).map(({ id }) => id);
    const round = dealRound(questions, asked, 5, createRandom(1));
    expect(new Set(round.map(({ id }) => id))).toHaveLength(5);
    const fresh = questions.slice(0, 2).map(({ id }) => id);
    expect(round.map(({ id }) => id)).toEqual(expect.arrayContaining(fresh));
  });

  test('never deals more questions than there are', () => {
    expect(dealRound(questions.slice(0, 3), [], 5, createRandom(1))).toHaveLength(3);
  });
});

describe('the order of the options', () => {
  test('puts the right one at every place within four questions, so that none gives it away', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const places = dealPlaces([4, 4, 4, 4, 4], createRandom(seed));
        expect([...new Set(places.slice(0, 4))].sort()).toEqual([0, 1, 2, 3]);
      }),
      { numRuns: 50 },
    );
  });

  test('puts it first about as often as anywhere else', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 2000; seed++) {
      const [place = 0] = dealPlaces([4, 4, 4, 4, 4], createRandom(seed));
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(90);
  });

  test('never names a place that a question does not have', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 3, max: 4 }), { maxLength: 8 }),
        (seed, options) => {
          const places = dealPlaces(options, createRandom(seed));
          expect(places.every((place, index) => place < (options[index] ?? 0))).toBe(true);
        },
      ),
    );
  });

  test('holds the right answer and each wrong one exactly once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { question, options } of new QuizRun(shipped, seed).round) {
          const { right, wrong } = question;
          expect(options.filter(({ isRight }) => isRight).map(({ text }) => text)).toEqual([right]);
          expect(options).toHaveLength(wrong.length + 1);
          for (const text of wrong) expect(options.map((one) => one.text)).toContainEqual(text);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a shuffle loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (items, seed) => {
        expect(shuffle(items, createRandom(seed)).sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('a run through the quiz', () => {
  test('counts what has been met, whatever was chosen, and goes on only after an answer', () => {
    const run = new QuizRun(shipped, 3);
    run.goOn();
    expect(run.at).toBe(0);
    const wrong = run.current?.options.findIndex(({ isRight }) => !isRight) ?? 0;
    run.choose(wrong);
    run.choose(wrong + 1);
    expect([run.chosen, run.met.length]).toEqual([wrong, 1]);
    run.goOn();
    expect([run.at, run.chosen]).toEqual([1, undefined]);
  });

  test('after all questions it begins anew', () => {
    const run = new QuizRun(shipped, 3);
    for (let round = 0; round < 4; round++) {
      while (!run.isOver) {
        run.choose(0);
        run.goOn();
      }
      if (round < 3) run.nextRound();
    }
    expect(run.hasMetAll).toBe(true);
    run.nextRound();
    expect([run.met.length, run.isOver]).toEqual([0, false]);
  });
});

describe('the quiz on screen', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const languages = [
    { code: 'en', name: 'English' },
    { code: 'ko', name: '한국어' },
  ];
  const places = { version: 1 as const, credit: 'c', note: 'n', places: [], lines: [] };
  const stage = (autoplay = false) => {
    const visit = new Visit(languages);
    render(Stage, { kind: Quiz as never, exhibit: small, visit, places, autoplay });
  };
  const ask = () => {
    const heading = screen.getByRole('heading', { level: 2 }).textContent;
    const found = small.questions.find(
      ({ question }) => Reflect.get(Object(question), 'en') === heading,
    );
    if (!found) throw new Error(`No question is called ${heading}.`);
    return found;
  };
  const english = (text: unknown) =>
    typeof text === 'string' ? text : String(Reflect.get(Object(text), 'en'));
  const press = (name: string) =>
    fireEvent.click(
      screen.getByRole('button', { name: new RegExp(`^${name.replaceAll(/[()?.]/g, '\\$&')}`) }),
    );

  test.each(['right', 'wrong'])(
    'explains after a %s answer alike, and says neither',
    async (which) => {
      stage();
      const question = ask();
      const answer = which === 'right' ? question.right : question.wrong[0];
      await press(english(answer));
      expect(screen.getByText(english(question.record.text))).toBeTruthy();
      expect(document.body.textContent).not.toMatch(/wrong|incorrect|correct|score|points/i);
      expect(screen.getByRole('button', { name: words.next.en })).toBeTruthy();
    },
  );

  test('ends with what the record said to each question, and offers others', async () => {
    stage();
    const asked = [];
    for (let place = 0; place < small.perRound; place++) {
      asked.push(ask());
      await press(english(ask().right));
      await press(place === small.perRound - 1 ? words.finish.en : words.next.en);
    }
    for (const { learned } of asked) expect(screen.getByText(english(learned.text))).toBeTruthy();
    await press(words.again.en);
    expect(ask()).toBeTruthy();
  });

  test('answers by itself while nobody touches', async () => {
    vi.useFakeTimers();
    stage(true);
    const { record } = ask();
    await vi.advanceTimersByTimeAsync(5100);
    expect(screen.getByText(english(record.text))).toBeTruthy();
  });
});

describe('the schema of a quiz', () => {
  test('refuses a question without a wrong answer, or without facts', () => {
    const [question] = sample.questions;
    const withQuestion = (change: object) => ({
      ...sample,
      questions: [{ ...question, ...change }],
    });
    expect(quiz.safeParse({ ...sample }).success).toBe(true);
    expect(quiz.safeParse(withQuestion({ wrong: [] })).success).toBe(false);
    expect(quiz.safeParse(withQuestion({ record: { text: 'x', facts: [] } })).success).toBe(false);
  });

  test('the first exhibition asks twenty questions', () => {
    expect(questions).toHaveLength(20);
  });
});
