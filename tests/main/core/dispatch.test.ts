// The one door from the page: who and what is let through, and what each refusal says.
import { describe, expect, test } from 'vitest';
import { calls } from '../../../main/contract/calls.ts';
import type { Rotation } from '../../../main/contract/rotation.ts';
import { createDispatch, type Caller, type Handlers } from '../../../main/core/dispatch.ts';
import { createRefusals } from '../../../main/core/lockdown/refusals.ts';

const page: Caller = {
  isKioskWindow: true,
  isMainFrame: true,
  address: 'vitrine://kiosk/index.html',
};
const rotation = { title: 'A Slow Signal' } as Rotation;

/** A door whose handlers write down what they were given. */
function createDoor(overrides: Partial<Handlers> = {}) {
  const handled: unknown[] = [];
  const logged: string[] = [];
  const errors: unknown[] = [];
  const note = (argument: unknown) => void handled.push(argument);
  const handlers: Handlers = {
    'rotation.renew': () => rotation,
    'rotation.read': () => {
      note('rotation.read');
      return rotation;
    },
    'exhibit.read': () => {
      throw new Error('secret path /srv');
    },
    'screen.shown': note,
    'page.beat': note,
    'page.frozen': note,
    'fault.report': (argument) => {
      note(argument);
      return 'reset';
    },
    'message.choose': () => ({ choices: [], isCounted: false }),
    ...overrides,
  };
  const refusals = createRefusals({
    warn: (_counts: object, text?: string) => logged.push(text ?? ''),
  });
  const log = { error: (object: unknown) => errors.push(object) };
  return {
    dispatch: createDispatch({ calls, handlers, host: 'kiosk', refusals, log }),
    handled,
    logged,
    errors,
    refusals,
  };
}

describe('a call from the page', () => {
  test('with a known name and a good argument is handled and answered', async () => {
    const { dispatch, handled } = createDoor();
    expect(await dispatch(page, 'rotation.read', undefined)).toEqual({ ok: true, value: rotation });
    expect(await dispatch(page, 'screen.shown', { screen: 'attract' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(handled).toEqual(['rotation.read', { screen: 'attract' }]);
  });

  test.each([
    ['an unknown name', page, 'shell.open', undefined, /no call named "shell.open"/],
    ['a name that every object has', page, 'constructor', undefined, /no call named "constructor"/],
    ['no name at all', page, { toString: 1 }, undefined, /no call named \(object\)/],
    [
      'another window',
      { ...page, isKioskWindow: false },
      'rotation.read',
      undefined,
      /not the kiosk/,
    ],
    [
      'a frame within the page',
      { ...page, isMainFrame: false },
      'rotation.read',
      undefined,
      /frame within/,
    ],
    [
      'a frame that is gone',
      { ...page, isMainFrame: undefined },
      'rotation.read',
      undefined,
      /is gone/,
    ],
    [
      'a foreign address',
      { ...page, address: 'https://kiosk/' },
      'rotation.read',
      undefined,
      /foreign/,
    ],
    [
      'a look-alike address',
      { ...page, address: 'vitrine://kiosk.evil/' },
      'rotation.read',
      undefined,
      /foreign/,
    ],
    ['a missing argument', page, 'exhibit.read', undefined, /argument of "exhibit.read" is wrong/],
    ['a wrong field', page, 'screen.shown', { screen: 'desktop' }, /screen: /],
    ['a field too many', page, 'exhibit.read', { id: 'a', path: '/' }, /path/],
    ['an argument where none belongs', page, 'rotation.read', {}, /argument of "rotation.read"/],
  ])(
    'from or with %s is refused in its own words, logged, counted and not handled',
    async (...row) => {
      const [, caller, name, argument, sentence] = row as [
        string,
        Caller,
        unknown,
        unknown,
        RegExp,
      ];
      const { dispatch, handled, logged, refusals } = createDoor();
      const answer = await dispatch(caller, name, argument);
      expect(answer).toEqual({ ok: false, refusal: expect.stringMatching(sentence) as string });
      expect(handled).toEqual([]);
      expect(logged).toHaveLength(1);
      expect(refusals.counts()).toEqual({ call: 1 });
    },
  );

  test('that breaks its handler is answered calmly, while the log has the error', async () => {
    const { dispatch, errors } = createDoor();
    const answer = await dispatch(page, 'exhibit.read', { id: 'intranet' });
    expect(answer).toEqual({
      ok: false,
      refusal: 'The kiosk could not answer "exhibit.read"; its log says why.',
    });
    expect(errors).toEqual([{ err: new Error('secret path /srv') }]);
  });
});

test('a storm of refusals is counted to the end but logged only at its beginning', () => {
  const { refusals, logged } = createDoor();
  for (let attempt = 0; attempt < 1000; attempt++) refusals.add('request', 'x'.repeat(5000));
  expect(refusals.counts()).toEqual({ request: 1000 });
  expect(logged.length).toBeLessThan(600);
  expect(Math.max(...logged.map((line) => line.length))).toBeLessThan(300);
});
