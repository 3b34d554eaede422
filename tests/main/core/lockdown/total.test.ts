// L1 no network, L2 no escape: every rule answers whatever it is asked, and its answer is no by default.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isForEngine, mayStartWith } from '../../../../main/core/lockdown/arguments.ts';
import { mayStartWithVariable } from '../../../../main/core/lockdown/environment.ts';
import { mayPress } from '../../../../main/core/lockdown/keys.ts';
import {
  mayAttachView,
  mayDownload,
  mayNavigate,
  mayOpenWindow,
} from '../../../../main/core/lockdown/navigation.ts';
import { mayGrant, mayIdentify, mayTrust } from '../../../../main/core/lockdown/permissions.ts';
import { mayRequest } from '../../../../main/core/lockdown/requests.ts';
import { orNo } from '../../../../main/core/lockdown/total.ts';
import { anything, hostileValues } from './hostile.ts';

type Rule = (...given: never[]) => boolean;

/** Rules that look at what they are given. */
const rules: Record<string, Rule> = {
  mayNavigate,
  mayRequest,
  mayStartWith,
  mayStartWithVariable,
  isForEngine,
  mayPress,
};

/** Rules that are functions of nothing. */
const flat: Record<string, Rule> = {
  mayGrant,
  mayTrust,
  mayIdentify,
  mayOpenWindow,
  mayDownload,
  mayAttachView,
};

const ask = (rule: Rule, ...given: unknown[]) => rule(...(given as never[]));

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  test.each(hostileValues)('L2 says no to %s, and does not throw', (_value, value) => {
    expect(ask(rule, value)).toBe(false);
    expect(ask(rule, value, value)).toBe(false);
  });

  test('L2 says yes or no to anything, in any number', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (given) => {
        expect(typeof ask(rule, ...given)).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

describe.each(Object.entries(flat))('%s', (_name, rule) => {
  test('L2 says no to everything, also to names that later engines invent', () => {
    expect(rule).toHaveLength(0);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (given) => {
        expect(ask(rule, ...given)).toBe(false);
      }),
    );
  });
});

test('L2 a rule that fails, or says anything but yes, means no', () => {
  const failing = orNo(() => {
    throw new Error('broken');
  });
  expect(failing()).toBe(false);
  for (const answer of [undefined, null, 1, 'yes', {}, Promise.resolve(true)])
    expect(orNo(() => answer)()).toBe(false);
  expect(orNo(() => true)()).toBe(true);
});
