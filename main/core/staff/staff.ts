// The staff way in and out: from the hidden gesture over the PIN to the panel, and back to the exhibits. Used by main/index.ts.
import type { StaffCallName, StaffEntry, StaffHandlers } from '../../contract/staff.ts';
import type { Log } from '../log.ts';
import { whyNotOn } from './allowed.ts';
import { createAttempts } from './attempts.ts';
import { createRecogniser, type Tap } from './gesture.ts';
import type { Remembered, StaffMemory } from './memory.ts';
import { createPanelHandlers } from './panel.ts';
import { createPinHandlers } from './pin-handlers.ts';
import type { StaffPorts } from './ports.ts';
import { closesAfterSeconds, createScreens, type Clock } from './screens.ts';

/** Main and the page see the same taps, each in its own way. */
export type TapSource = 'main' | 'page';

export interface Staff {
  handlers: StaffHandlers;
  /** Why a call is not answered at this moment, or undefined. */
  whyNotNow(name: StaffCallName): string | undefined;
  /** Hears of a tap anywhere in the kiosk's window. */
  tap(source: TapSource, tap: Omit<Tap, 'atMs'>): void;
  /** Puts the question for a new PIN on screen. */
  askForPin(): void;
  /** The kiosk ends: nothing closes by itself any more. */
  stop(): void;
}

interface Needs {
  memory: StaffMemory['state'];
  ports: StaffPorts;
  clock: Clock;
  log: Pick<Log, 'info'>;
}

/** Creates the way in; it is closed. */
export function createStaff({ memory, ports, clock, log }: Needs): Staff {
  const note = (what: string) => {
    log.info(`staff: ${what}`);
  };
  const remember = (change: Partial<Remembered>) => memory.write({ ...memory.read(), ...change });
  const screens = createScreens({ ports, clock, note });
  const attempts = createAttempts({
    failures: () => memory.read().failures,
    remember: (failures) => remember({ failures }),
    nowMs: () => clock.nowMs(),
  });
  const settings = () => {
    const { gesture, shuffle } = memory.read();
    return { gesture, shuffle };
  };
  const readEntry = (): StaffEntry => ({
    screen: screens.current(),
    language: ports.language(),
    settings: settings(),
    waitSeconds: Math.ceil(attempts.waitMs() / 1000),
    closesAfterSeconds: closesAfterSeconds[screens.current()],
  });
  // A recogniser for each source: a tap that both have seen counts once in each, and twice in none.
  const gesture = () => memory.read().gesture;
  const recognisers = { main: createRecogniser(gesture), page: createRecogniser(gesture) };
  return {
    handlers: {
      'staff.read': readEntry,
      'staff.stay': () => {
        screens.stay();
      },
      'staff.close': () => {
        // Asked for once, at installation: who passes on gets the exhibits, and is not asked at the next start.
        if (screens.current() === 'set-pin') remember({});
        screens.close('back to the exhibits');
      },
      'screen.wake': () => {
        screens.wake();
        return readEntry();
      },
      ...createPinHandlers({ memory, remember, attempts, screens, note }),
      ...createPanelHandlers({ ports, note, settings, saveSettings: remember, screens }),
    },
    whyNotNow: (name) => whyNotOn(screens.current(), name),
    tap: (source, tap) => {
      if (!recognisers[source].tap({ ...tap, atMs: clock.nowMs() })) return;
      if (ports.place() === 'staff') return;
      if (memory.read().pin) screens.open('pin', 'the gesture was made; the pad opens');
      else screens.open('no-pin', 'the gesture was made, but no PIN is set');
    },
    askForPin: () => {
      screens.open('set-pin', 'a new PIN is asked for');
    },
    stop: () => {
      screens.forget();
    },
  };
}
