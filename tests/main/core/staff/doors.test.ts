// L2 each page has a door of its own: what one may ask, the other is refused, in both directions.
import { describe, expect, test } from 'vitest';
import { calls } from '../../../../main/contract/calls.ts';
import { staffCalls } from '../../../../main/contract/staff.ts';
import { createDispatch, type Caller } from '../../../../main/core/dispatch.ts';
import { createRefusals } from '../../../../main/core/lockdown/refusals.ts';

/** Handlers for every call of a table, which write down what was asked. */
const createHandlers = (table: object, asked: string[]) =>
  Object.fromEntries(Object.keys(table).map((name) => [name, () => void asked.push(name)]));

function createDoors(whyNotNow: () => string | undefined = () => undefined) {
  const asked: string[] = [];
  const refusals = createRefusals({ warn: () => undefined });
  const log = { error: () => undefined };
  return {
    asked,
    refusals,
    kiosk: createDispatch({
      calls,
      handlers: createHandlers(calls, asked) as never,
      host: 'kiosk',
      refusals,
      log,
    }),
    staff: createDispatch({
      calls: staffCalls,
      handlers: createHandlers(staffCalls, asked) as never,
      host: 'staff',
      whyNotNow,
      refusals,
      log,
    }),
  };
}

const from = (address: string): Caller => ({ isKioskWindow: true, isMainFrame: true, address });
const kioskPage = from('vitrine://kiosk/index.html');
const staffPage = from('vitrine://staff/index.html');

describe('the kiosk’s page', () => {
  test.each(Object.keys(staffCalls))('is refused the staff call %s at both doors', async (name) => {
    const { kiosk, staff, asked } = createDoors();
    expect(await kiosk(kioskPage, name, undefined)).toMatchObject({ ok: false });
    expect(await staff(kioskPage, name, undefined)).toMatchObject({
      ok: false,
      refusal: expect.stringMatching(/foreign address/) as string,
    });
    expect(asked).toEqual([]);
  });
});

describe('the staff page', () => {
  test.each(Object.keys(calls))('is refused the visitors’ call %s at both doors', async (name) => {
    const { kiosk, staff, asked } = createDoors();
    expect(await staff(staffPage, name, undefined)).toMatchObject({ ok: false });
    expect(await kiosk(staffPage, name, undefined)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('is answered at its own door', async () => {
    const { staff, asked } = createDoors();
    expect(await staff(staffPage, 'staff.read', undefined)).toMatchObject({ ok: true });
    expect(asked).toEqual(['staff.read']);
  });

  test.each([
    'vitrine://staff.evil/index.html',
    'vitrine://staffx/index.html',
    'https://staff/index.html',
    'vitrine://staff@kiosk/index.html',
    'vitrine://kiosk/../staff/index.html',
    'VITRINE://staff/index.html',
  ])('cannot be imitated by %s', async (address) => {
    const { staff, asked } = createDoors();
    expect(await staff(from(address), 'staff.read', undefined)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('is refused what is not answered now, counted, before its argument is looked at', async () => {
    const { staff, asked, refusals } = createDoors(() => 'the staff page is at "pin"');
    expect(await staff(staffPage, 'kiosk.leave', { what: 'ever' })).toEqual({
      ok: false,
      refusal: '"kiosk.leave" is not answered now: the staff page is at "pin".',
    });
    expect(refusals.counts()).toEqual({ call: 1 });
    expect(asked).toEqual([]);
  });

  test('does not get its PIN into a refusal, and so not into the log', async () => {
    const logged: unknown[] = [];
    const staff = createDispatch({
      calls: staffCalls,
      handlers: createHandlers(staffCalls, []) as never,
      host: 'staff',
      refusals: createRefusals({ warn: (...given: unknown[]) => logged.push(...given) }),
      log: { error: (...given: unknown[]) => logged.push(...given) },
    });
    for (const argument of [
      { pin: 194837 },
      { pin: '194837', more: 1 },
      { pin: '194837'.repeat(20) },
      '194837',
    ])
      expect(await staff(staffPage, 'pin.enter', argument)).toMatchObject({ ok: false });
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toContain('194837');
  });
});
