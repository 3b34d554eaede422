// Which keys reach the page. Main asks before the engine sees a key; the preload asks again in the page,
// because Chromium shows keys to a page before it acts on them, and to nobody else.
import { orNo } from './total.ts';

/** A key with its modifiers, in the words of `KeyboardEvent`. */
export interface Press {
  key: string;
  shift: boolean;
  control: boolean;
  alt: boolean;
  meta: boolean;
}

/** The named keys a visitor with a keyboard or a switch needs; anything not in the table is swallowed. */
const named: Record<string, { withShift: boolean; reason: string }> = {
  Tab: { withShift: true, reason: 'moves between what can be touched' },
  Enter: { withShift: false, reason: 'touches what is in focus' },
  ' ': { withShift: false, reason: 'touches what is in focus' },
  ArrowUp: { withShift: false, reason: 'moves a handle or a choice' },
  ArrowDown: { withShift: false, reason: 'moves a handle or a choice' },
  ArrowLeft: { withShift: false, reason: 'moves a handle or a choice' },
  ArrowRight: { withShift: false, reason: 'moves a handle or a choice' },
  Home: { withShift: false, reason: 'takes a handle to its beginning' },
  End: { withShift: false, reason: 'takes a handle to its end' },
  PageUp: { withShift: false, reason: 'moves a handle by a large step' },
  PageDown: { withShift: false, reason: 'moves a handle by a large step' },
  Backspace: { withShift: false, reason: 'takes back a digit or letter; pages have no history' },
  Delete: { withShift: false, reason: 'takes back a letter; with Shift it opens a dialog' },
  Escape: { withShift: false, reason: 'closes a drawer; with Shift it opens the task manager' },
  Shift: { withShift: true, reason: 'makes capital letters' },
};

/** Whether a key may reach the page. Default no. */
export const mayPress = orNo(({ key, shift, control, alt, meta }: Press) => {
  if (control || alt || meta) return false;
  if (Object.hasOwn(named, key)) return !shift || named[key]?.withShift === true;
  return isLetter(key);
});

/** One visible character: what types into a search, with or without Shift. */
function isLetter(key: string): boolean {
  return typeof key === 'string' && [...key].length === 1 && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key);
}

/** Keys that wait for another, which is then counted. Those that a desktop acts on alone, it acts on before any program. */
const waiting = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta']);

/** Whether a swallowed key counts as an attempt: not a key that is still held, nor one that waits for another. */
export const isAttempt = ({ key }: Press, isRepeated: boolean): boolean =>
  !isRepeated && !waiting.has(key);

/** A key with its modifiers for the log: `Ctrl+Shift+I`. Letters that visitors type never get here: they are not swallowed. */
export function nameOf({ key, shift, control, alt, meta }: Press): string {
  // The engine has a control character for keys that it knows no name of.
  const name = /^\p{C}*$/u.test(String(key)) ? 'unnamed' : String(key);
  const chord = [control && 'Ctrl', alt && 'Alt', meta && 'Meta', shift && 'Shift', name];
  return chord.filter(Boolean).join('+');
}
