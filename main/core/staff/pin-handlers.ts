// Answers the PIN pad: compares a PIN that was entered, keeps one that was chosen. Used by staff.ts.
import type { StaffHandlers } from '../../contract/staff.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Attempts } from './attempts.ts';
import type { Remembered } from './memory.ts';
import { hashPin, isSamePin, whyWeak } from './pin.ts';
import type { Screens } from './screens.ts';

interface Needs {
  memory: Pick<StateFile<Remembered>, 'read'>;
  remember(change: Partial<Remembered>): boolean;
  attempts: Attempts;
  screens: Screens;
  /** Writes a line of the log about what staff did; never with a PIN in it. */
  note(what: string): void;
}

/** Creates the pad's part of the handlers. */
export function createPinHandlers(needs: Needs): Pick<StaffHandlers, 'pin.enter' | 'pin.set'> {
  const { memory, remember, attempts, screens, note } = needs;
  const compare = async (pin: string) => {
    const record = memory.read().pin;
    return record !== undefined && isSamePin(pin, record);
  };
  return {
    'pin.enter': async ({ pin }) => {
      screens.stay();
      const is = await attempts.make(() => compare(pin));
      if (is === 'wrong') note(`a wrong PIN, ${memory.read().failures} in a row`);
      // The pad may have closed by itself meanwhile.
      if (is === 'right' && screens.current() === 'pin') {
        note('the right PIN; the panel opens');
        screens.go('panel');
      }
      return { is, waitSeconds: Math.ceil(attempts.waitMs() / 1000) };
    },
    'pin.set': async ({ pin }) => {
      screens.stay();
      const why = whyWeak(pin);
      if (why !== undefined) return { is: 'refused', why };
      const isKept = remember({ pin: await hashPin(pin), failures: 0 });
      note(isKept ? 'a new PIN was set' : 'a new PIN was set, but only for this run');
      return { is: 'set' };
    },
  };
}
