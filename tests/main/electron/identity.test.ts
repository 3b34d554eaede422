// L1 no network, L2 no escape: the app trusts nobody, shows itself to nobody and opens nothing it is handed.
import { beforeEach, expect, test } from 'vitest';
import { lockIdentity } from '../../../main/electron/identity.ts';
import { app, fire, startOver } from './fake/electron.ts';
import { createLoggedRefusals } from './refusals.ts';

let counts = () => ({});

beforeEach(() => {
  startOver();
  const { refusals } = createLoggedRefusals();
  lockIdentity(refusals);
  counts = refusals.counts;
});

const elsewhere = 'https://example.com/';

test('L1 a certificate that fails is not trusted', () => {
  const { isPrevented, answers } = fire(app, 'certificate-error', {}, elsewhere, 'expired', {});
  expect(isPrevented).toBe(true);
  expect(answers).toEqual([[false]]);
  expect(counts()).toEqual({ permission: 1 });
});

test('L1 no certificate of ours is shown, not even the first that is found', () => {
  const { isPrevented, answers } = fire(app, 'select-client-certificate', {}, elsewhere, [{}]);
  expect(isPrevented).toBe(true);
  expect(answers).toEqual([[]]);
  expect(counts()).toEqual({ permission: 1 });
});

test('L1 a question for a password is answered with none', () => {
  const { isPrevented, answers } = fire(app, 'login', {}, { url: elsewhere }, {});
  expect(isPrevented).toBe(true);
  expect(answers).toEqual([[]]);
  expect(counts()).toEqual({ permission: 1 });
});

test.each(['open-url', 'open-file'])(
  'L2 what the system hands over by %s is not opened',
  (name) => {
    expect(fire(app, name, elsewhere).isPrevented).toBe(true);
    expect(counts()).toEqual({ navigation: 1 });
  },
);
