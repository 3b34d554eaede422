import { describe, expect, test } from 'vitest';
import type { Text } from '../../../main/contract/fields.ts';
import { onScreen, statementsIn } from '../../../renderer/app/statements.ts';

const say = (text: Text) => (typeof text === 'string' ? text : (text['en'] ?? ''));
const content = {
  title: 'An exhibit',
  subtitle: { text: { en: 'One line.' }, facts: ['K01'] },
  pages: [
    { statements: [{ text: { en: 'It has 1,024 dots.' }, facts: ['K21'], certainty: 'estimate' }] },
    { text: 'Not a statement: no facts.', facts: [] },
    { deep: { text: { en: 'Phones reach [all] towns.' }, facts: ['A16', 'L08'] } },
  ],
};

describe('the statements of an exhibit', () => {
  test('are found wherever they are written, with their facts', () => {
    expect(statementsIn(content).map(({ facts }) => facts)).toEqual([
      ['K01'],
      ['K21'],
      ['A16', 'L08'],
    ]);
  });

  test('nothing is found in what holds none', () => {
    expect(statementsIn(undefined)).toEqual([]);
    expect(statementsIn({ text: 'x' })).toEqual([]);
  });
});

describe('what is on screen', () => {
  const statements = statementsIn(content);
  const shown = (screen: string) => onScreen(statements, screen, say).map(({ facts }) => facts[0]);

  test('is what can be read there, in the order in which it stands', () => {
    expect(shown('It has 1,024 dots. Some button One line.')).toEqual(['K21', 'K01']);
    expect(shown('Something else')).toEqual([]);
  });

  test('is known however the screen breaks its lines and sets its signs', () => {
    expect(shown('It has\n 1,024\n   dots .')).toEqual(['K21']);
    expect(shown('Phones reach all towns.')).toEqual(['A16']);
  });

  test('is known by its beginning where the rest is on a further page', () => {
    const text = 'A long statement '.repeat(8);
    const long = [{ text, facts: ['K01'] }];
    expect(onScreen(long, text.slice(0, 100), say)).toHaveLength(1);
    expect(onScreen(long, text.slice(0, 20), say)).toHaveLength(0);
  });

  test('names what is said twice only once', () => {
    expect(onScreen([...statements, ...statements], 'One line.', say)).toHaveLength(1);
  });
});
