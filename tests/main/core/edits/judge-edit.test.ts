// Which edits are shown: those that break nothing.
import { expect, test } from 'vitest';
import type { ExhibitWhole } from '../../../../main/contract/calls.ts';
import type { Problem } from '../../../../main/core/content/problems.ts';
import { mayShow } from '../../../../main/core/edits/judge-edit.ts';

const error = (file: string, more: Partial<Problem> = {}): Problem => ({
  code: 'type-wrong',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  path: 'title',
  says: '',
  fix: '',
  help: '',
  ...more,
});
const content = (problems: Problem[] = [], ids = ['a', 'b']) => ({
  problems,
  wholes: new Map(ids.map((id) => [id, {} as ExhibitWhole])),
});
const ofA = error('x/a/exhibit.json', { exhibit: 'a' });

test('without a mistake it is shown', () => {
  expect(mayShow(content(), content())).toBe(true);
});

test('advice holds nothing up', () => {
  expect(mayShow(content([{ ...ofA, severity: 'warning' }]), content())).toBe(true);
});

test('a mistake that is new holds it up, wherever it is', () => {
  expect(mayShow(content([ofA], ['b']), content())).toBe(false);
  expect(mayShow(content([error('x/rotation.json')]), content())).toBe(false);
  const ofC = error('x/c/exhibit.json', { exhibit: 'c' });
  expect(mayShow(content([ofC]), content())).toBe(false);
});

test('an exhibit that was left out before may go on being wrong, in whatever way', () => {
  const shown = content([ofA], ['b']);
  expect(mayShow(content([{ ...ofA, path: 'pages', line: 8 }], ['b', 'd']), shown)).toBe(true);
});

test('a mistake in a shared file that stood there before may stay, on whatever line', () => {
  const old = error('x/places.json');
  expect(mayShow(content([{ ...old, line: 30 }]), content([old]))).toBe(true);
  expect(mayShow(content([{ ...old, path: 'credit' }]), content([old]))).toBe(false);
});

test('with nothing to show it is not shown, unless there was nothing before', () => {
  expect(mayShow(content([], []), content())).toBe(false);
  expect(mayShow(content([], []), content([], []))).toBe(true);
});
