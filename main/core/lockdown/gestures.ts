// What the page's guards stop besides what may be done with a finger and a few keys: every event that the engine would
// answer by itself. The preload translates, these tables decide. What no row names is a visitor's way and goes on.
import { isAttempt, mayPress, nameOf, type Press } from './keys.ts';
import type { Attempt } from './refusals.ts';

/** An event in plain values, as far as a rule wants to know. */
export interface Seen extends Press {
  type: string;
  /** Whether it only goes on: a key still held, fingers still moving. */
  isRepeated: boolean;
  /** The button of the mouse; 0 is the first, and every finger. */
  button: number;
  fingers: number;
  /** What pointed: `mouse`, `touch`, `pen`; empty for a key. */
  pointer: string;
  /** What a click is about to use. */
  opener: Opener | undefined;
  /** Kinds of data that are dragged. */
  carries: string;
}

type Told = readonly [attempt: Attempt, detail: string];

/** What is done about an event: whether it is stopped, and what is counted. */
export interface Verdict {
  isStopped: boolean;
  told?: Told;
}

interface Rule {
  reason: string;
  /** When it applies; left out, always. */
  when?: (seen: Seen) => boolean;
  /** What is counted; left out, it only goes with another event that is. */
  tells?: (seen: Seen) => Told | undefined;
}

const isOtherButton = ({ button }: Seen) => button > 0;
const isRefusedKey = (seen: Seen) => !mayPress(seen);

/** Events of the page by name. */
const rules: Record<string, Rule> = {
  keydown: {
    reason: 'Chromium shows a key to the page before it acts on it',
    when: isRefusedKey,
    tells: (seen) => (isAttempt(seen, seen.isRepeated) ? ['key', nameOf(seen)] : undefined),
  },
  keypress: { reason: 'goes with a key that is stopped', when: isRefusedKey },
  keyup: { reason: 'some keys act when they are let go', when: isRefusedKey },
  mousedown: {
    reason: 'the other buttons open menus and windows, and go back in history',
    when: isOtherButton,
    tells: ({ button }) => ['button', `button ${button + 1}`],
  },
  mouseup: { reason: 'the side buttons act when they are let go', when: isOtherButton },
  auxclick: { reason: 'the middle button opens windows', when: isOtherButton },
  contextmenu: {
    reason: 'a long press or the menu key opens a menu with ways out',
    // A mouse's button has been counted when it went down.
    tells: ({ pointer }) => (pointer === 'mouse' ? undefined : ['menu', pointer || 'key']),
  },
  click: {
    reason: 'the page has no links and no choosers, so content that brings one gets nowhere',
    when: ({ opener }) => opener !== undefined,
    tells: ({ opener }) => opener && [opener.attempt, opener.selector],
  },
  submit: { reason: 'nothing is sent', tells: () => ['navigation', 'form'] },
  wheel: {
    reason: 'zooms with Ctrl or the command key; two fingers on a touch pad look the same',
    when: ({ control, meta }) => control || meta,
    tells: () => ['gesture', 'zoom by wheel'],
  },
  touchmove: {
    reason: 'several fingers zoom, where the styles of the page do not forbid it',
    when: ({ fingers }) => fingers > 1,
    tells: ({ fingers, isRepeated }) =>
      isRepeated ? undefined : ['gesture', `${fingers} fingers moved`],
  },
  selectstart: {
    reason: 'selected text can be dragged, searched and looked up',
    tells: () => ['gesture', 'selection'],
  },
  dragstart: {
    reason: 'a dragged picture or link can be dropped on the engine',
    tells: ({ carries }) => ['drag', `from the page: ${carries}`],
  },
  dragenter: { reason: 'the page takes no drops' },
  dragover: { reason: 'unless this is stopped, the engine itself takes the drop' },
  drop: {
    reason: 'a dropped file or link would be opened',
    tells: ({ carries }) => ['drag', `onto the page: ${carries}`],
  },
  copy: { reason: 'nothing is put on the clipboard', tells: () => ['clipboard', 'copy'] },
  cut: { reason: 'nothing is put on the clipboard', tells: () => ['clipboard', 'cut'] },
  paste: { reason: 'nothing is taken from the clipboard', tells: () => ['clipboard', 'paste'] },
  beforeprint: { reason: 'nothing is printed', tells: () => ['print', 'page'] },
};

/** The events that the guards watch. */
export const watched: readonly string[] = Object.keys(rules);

/** An element that makes the engine open something when it is clicked. */
export interface Opener {
  selector: string;
  attempt: Attempt;
  reason: string;
}

const timeInputs = ['date', 'month', 'week', 'time', 'datetime-local'];

/** Elements by selector; the first that matches counts. */
export const openers: readonly Opener[] = [
  { selector: 'a', attempt: 'navigation', reason: 'leads to another page or program' },
  { selector: 'area', attempt: 'navigation', reason: 'is a link within a picture' },
  { selector: 'input[type=file]', attempt: 'chooser', reason: 'shows the files of the machine' },
  { selector: 'input[type=color]', attempt: 'chooser', reason: 'opens a window of the engine’s' },
  {
    selector: `input:is(${timeInputs.map((type) => `[type=${type}]`).join(', ')})`,
    attempt: 'chooser',
    reason: 'opens a window of the engine’s',
  },
];

/** What is done about an event of the page. Total: an event that makes a rule fail is stopped. */
export function judge(seen: Seen): Verdict {
  try {
    return decide(seen);
  } catch {
    return { isStopped: true };
  }
}

function decide(seen: Seen): Verdict {
  const rule = Object.hasOwn(rules, seen.type) ? rules[seen.type] : undefined;
  if (!rule || rule.when?.(seen) === false) return { isStopped: false };
  const told = rule.tells?.(seen);
  return { isStopped: true, ...(told && { told }) };
}
