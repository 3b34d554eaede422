// When today's visitors are forgotten: by the hour of the night, and whatever the clocks say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, firstLook, lookAgain, type Moment } from '../../../../main/core/visitors/night.ts';

const hourMs = 3_600_000;
const at = (hour: number, minute = 0, date = 5): number =>
  new Date(2026, 4, date, hour, minute).getTime();
const moment = (wallMs: number, atMs = 0, boot = 'one'): Moment => ({ wallMs, atMs, boot });

test('the museum’s day lasts until four in the morning, local time', () => {
  expect(dayOf(at(10))).toBe('2026-05-05');
  expect(dayOf(at(3, 59, 6))).toBe('2026-05-05');
  expect(dayOf(at(4, 0, 6))).toBe('2026-05-06');
  expect(dayOf(new Date(2026, 0, 1, 2).getTime())).toBe('2025-12-31');
});

test('a day goes on over a restart of the program, and over one of the machine', () => {
  const first = firstLook(moment(at(10), 5000));
  const later = lookAgain(first, moment(at(12), 5000 + 2 * hourMs));
  expect(later).toMatchObject({ day: '2026-05-05', ranMs: 2 * hourMs });
  expect(later && lookAgain(later, moment(at(13), 900, 'two'))).toMatchObject({
    day: '2026-05-05',
    boot: 'two',
    ranMs: 2 * hourMs,
  });
});

test.each<[string, Moment]>([
  ['the night hour has come', moment(at(4, 0, 6), 18 * hourMs)],
  ['the clock has jumped to another day', moment(at(12, 0, 9), hourMs)],
  ['the clock has gone back an hour', moment(at(9), hourMs)],
  ['the clock has gone back to 1970', moment(0, hourMs)],
  ['the machine has run for a day while its clock stood still', moment(at(10), 24 * hourMs)],
  ['the machine has started anew with a clock that begins again', moment(at(9, 59), 900, 'two')],
  ['the machine has started anew with a clock that stands still', moment(at(10), 900, 'two')],
])('today is over when %s', (_, now) => {
  expect(lookAgain(firstLook(moment(at(10))), now)).toBeUndefined();
});

test('a clock that is put right by some seconds has not gone back', () => {
  const first = firstLook(moment(at(10)));
  expect(lookAgain(first, moment(at(10) - 30_000, 1000))).toMatchObject({ wallMs: at(10) });
});

/** What clocks may do between two looks. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ran: fc.nat(2 * hourMs), wall: fc.nat(2 * hourMs) }) },
  {
    weight: 1,
    arbitrary: fc.record({ ran: fc.nat(1000), wall: fc.integer({ min: -9e10, max: 9e10 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ ran: fc.nat(1000), wall: fc.nat(hourMs), boots: fc.constant(true) }),
  },
);

test('whatever clocks do, nothing is kept over the night hour or longer than a day of running', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = moment(at(10), 1000);
      const first = firstLook(now);
      let look: ReturnType<typeof lookAgain> = first;
      let ranMs = 0;
      for (const each of steps) {
        const boots = 'boots' in each;
        now = {
          wallMs: now.wallMs + each.wall,
          atMs: boots ? 1000 : now.atMs + each.ran,
          boot: boots ? `${now.boot}+` : now.boot,
        };
        if (!boots) ranMs += each.ran;
        look = look && lookAgain(look, now);
        if (!look) return;
        expect(dayOf(now.wallMs)).toBe(first.day);
        expect(ranMs).toBeLessThan(24 * hourMs);
      }
    }),
  );
});
