// L2 no escape: what the guards of the page stop, and what is a visitor's way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, openers, watched, type Seen } from '../../../../main/core/lockdown/gestures.ts';
import { anything } from './hostile.ts';

const plain: Seen = {
  type: '',
  key: '',
  shift: false,
  control: false,
  alt: false,
  meta: false,
  isRepeated: false,
  button: 0,
  fingers: 0,
  pointer: '',
  opener: undefined,
  carries: '',
};
const seen = (type: string, more: Partial<Seen> = {}) => judge({ ...plain, type, ...more });
const link = openers.find(({ selector }) => selector === 'a');
const file = openers.find(({ selector }) => selector === 'input[type=file]');

describe('a visitor’s way', () => {
  test.each<[string, Partial<Seen>]>([
    ['mousedown', {}],
    ['mouseup', {}],
    ['click', {}],
    ['keydown', { key: 'Enter' }],
    ['keyup', { key: 'Tab', shift: true }],
    ['wheel', {}],
    ['wheel', { shift: true }],
    ['touchmove', { fingers: 1 }],
    ['pointerdown', { button: 2 }],
  ])('%s with %j goes on and counts nothing', (type, more) => {
    expect(seen(type, more)).toEqual({ isStopped: false });
  });
});

describe('what the engine would answer by itself', () => {
  test.each<[string, Partial<Seen>, string, string]>([
    ['keydown', { key: 't', control: true }, 'key', 'Ctrl+t'],
    ['keydown', { key: 'F5' }, 'key', 'F5'],
    ['mousedown', { button: 1 }, 'button', 'button 2'],
    ['contextmenu', { pointer: 'touch', button: 2 }, 'menu', 'touch'],
    ['contextmenu', {}, 'menu', 'key'],
    ['click', { opener: link }, 'navigation', 'a'],
    ['click', { opener: file }, 'chooser', 'input[type=file]'],
    ['submit', {}, 'navigation', 'form'],
    ['wheel', { control: true }, 'gesture', 'zoom by wheel'],
    ['wheel', { meta: true }, 'gesture', 'zoom by wheel'],
    ['touchmove', { fingers: 2 }, 'gesture', '2 fingers moved'],
    ['selectstart', {}, 'gesture', 'selection'],
    ['dragstart', { carries: 'text/html' }, 'drag', 'from the page: text/html'],
    ['drop', { carries: 'Files' }, 'drag', 'onto the page: Files'],
    ['copy', {}, 'clipboard', 'copy'],
    ['cut', {}, 'clipboard', 'cut'],
    ['paste', {}, 'clipboard', 'paste'],
    ['beforeprint', {}, 'print', 'page'],
  ])('L2 %s with %j is stopped and counted', (type, more, attempt, detail) => {
    expect(seen(type, more)).toEqual({ isStopped: true, told: [attempt, detail] });
  });

  test.each<[string, Partial<Seen>]>([
    ['keydown', { key: 'F5', isRepeated: true }],
    ['keydown', { key: 'Control', control: true }],
    ['keypress', { key: 't', control: true }],
    ['keyup', { key: 'F5' }],
    ['mouseup', { button: 3 }],
    ['auxclick', { button: 1 }],
    ['contextmenu', { pointer: 'mouse', button: 2 }],
    ['touchmove', { fingers: 3, isRepeated: true }],
    ['dragenter', {}],
    ['dragover', {}],
  ])('L2 %s with %j is stopped, and its like has been counted', (type, more) => {
    expect(seen(type, more)).toEqual({ isStopped: true });
  });
});

test('L2 every event with a rule is watched, and no event stops that is not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__')), (type) => {
      fc.pre(!watched.includes(type));
      expect(seen(type, { button: 2, control: true, fingers: 5 })).toEqual({ isStopped: false });
    }),
  );
});

test('L2 a verdict is a plain yes or no, with a kind and a text if it counts, whatever the event says', () => {
  const values = fc.record({
    ...{ key: anything, button: anything, fingers: anything, pointer: fc.string() },
    ...{ shift: fc.boolean(), control: fc.boolean(), alt: fc.boolean(), meta: fc.boolean() },
    ...{ isRepeated: fc.boolean(), carries: fc.string() },
    opener: fc.constantFrom(undefined, ...openers),
  });
  fc.assert(
    fc.property(fc.constantFrom(...watched), values, (type, given) => {
      const { isStopped, told } = judge({ ...given, type } as Seen);
      expect(typeof isStopped).toBe('boolean');
      if (told) expect([isStopped, typeof told[1]]).toEqual([true, 'string']);
    }),
  );
});
