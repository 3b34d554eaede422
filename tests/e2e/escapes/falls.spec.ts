// L2 no escape, L3 it always comes back: ways that take the page or its browser down, with hands at work while it is down.
import { setTimeout as pause } from 'node:timers/promises';
import { tryEachAlone, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

const crash = async ({ page }: Trial) => {
  const session = await page().context().newCDPSession(page());
  // There will be no answer.
  void session.send('Page.crash').catch(() => undefined);
};

const hang = ({ page }: Trial) =>
  page().evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });

/** Pressed as fast as fingers go. */
const opening = ['ctrl+t', 'ctrl+n', 'ctrl+shift+n', 'shift+Escape', 'F1', 'ctrl+p', 'F12'];
const closing = ['ctrl+w', 'ctrl+F4', 'alt+F4', 'ctrl+shift+w'];

const falls: Technique[] = [
  {
    name: 'a page that crashes, with keys that open windows while it is down,',
    fault: 'crashed',
    does: async (trial) => {
      await crash(trial);
      for (let time = 0; time < 5; time++) trial.hands.press(...opening);
    },
  },
  {
    name: 'a page that crashes, with keys that close the window while it is down,',
    fault: 'crashed',
    does: async (trial) => {
      await crash(trial);
      for (let time = 0; time < 5; time++) trial.hands.press(...closing);
    },
  },
  {
    name: 'an endless loop, with keys that open and close windows meanwhile,',
    fault: 'hang',
    does: async (trial) => {
      await hang(trial);
      await pause(500);
      trial.hands.press(...opening, ...closing);
    },
  },
  {
    name: 'the process that draws, made to crash,',
    unseen: 'the browser mends it by itself, and is asked about it only every few seconds',
    does: async ({ page }) => {
      const session = await page().context().browser()?.newBrowserCDPSession();
      await session?.send('Browser.crashGpuProcess').catch(() => undefined);
      await pause(1000);
    },
  },
  {
    name: 'a page that is closed from outside',
    fault: 'window-closed',
    does: ({ page }) => page().close(),
  },
  {
    name: 'the connection of the window to the display, cut,',
    fault: 'window-closed',
    does: ({ display, hands }) => {
      const [window] = display.windows();
      if (!window) throw new Error('There is no window.');
      hands.does('windowkill', window.id);
    },
  },
  {
    name: 'a window moved, made small and put behind by another program',
    unseen: 'no other program runs beside a kiosk; the window is put right by the beat of the page',
    does: ({ display, hands }) => {
      const [window] = display.windows();
      if (!window) throw new Error('There is no window.');
      hands.does('windowmove', window.id, 200, 200, 'windowsize', window.id, 640, 480);
    },
  },
];

tryEachAlone(falls);
