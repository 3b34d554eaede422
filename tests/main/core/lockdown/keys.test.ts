// L2 no escape: which keys reach the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAttempt, mayPress, nameOf, type Press } from '../../../../main/core/lockdown/keys.ts';

const bare = { shift: false, control: false, alt: false, meta: false };
const press = (chord: string): Press => {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key, shift: has('Shift'), control: has('Ctrl'), alt: has('Alt'), meta: has('Meta') };
};

describe('a key', () => {
  const escapes =
    'F1 F3 F4 F5 F6 F7 F10 F11 F12 Ctrl+t Ctrl+n Ctrl+w Ctrl+r Ctrl+p Ctrl+s Ctrl+o Ctrl+u Ctrl+l Ctrl+j Ctrl+h ' +
    'Ctrl+0 Ctrl+- Ctrl+= Ctrl+Tab Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+N Ctrl+Shift+Delete Shift+Escape ' +
    'Shift+F10 Shift+Delete Shift+Insert Alt+F4 Alt+ArrowLeft Alt+Home Alt+d Alt+Tab Alt Control Meta Meta+q ' +
    'Meta+Tab Meta+h Meta+, ContextMenu PrintScreen BrowserBack BrowserHome BrowserSearch LaunchMail ' +
    'LaunchApplication1 Print Help Pause Insert Process Dead Unidentified AudioVolumeUp MediaPlayPause constructor';
  test.each(escapes.split(' '))('L2 %s is swallowed', (chord) => {
    expect(mayPress(press(chord))).toBe(false);
  });

  const needed = 'Tab Shift+Tab Enter ArrowLeft Home PageDown Escape Backspace a Shift+A 7 한 é .';
  test.each(needed.split(' '))('%s reaches the page', (chord) => {
    expect(mayPress(press(chord))).toBe(true);
  });

  test('L2 with Ctrl, Alt or the command key never reaches the page, whatever it is', () => {
    const modifiers = fc.constantFrom('control', 'alt', 'meta');
    fc.assert(
      fc.property(fc.string(), modifiers, fc.boolean(), (key, modifier, shift) => {
        expect(mayPress({ ...bare, key, shift, [modifier]: true })).toBe(false);
      }),
    );
  });

  test('L2 that types nothing visible and has no row in the table is swallowed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), (key) => {
        fc.pre(!/^(Tab|Enter|Arrow\w+|Home|End|Page\w+|Backspace|Delete|Escape|Shift)$/.test(key));
        expect(mayPress({ ...bare, key })).toBe(false);
      }),
    );
  });
});

describe('a swallowed key', () => {
  const alone = 'Control Alt AltGraph Shift Meta';
  test.each(alone.split(' '))('%s alone waits for another, and is no attempt yet', (key) => {
    expect(isAttempt(press(key), false)).toBe(false);
  });

  test('counts once, however long it is held', () => {
    expect(isAttempt(press('F5'), false)).toBe(true);
    expect(isAttempt(press('F5'), true)).toBe(false);
  });

  test('is named with its modifiers, always in the same order', () => {
    expect(nameOf({ key: 'I', shift: true, control: true, alt: true, meta: true })).toBe(
      'Ctrl+Alt+Meta+Shift+I',
    );
  });

  test('without a name is said to have none', () => {
    expect(nameOf(press('\u0000'))).toBe('unnamed');
    expect(nameOf({ ...bare, key: undefined as never })).toBe('undefined');
  });
});
