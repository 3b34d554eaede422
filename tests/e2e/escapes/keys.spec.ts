// L2 no escape, by keys: pressed on the display itself, so that window manager, browser and page get them in their order.
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { families, ofWindows } from './chords.ts';
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

const words: Record<string, string> = { ctrl: 'Ctrl', alt: 'Alt', super: 'Meta', shift: 'Shift' };

/** How the log begins a chord: `Ctrl+Shift+`. The key itself is named by the layout of the display. */
const saysOf = (chord: string): string => {
  const held = chord.split('+').slice(0, -1);
  return ['ctrl', 'alt', 'super', 'shift']
    .filter((modifier) => held.includes(modifier))
    .map((modifier) => `${words[modifier]}+`)
    .join('');
};

const chords: Technique[] = families.flatMap(({ of, chords, recipe, unseen }) =>
  Object.entries(chords).map(([chord, does]) => ({
    name: `${of} ${chord}, which ${does},`,
    ...(unseen === undefined ? { attempt: 'key' as const, says: saysOf(chord) } : { unseen }),
    ...(recipe !== undefined && { recipe }),
    does: ({ hands }) => {
      hands.press(chord);
    },
  })),
);

/** Does something while the display has another layout of keys. */
const onLayout =
  (layout: string[], act: (trial: Trial) => void) =>
  (trial: Trial): void => {
    const set = (...options: string[]) => {
      const env = { ...process.env, ...trial.display.environment };
      execFileSync('setxkbmap', ['-option', '', '-layout', ...options], { env });
    };
    set(...layout);
    act(trial);
    set('us');
  };

const accessibility = 'Ease of Access keys off on Windows and macOS, AccessX off on X11 (xkbset)';

const sequences: Technique[] = [
  {
    name: 'typing an address after Ctrl+L',
    attempt: 'key',
    says: 'Ctrl+l',
    does: ({ hands }) => {
      hands.press('ctrl+l');
      hands.does('type', 'chrome://version');
      hands.press('Return');
    },
  },
  {
    name: 'typing an address after F6',
    attempt: 'key',
    says: 'F6',
    does: ({ hands }) => {
      hands.press('F6');
      hands.does('type', 'file:///');
      hands.press('Return');
    },
  },
  {
    name: 'Ctrl+T held for a second',
    attempt: 'key',
    says: 'Ctrl+t',
    does: async ({ hands }) => {
      hands.does('keydown', 'ctrl', 'keydown', 't');
      await pause(1000);
      hands.does('keyup', 't', 'keyup', 'ctrl');
    },
  },
  {
    name: 'Ctrl+N, T, W, P, O and S in one breath, ten times over,',
    attempt: 'key',
    says: 'Ctrl+n',
    does: ({ hands }) => {
      const keys = ['n', 't', 'w', 'p', 'o', 's'].map((key) => `ctrl+${key}`);
      hands.press(...Array.from({ length: 10 }, () => keys).flat());
    },
  },
  {
    name: 'Alt let go of while Ctrl and Shift stay, in any order,',
    attempt: 'key',
    says: 'Ctrl+',
    does: ({ hands }) => {
      hands.does(
        'keydown',
        'alt',
        'keydown',
        'ctrl',
        'keydown',
        'shift',
        'keyup',
        'alt',
        'key',
        'i',
      );
      hands.does('keyup', 'ctrl', 'keyup', 'shift');
    },
  },
  {
    name: 'Alt tapped alone, which opens menus,',
    unseen: 'it waits for another key, and is swallowed without being counted',
    does: ({ hands }) => {
      hands.press('alt');
    },
  },
  {
    name: 'the Windows or command key tapped alone, which opens the start menu,',
    unseen: 'it waits for another key, and is swallowed without being counted',
    recipe: ofWindows,
    does: ({ hands }) => {
      hands.press('Super_L', 'Super_R');
    },
  },
  {
    name: 'Shift five times, which asks for sticky keys,',
    unseen: 'Shift is a key that visitors need',
    recipe: accessibility,
    does: ({ hands }) => {
      hands.press('Shift_L', 'Shift_L', 'Shift_L', 'Shift_L', 'Shift_L');
    },
  },
  {
    name: 'the right Shift held for eight seconds, which asks for filter keys,',
    unseen: 'Shift is a key that visitors need',
    recipe: accessibility,
    does: async ({ hands }) => {
      hands.does('keydown', 'Shift_R');
      await pause(8500);
      hands.does('keyup', 'Shift_R');
    },
  },
  {
    name: 'NumLock with Alt and Shift, which asks for mouse keys,',
    attempt: 'key',
    recipe: accessibility,
    does: ({ hands }) => {
      hands.press('alt+shift+Num_Lock', 'alt+shift+Num_Lock');
    },
  },
  {
    name: 'an accent that waits for its letter',
    attempt: 'key',
    says: 'Dead',
    does: onLayout(['us', '-variant', 'intl'], ({ hands }) => {
      hands.press('dead_acute', 'e');
    }),
  },
  {
    name: 'a letter put together after the compose key',
    attempt: 'key',
    says: 'Compose',
    does: onLayout(['us', '-option', 'compose:menu'], ({ hands }) => {
      hands.press('Multi_key', 'apostrophe', 'e');
    }),
  },
  {
    name: 'a sign of the third level with Ctrl',
    attempt: 'key',
    says: 'Ctrl+',
    does: onLayout(['de'], ({ hands }) => {
      hands.does('keydown', 'ISO_Level3_Shift', 'key', 'ctrl+q', 'keyup', 'ISO_Level3_Shift');
    }),
  },
  {
    name: 'the keys of a Korean keyboard that switch letters',
    attempt: 'key',
    says: 'Hangul',
    does: onLayout(['kr', '-variant', 'kr104'], ({ hands }) => {
      hands.press('Hangul', 'Hangul_Hanja');
    }),
  },
  {
    name: 'a character entered by its number with Ctrl+Shift+U',
    attempt: 'key',
    says: 'Ctrl+Shift+',
    does: ({ hands }) => {
      hands.press('ctrl+shift+u', '2', '6', '3', 'a', 'Return');
    },
  },
];

tryAll([...chords, ...sequences]);
