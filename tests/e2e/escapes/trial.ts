// A kiosk to try escapes on, with hands, on a display of its own whose window manager takes no keys. Used by techniques.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { isInstalled, type WindowManager } from '../../../build/display.ts';
import { openKiosk, type OpenedKiosk } from '../../../build/drive.ts';
import { findElectron } from '../../../build/electron-binary.ts';
import { missingPrograms, startDisplay } from '../../faults/display.ts';
import { readLog, type LogLine } from '../../../build/look/log-lines.ts';
import { openOnElectron, shippedExhibits, type Runtime } from '../kiosk.ts';
import { createHands } from './hands.ts';
import { expectStanding, type Stand } from './standing.ts';

const file = (name: string) =>
  fileURLToPath(new URL(`../../../build/kiosk-desktop/${name}`, import.meta.url));

/** What a gallery on X11 should run: window managers that take no key for themselves. */
const keyless: WindowManager[] = [
  ['matchbox-window-manager', '-use_titlebar', 'no', '-kbdconfig', file('matchbox-keys')],
  ['openbox', '--config-file', file('openbox.xml')],
];

/** Programs without which nothing can be tried. */
export const missing: string[] = [
  ...missingPrograms('Xvfb'),
  ...['xdotool', 'setxkbmap'].filter((program) => !isInstalled(program)),
  ...(keyless.some(([command]) => isInstalled(command)) ? [] : ['openbox']),
];

/** The kiosk that techniques are tried on. */
export interface Trial extends Stand {
  page: () => Page;
  log(): LogLine[];
  close(): Promise<void>;
}

/** Opens a kiosk on a display of its own. */
export async function openTrial(runtime: Runtime): Promise<Trial> {
  const display = await startDisplay('Xvfb', keyless);
  const putBack = setDisplay(display.environment.DISPLAY);
  const state = await mkdtemp(join(tmpdir(), 'vitrine-escapes-'));
  const kiosk = await open(runtime, state);
  const page = () => kiosk.currentPage() ?? kiosk.page;
  const hands = createHands(display, page);
  const trial: Trial = {
    ...{ display, hands, state, page, home: kiosk.page.url() },
    log: () => readLog(state),
    close: async () => {
      await kiosk.close();
      putBack();
      await display.stop();
      await rm(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  await expectStanding(trial);
  return trial;
}

/** For as long as the kiosk runs: a browser that comes back must come back there. @returns how to undo it */
function setDisplay(name: string): () => void {
  const before = process.env['DISPLAY'];
  process.env['DISPLAY'] = name;
  return () => {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
  };
}

async function open(runtime: Runtime, state: string): Promise<OpenedKiosk> {
  const binary = runtime === 'electron' ? findElectron() : undefined;
  if (!binary) return openKiosk({ exhibits: shippedExhibits, state });
  const kiosk = await openOnElectron(binary, shippedExhibits, '--state', state);
  return { ...kiosk, currentPage: () => kiosk.page, exitCode: () => undefined };
}
