// The guards' reports are believed from the kiosk's own page alone, in one form, and not in a flood.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../main/core/dispatch.ts';
import { createReports } from '../../../main/core/guard-reports.ts';
import { createRefusals } from '../../../main/core/lockdown/refusals.ts';

const page: Caller = {
  isKioskWindow: true,
  isMainFrame: true,
  address: 'vitrine://kiosk/index.html',
};
const good = [{ attempt: 'key', detail: 'F5', count: 3 }];

function createTrial() {
  let nowMs = 0;
  const refusals = createRefusals({ warn: () => undefined });
  const report = createReports(refusals, () => nowMs);
  return { report, counts: refusals.counts, wait: (ms: number) => (nowMs += ms) };
}

describe('a report', () => {
  test('of the page’s guards is counted in full', () => {
    const { report, counts } = createTrial();
    report(page, [...good, { attempt: 'print', detail: 'page', count: 1 }]);
    report(page, good);
    expect(counts()).toEqual({ key: 6, print: 1 });
  });

  test.each<[string, Partial<Caller>]>([
    ['another window', { isKioskWindow: false }],
    ['a frame within the page', { isMainFrame: false }],
    ['a frame that is gone', { isMainFrame: undefined }],
    ['another address', { address: 'https://example.com/' }],
    ['an empty page', { address: '' }],
  ])('L2 from %s counts as a refused call, and as nothing else', (_from, other) => {
    const { report, counts } = createTrial();
    report({ ...page, ...other }, good);
    expect(counts()).toEqual({ call: 1 });
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'key'],
    ['an empty list', []],
    ['an unknown kind', [{ attempt: 'toString', detail: '', count: 1 }]],
    ['no times', [{ attempt: 'key', detail: '', count: 0 }]],
    ['half a time', [{ attempt: 'key', detail: '', count: 0.5 }]],
    ['endless times', [{ attempt: 'key', detail: '', count: Infinity }]],
    ['a long text', [{ attempt: 'key', detail: 'x'.repeat(161), count: 1 }]],
    ['a field too many', [{ attempt: 'key', detail: '', count: 1, more: 1 }]],
    ['a long list', Array.from({ length: 61 }, () => good[0])],
  ])('L2 of %s counts as a refused call, and as nothing else', (_what, given) => {
    const { report, counts } = createTrial();
    report(page, given);
    expect(counts()).toEqual({ call: 1 });
  });

  test('L2 may be anything: nothing throws', () => {
    const { report, wait } = createTrial();
    fc.assert(
      fc.property(fc.anything(), (given) => {
        wait(1000);
        report(page, given);
      }),
    );
  });

  test('L2 that comes in a flood is not read any more, until the flood is over', () => {
    const { report, counts, wait } = createTrial();
    for (let time = 0; time < 1000; time++) report(page, good);
    const { key = 0, call = 0 } = counts();
    expect(key).toBeLessThan(100);
    expect(key / 3 + call).toBe(1000);
    wait(1000);
    report(page, good);
    expect(counts()).toEqual({ key: key + 3, call });
  });
});
