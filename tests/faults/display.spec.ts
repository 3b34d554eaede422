// L3 it always comes back: a display that is resized, turned, unplugged or taken away is filled again.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from './kiosk.ts';
import type { Size } from '../../build/look/windows.ts';

test.use({ server: 'Xvnc' });

const large: Size = { width: 1920, height: 1080 };
const small: Size = { width: 1280, height: 800 };
const upright: Size = { width: 1080, height: 1920 };

const faults: { kind: string; modes: (Size | undefined)[]; restMs: number }[] = [
  { kind: 'display smaller', modes: [small], restMs: 0 },
  { kind: 'display turned', modes: [upright], restMs: 0 },
  { kind: 'display smaller and larger again', modes: [small, large], restMs: 1000 },
  { kind: 'display unplugged and plugged in', modes: [undefined, large], restMs: 3000 },
  { kind: 'another display plugged in', modes: [undefined, upright], restMs: 3000 },
  {
    kind: 'display flickers',
    modes: [undefined, large, undefined, small, undefined, large],
    restMs: 100,
  },
];

for (const { kind, modes, restMs } of faults)
  test(`L3 ${kind}: the loop fills the screen`, async ({ trial }) => {
    const last = modes.at(-1);
    const page = await trial.survive({
      kind,
      goal: 'other',
      inject: async () => {
        for (const mode of modes) {
          trial.display.setMode(mode);
          if (mode !== last) await pause(restMs);
        }
        return Date.now();
      },
      isNewDocument: false,
      // The window manager and the engine follow by themselves; main steps in only when they do not.
      logged: undefined,
    });
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(size).toEqual(last);
  });
