// What the engine says when it refuses something by itself. The sentences are Chromium's own; the escape tests hear them live.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptAt, attemptIn } from '../../../../main/core/lockdown/engine-words.ts';

describe('a message of the engine', () => {
  test.each([
    [
      "Ignored call to 'alert()'. The document is sandboxed, and the 'allow-modals' keyword is not set.",
      'dialog',
    ],
    [
      "Ignored call to 'print()'. The document is sandboxed, and the 'allow-modals' keyword is not set.",
      'print',
    ],
    [
      "Blocked opening 'https://example.com/' in a new window because the request was made in a sandboxed frame whose 'allow-popups' permission is not set.",
      'window',
    ],
    ["Blocked opening 'https://example.com/\n' in a new window because …", 'window'],
    ['Scripts may close only the windows that were opened by them.', 'window'],
    [
      "Blocked form submission to 'https://example.com/?' because the form's frame is sandboxed and the 'allow-forms' permission is not set.",
      'navigation',
    ],
    ['Not allowed to load local resource: chrome://crash/', 'navigation'],
    ['Not allowed to navigate top frame to data URL: data:text/html,gone', 'navigation'],
    ["Not allowed to launch 'tel:1' because a user gesture is required.", 'navigation'],
    [
      "Unsafe attempt to initiate navigation for frame with URL 'https://a' from frame with URL 'about:blank'.",
      'navigation',
    ],
    [
      'Download is disallowed. The frame initiating or instantiating the download is sandboxed, …',
      'download',
    ],
    ["Blocked pointer lock on an element because the element's frame is sandboxed …", 'gesture'],
    ['File chooser dialog can only be shown with a user activation.', 'chooser'],
    [
      'WindowManagement permission has been blocked because of a permissions policy …',
      'permission',
    ],
  ])('%j is an attempt at a %s', (message, attempt) => {
    expect(attemptIn(message)).toBe(attempt);
  });

  test.each([
    '',
    'Hello',
    "Launched external handler for 'mailto:a@b.c'.",
    'The user said: Blocked opening',
    undefined,
    null,
    7,
    {},
  ])('%j is none', (message) => {
    expect(attemptIn(message)).toBeUndefined();
  });

  test('may be anything and as long as it likes', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(['string', 'undefined']).toContain(typeof attemptIn(message));
      }),
    );
    expect(attemptIn(`Blocked opening '${'x'.repeat(1_000_000)}`)).toBeUndefined();
  });
});

describe('a directive of the content security policy', () => {
  test.each([
    ['script-src-elem', 'code'],
    ['require-trusted-types-for', 'code'],
    ['worker-src', 'code'],
    ['frame-src', 'view'],
    ['form-action', 'navigation'],
    ['connect-src', 'request'],
    ['img-src', 'request'],
    ['a-later-one', 'request'],
    ['constructor', 'request'],
  ])('%s guards against a %s', (directive, attempt) => {
    expect(attemptAt(directive)).toBe(attempt);
  });
});
