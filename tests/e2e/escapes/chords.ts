// Keys and chords of three platforms, by their names on an X display, each with what it does where nobody stops it.
// Used by keys.spec.ts.

/** A family of chords that one thing is true of. */
export interface Family {
  /** Begins each test's name. */
  of: string;
  /** Chords as xdotool writes them, with what they do. */
  chords: Record<string, string>;
  /** What stops them on a desktop that takes them before any program; left out, they are the browser's. */
  recipe?: string;
  /** Why they are not counted; left out, each is. */
  unseen?: string;
}

/** Chords of a browser on Linux and Windows. On a Mac the same letters come with the command key. */
const browser: Record<string, string> = {
  'ctrl+t': 'opens a tab',
  'ctrl+n': 'opens a window',
  'ctrl+shift+n': 'opens a private window',
  'ctrl+shift+t': 'brings a closed tab back',
  'ctrl+w': 'closes the tab',
  'ctrl+shift+w': 'closes the window',
  'ctrl+F4': 'closes the tab',
  'ctrl+shift+q': 'ends the browser',
  'ctrl+q': 'ends the program',
  'ctrl+o': 'opens a file',
  'ctrl+s': 'saves the page',
  'ctrl+p': 'prints',
  'ctrl+shift+p': 'prints with the system’s dialog',
  'ctrl+j': 'shows downloads',
  'ctrl+h': 'shows the history',
  'ctrl+shift+o': 'shows bookmarks',
  'ctrl+d': 'keeps a bookmark',
  'ctrl+shift+d': 'keeps all tabs',
  'ctrl+shift+b': 'shows the bookmarks’ bar',
  'ctrl+shift+m': 'switches the profile',
  'ctrl+shift+Delete': 'clears data, in settings',
  'ctrl+shift+a': 'searches tabs',
  'ctrl+shift+k': 'copies the tab',
  'ctrl+l': 'goes to the address',
  'ctrl+k': 'goes to the search',
  'ctrl+e': 'goes to the search',
  'ctrl+f': 'finds in the page',
  'ctrl+g': 'finds on',
  'ctrl+shift+g': 'finds back',
  'ctrl+u': 'shows the source',
  'ctrl+shift+i': 'opens developer tools',
  'ctrl+shift+j': 'opens the console',
  'ctrl+shift+c': 'picks an element',
  'ctrl+shift+r': 'loads anew',
  'ctrl+r': 'loads again',
  'ctrl+F5': 'loads anew',
  'ctrl+a': 'selects all',
  'ctrl+c': 'copies',
  'ctrl+x': 'cuts',
  'ctrl+v': 'pastes',
  'ctrl+z': 'takes back',
  'ctrl+y': 'does again',
  'ctrl+b': 'sets bold',
  'ctrl+i': 'sets italic',
  'ctrl+m': 'mutes the tab',
  'ctrl+plus': 'zooms in',
  'ctrl+equal': 'zooms in',
  'ctrl+minus': 'zooms out',
  'ctrl+0': 'sets the zoom back',
  'ctrl+KP_Add': 'zooms in',
  'ctrl+KP_Subtract': 'zooms out',
  'ctrl+1': 'goes to the first tab',
  ...Object.fromEntries(
    [2, 3, 4, 5, 6, 7, 8].map((number) => [`ctrl+${number}`, `goes to tab ${number}`]),
  ),
  'ctrl+9': 'goes to the last tab',
  'ctrl+Tab': 'goes to the next tab',
  'ctrl+shift+Tab': 'goes to the tab before',
  'ctrl+Prior': 'goes to the tab before',
  'ctrl+Next': 'goes to the next tab',
  'ctrl+shift+Prior': 'moves the tab',
  'ctrl+Return': 'opens in a tab',
  'ctrl+comma': 'opens settings',
  'ctrl+Insert': 'copies',
  'shift+Insert': 'pastes',
  'shift+Delete': 'cuts, or clears what is suggested',
  'shift+Escape': 'opens the browser’s task manager',
  'alt+Home': 'goes to the home page',
  'alt+Left': 'goes back',
  'alt+Right': 'goes forward',
  'alt+d': 'goes to the address',
  'alt+e': 'opens the menu',
  'alt+f': 'opens the menu',
  'alt+Return': 'opens in a tab',
  'alt+shift+i': 'sends feedback',
  'alt+shift+b': 'goes to the bar',
  'alt+shift+t': 'goes to the tool bar',
  'alt+shift+a': 'goes to bubbles',
};

const functions: Record<string, string> = {
  F1: 'opens help',
  F2: 'is the program’s own',
  F3: 'finds in the page',
  F4: 'is the program’s own',
  F5: 'loads again',
  'shift+F5': 'loads anew',
  F6: 'goes to the address',
  'shift+F6': 'goes back through panes',
  F7: 'switches the caret on',
  F8: 'goes on in the debugger',
  F9: 'is the program’s own',
  F10: 'opens the menu',
  'shift+F10': 'opens the context menu',
  F11: 'leaves full screen',
  F12: 'opens developer tools',
  'shift+F12': 'opens developer tools',
};

const odd: Record<string, string> = {
  Menu: 'opens the context menu',
  Print: 'takes a picture of the screen',
  Pause: 'stops',
  Insert: 'writes over',
  Scroll_Lock: 'locks scrolling',
  Undo: 'takes back',
  Find: 'finds',
  Cancel: 'stops loading',
  Hangul: 'switches how letters are put together',
  Hangul_Hanja: 'offers Hanja',
  Henkan_Mode: 'converts what was typed',
  Muhenkan: 'does not convert it',
};

const multimedia: Record<string, string> = {
  XF86Back: 'goes back',
  XF86Forward: 'goes forward',
  XF86Reload: 'loads again',
  XF86HomePage: 'goes to the home page',
  XF86Search: 'searches',
  XF86Favorites: 'shows bookmarks',
  XF86Mail: 'opens mail',
  XF86WWW: 'opens a browser',
  XF86Calculator: 'opens a calculator',
  XF86MyComputer: 'opens the files',
  XF86Explorer: 'opens the files',
  XF86Tools: 'opens settings or music',
  XF86Launch1: 'opens a program',
  XF86Launch5: 'opens a program',
  XF86New: 'makes a file',
  XF86Open: 'opens a file',
  XF86Close: 'closes',
  XF86Save: 'saves',
  XF86Copy: 'copies',
  XF86Cut: 'cuts',
  XF86Paste: 'pastes',
  XF86Phone: 'telephones',
  XF86TaskPane: 'shows all windows',
  XF86AudioPlay: 'plays',
  XF86AudioStop: 'stops',
  XF86AudioNext: 'plays the next',
  XF86AudioPrev: 'plays the last',
};

const panel: Record<string, string> = {
  XF86AudioMute: 'mutes',
  XF86AudioRaiseVolume: 'makes louder',
  XF86AudioLowerVolume: 'makes quieter',
  XF86MonBrightnessUp: 'makes brighter',
  XF86MonBrightnessDown: 'makes darker',
  XF86Eject: 'opens the drive',
  XF86Sleep: 'puts the machine to sleep',
  XF86PowerOff: 'switches the machine off',
  XF86ScreenSaver: 'locks the screen',
};

const windowKeys: Record<string, string> = {
  'alt+F4': 'closes the window',
  'alt+Tab': 'shows another program',
  'alt+shift+Tab': 'shows another program',
  'alt+Escape': 'shows another program',
  'ctrl+Escape': 'opens the start menu',
  'alt+space': 'opens the window’s menu',
  'alt+F1': 'opens the desktop’s menu',
  'alt+F2': 'runs a program',
  'alt+F10': 'makes the window smaller',
  'ctrl+alt+t': 'opens a terminal',
  'ctrl+alt+l': 'locks the screen',
  'ctrl+alt+Left': 'goes to another desktop',
  'ctrl+alt+d': 'shows the desktop',
  'alt+Print': 'takes a picture of the window',
  'ctrl+shift+Escape': 'opens the system’s task manager',
};

const superKeys: Record<string, string> = {
  'super+d': 'shows the desktop',
  'super+e': 'opens the files',
  'super+r': 'runs a program',
  'super+l': 'locks the screen',
  'super+i': 'opens settings',
  'super+x': 'opens the administrator’s menu',
  'super+p': 'switches the displays',
  'super+a': 'opens quick settings',
  'super+v': 'shows the clipboard',
  'super+k': 'casts the screen',
  'super+u': 'opens ease of access',
  'super+period': 'opens symbols',
  'super+Tab': 'shows all windows',
  'super+Left': 'moves the window',
  'super+Down': 'makes the window small',
  'super+Home': 'makes all others small',
  'super+plus': 'magnifies the screen',
  'super+Print': 'keeps a picture of the screen',
  'super+shift+s': 'cuts a picture out of the screen',
  'ctrl+super+d': 'makes a new desktop',
  'ctrl+super+Return': 'reads the screen aloud',
};

/** What a Mac’s chords look like to a page: the command key is `Meta`, as the Super key is here. */
const commandKeys: Record<string, string> = {
  'super+q': 'ends the program',
  'super+w': 'closes the window',
  'super+t': 'opens a tab',
  'super+n': 'opens a window',
  'super+shift+n': 'opens a private window',
  'super+m': 'puts the window into the dock',
  'super+h': 'hides the program',
  'alt+super+h': 'hides the others',
  'super+comma': 'opens settings',
  'super+o': 'opens a file',
  'super+s': 'saves',
  'super+f': 'finds',
  'super+alt+i': 'opens developer tools',
  'super+alt+u': 'shows the source',
  'super+shift+Delete': 'clears data',
  'super+bracketleft': 'goes back',
  'super+equal': 'zooms in',
  'super+minus': 'zooms out',
  'super+0': 'sets the zoom back',
  'super+c': 'copies',
  'ctrl+super+f': 'leaves full screen',
};

const commandKeysOfSystem: Record<string, string> = {
  'super+space': 'searches the machine',
  'super+grave': 'shows another window',
  'super+alt+Escape': 'ends programs by force',
  'ctrl+super+q': 'locks the screen',
  'ctrl+super+space': 'opens symbols',
  'super+shift+3': 'keeps a picture of the screen',
  'super+shift+4': 'keeps a part of the screen',
  'super+shift+5': 'records the screen',
  'super+shift+q': 'logs out',
  'super+alt+d': 'hides the dock',
  'super+F5': 'reads the screen aloud',
  'ctrl+Up': 'shows all windows',
  'ctrl+Left': 'goes to another desktop',
};

const machine: Record<string, string> = {
  'ctrl+alt+Delete': 'opens the system’s own screen, or restarts',
  'ctrl+alt+End': 'does the same from afar',
  'alt+Sys_Req': 'speaks to the kernel',
};

const displays: Record<string, string> = {
  'ctrl+alt+F1': 'switches to a console',
  'ctrl+alt+F3': 'switches to a console',
  'ctrl+alt+F7': 'switches to another screen',
  'ctrl+alt+KP_Add': 'changes the mode of the screen',
  'ctrl+alt+BackSpace': 'ends the display',
};

const harmless: Record<string, string> = {
  Escape: 'leaves full screen that a page asked for',
  BackSpace: 'went back in history once',
  Tab: 'goes out of the page into the browser',
  'shift+Tab': 'goes out of the page into the browser',
  space: 'scrolls',
  Next: 'scrolls',
  End: 'scrolls',
  slash: 'finds in the page, in some browsers',
  apostrophe: 'finds a link, in some browsers',
};

export const ofWindows =
  'Keyboard Filter and Shell Launcher on Windows; a window manager without keys (build/kiosk-desktop) or cage on Linux; kiosk mode on macOS';

export const families: Family[] = [
  { of: 'the browser’s chord', chords: browser },
  { of: 'the function key', chords: functions },
  { of: 'the key', chords: odd },
  { of: 'the multimedia key', chords: multimedia },
  {
    of: 'the key of the panel',
    chords: panel,
    recipe: 'unbind it in the desktop and in logind (HandlePowerKey=ignore), or a keyboard without',
  },
  { of: 'the desktop’s chord', chords: windowKeys, recipe: ofWindows },
  { of: 'the chord with the Windows key', chords: superKeys, recipe: ofWindows },
  { of: 'the chord with the command key', chords: commandKeys },
  {
    of: 'the Mac’s own chord',
    chords: commandKeysOfSystem,
    recipe: 'kiosk mode turns process switching and force quit off; the rest by a managed profile',
  },
  {
    of: 'the machine’s chord',
    chords: machine,
    recipe: 'mask ctrl-alt-del.target and kernel.sysrq=0 on Linux; Keyboard Filter on Windows',
  },
  {
    of: 'the display’s chord',
    chords: displays,
    unseen:
      'the display acts on it before any program, and this one has neither consoles nor modes',
    recipe:
      'DontVTSwitch and DontZap in xorg.conf, NAutoVTs=0 in logind.conf; or cage, which has none',
  },
  {
    of: 'the visitor’s key',
    chords: harmless,
    unseen: 'it is a key that visitors need, and does nothing of the browser’s',
  },
];
