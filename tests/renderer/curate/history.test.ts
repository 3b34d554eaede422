// Undoing in a form: step by step, what was typed in one go at once, and forward again until something else is done.
import { expect, test } from 'vitest';
import { History } from '../../../renderer/curate/studio/history.svelte.ts';

test('goes back step by step, and forward again', () => {
  const history = new History<string>();
  history.step('a', '');
  history.step('b', '');
  expect(history.undo('c')).toBe('b');
  expect(history.undo('b')).toBe('a');
  expect(history.mayUndo).toBe(false);
  expect(history.undo('a')).toBe('a');
  expect(history.redo('a')).toBe('b');
  expect(history.redo('b')).toBe('c');
  expect(history.mayRedo).toBe(false);
});

test('what is typed into one field in one go is one step; another field begins another', () => {
  const history = new History<string>();
  history.step('', 'title.en');
  history.step('A', 'title.en');
  history.step('Ab', 'title.ko');
  expect(history.undo('Ab 가')).toBe('Ab');
  expect(history.undo('Ab')).toBe('');
});

test('whatever is done after undoing ends the way forward, and is a step of its own', () => {
  const history = new History<string>();
  history.step('', 'title.en');
  history.step('A', 'title.ko');
  expect(history.undo('A가')).toBe('A');
  history.step('A', 'title.en');
  expect(history.mayRedo).toBe(false);
  expect(history.undo('B')).toBe('A');
});
