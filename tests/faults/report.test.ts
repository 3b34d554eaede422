// The table of the fault tests says what was recorded, and calls a goal met only when all came back in time.
import { expect, test } from 'vitest';
import { bytesLost, summarize, tableOf, type FaultRecord } from './report.ts';

const crash = (backAfterMs: number | undefined): FaultRecord => ({
  kind: 'crash',
  goal: 'crash',
  backAfterMs,
});
const hang: FaultRecord = { kind: 'hang', goal: 'hang', backAfterMs: 8000, bytesLost: 3 };

test('each kind has its row, with its own goal, and a last one is for all', () => {
  const rows = summarize([crash(500), hang, crash(700), crash(900)]);
  expect(rows.map(({ kind, injected, goalMs }) => [kind, injected, goalMs])).toEqual([
    ['crash', 3, 1500],
    ['hang', 1, 12_000],
    ['all together', 4, 15_000],
  ]);
  expect(rows[0]).toMatchObject({ survived: 3, medianMs: 700, p95Ms: 900, isMet: true });
});

test('one that came back late, or not at all, is enough to miss the goal', () => {
  expect(summarize([crash(500), crash(1600)])[0]?.isMet).toBe(false);
  expect(summarize([crash(500), crash(undefined)])[0]).toMatchObject({
    injected: 2,
    survived: 1,
    isMet: false,
  });
  expect(tableOf(summarize([crash(undefined)]))).toContain('| crash | 1 | 0 | – | – | < 1.5 s |');
});

test('what was lost is added up', () => {
  expect(bytesLost([hang, crash(500), hang])).toBe(6);
});
