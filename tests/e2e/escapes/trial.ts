// A kiosk to try escapes on, with hands, on a display of its own whose window manager takes no keys. Used by techniques.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isInstalled, keylessManagers } from '../../../build/display.ts';
import { openKiosk, type OpenedKiosk } from '../../../build/drive.ts';
import { findElectron } from '../../../build/electron-binary.ts';
import { readLog, type LogLine } from '../../../build/look/log-lines.ts';
import { expectStanding, type Stand } from '../../../build/look/standing.ts';
import { missingPrograms, startDisplay, type TestDisplay } from '../../faults/display.ts';
import { openOnElectron, shippedExhibits, type Runtime } from '../kiosk.ts';
import { createHands, type Hands } from './hands.ts';

/** Programs without which nothing can be tried. */
export const missing: string[] = [
  ...missingPrograms('Xvfb'),
  ...['xdotool', 'setxkbmap'].filter((program) => !isInstalled(program)),
  ...(keylessManagers.some(([command]) => isInstalled(command)) ? [] : ['openbox']),
];

/** The kiosk that techniques are tried on. */
export interface Trial extends Stand {
  display: TestDisplay;
  hands: Hands;
  page: () => Page;
  log(): LogLine[];
  close(): Promise<void>;
}

/** Opens a kiosk on a display of its own. */
export async function openTrial(runtime: Runtime): Promise<Trial> {
  const display = await startDisplay('Xvfb', keylessManagers);
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
  try {
    await expectStanding(trial);
    return trial;
  } catch (error) {
    await trial.close();
    throw error;
  }
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
