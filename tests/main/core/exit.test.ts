// The exit code that a run which ends by itself deserves.
import { expect, test } from 'vitest';
import { judgeRun } from '../../../main/core/exit.ts';

test('a run ends well only when the loop was on screen with an exhibit in it', () => {
  expect(judgeRun(true, 4)).toBe(0);
  expect(judgeRun(false, 4)).toBe(1);
  expect(judgeRun(false, 0)).toBe(1);
  expect(judgeRun(true, 0)).toBe(3);
});
