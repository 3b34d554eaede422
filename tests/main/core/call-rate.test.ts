// A storm of calls from a page does not keep main from its work.
import { expect, test } from 'vitest';
import { limitCalls } from '../../../main/core/call-rate.ts';
import type { Caller, Dispatch } from '../../../main/core/dispatch.ts';
import { createRefusals } from '../../../main/core/lockdown/refusals.ts';

const caller: Caller = {
  isKioskWindow: true,
  isMainFrame: true,
  address: 'vitrine://kiosk/index.html',
};

test('L2 a storm of calls is turned away and counted, and an hour of ordinary calls is not', async () => {
  let nowMs = 0;
  let handled = 0;
  const dispatch: Dispatch = () => {
    handled++;
    return Promise.resolve({ ok: true, value: undefined });
  };
  const refusals = createRefusals({ warn: () => undefined });
  const limited = limitCalls(dispatch, refusals, () => nowMs);
  for (let second = 0; second < 3600; second++) {
    nowMs = second * 1000;
    for (let call = 0; call < 10; call++) await limited(caller, 'screen.shown', undefined);
  }
  expect(handled).toBe(36_000);
  handled = 0;
  for (let call = 0; call < 10_000; call++) await limited(caller, 'screen.shown', undefined);
  expect(handled).toBeLessThan(300);
  expect(refusals.counts().call).toBe(10_000 - handled);
  nowMs += 60_000;
  expect(await limited(caller, 'screen.shown', undefined)).toEqual({ ok: true, value: undefined });
});
