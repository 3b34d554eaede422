// Which screen of the staff page is up, and how it comes and goes: by itself too, when nobody is there. Used by staff.ts.
import type { StaffScreen } from '../../contract/staff.ts';
import type { StaffPorts } from './ports.ts';

/** How long each screen stays without input. */
export const closesAfterSeconds: Record<StaffScreen, number> = {
  closed: 0,
  'no-pin': 20,
  pin: 20,
  // Whoever installs the kiosk has to think of a PIN, and write it down.
  'set-pin': 300,
  panel: 120,
  // The darkness stays; what ends is that a touch leads back into the panel.
  dark: 120,
};

/** The page counts down and closes first; main closes for a page that cannot. */
const graceSeconds = 3;

/** Main's clock, which only goes forwards, and its timer. */
export interface Clock {
  nowMs(): number;
  /** @returns how to call it off */
  after(ms: number, run: () => void): () => void;
}

export interface Screens {
  current(): StaffScreen;
  /** Puts the staff page in the place of the exhibits. */
  open(screen: 'no-pin' | 'set-pin' | 'pin', why: string): void;
  /** Changes the screen within the page. */
  go(screen: 'panel' | 'dark'): void;
  /** Somebody is there. */
  stay(): void;
  /** Back to the exhibits. */
  close(why: string): void;
  /** A touch has ended the darkness: soon after it began the panel is back, later the exhibits. */
  wake(): void;
  /** Takes no more care of what is up. */
  forget(): void;
}

interface Needs {
  ports: Pick<StaffPorts, 'show' | 'place' | 'display'>;
  clock: Clock;
  /** Writes a line of the log about what staff did. */
  note(what: string): void;
}

/** Creates the screens; none is up. */
export function createScreens({ ports, clock, note }: Needs): Screens {
  let screen: StaffScreen = 'closed';
  let isInside = false;
  let callOff: () => void = () => undefined;
  const stay = () => {
    callOff();
    const ms = (closesAfterSeconds[screen] + graceSeconds) * 1000;
    callOff = clock.after(ms, leaveAlone);
  };
  const go = (next: StaffScreen) => {
    screen = next;
    isInside = next === 'panel' || next === 'dark';
    stay();
  };
  const leaveAlone = () => {
    // Something else has put the exhibits on screen, and perhaps a visitor is at them.
    if (ports.place() !== 'staff') forget();
    else if (screen === 'dark') isInside = false;
    else close(`nobody was at "${screen}"; back to the exhibits`);
  };
  const forget = () => {
    callOff();
    screen = 'closed';
    isInside = false;
  };
  const close = (why: string) => {
    note(why);
    forget();
    ports.show('loop');
  };
  return {
    current: () => screen,
    open: (next, why) => {
      note(why);
      go(next);
      ports.show('staff');
    },
    go,
    stay,
    close,
    wake: () => {
      void ports.display.on();
      if (!isInside) {
        close('the dark screen was touched; back to the exhibits');
        return;
      }
      note('the screen was lit again');
      go('panel');
    },
    forget,
  };
}
