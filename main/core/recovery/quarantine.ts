// Which exhibits are left out because they broke the kiosk. Pure; recovery.ts asks.
import { faults } from './faults.ts';
import { forgivenAfterMs } from './ladder.ts';
import { recent, type BlamedExhibit, type Entry } from './history.ts';

/** An exhibit with so many faults of its own is left out. */
export const faultsToQuarantine = 2;

export interface Quarantined {
  id: string;
  faults: number;
}

/**
 * The exhibits to leave out: forgiven after a day, when the machine starts anew, and when the exhibit is changed.
 * If all of them would be, none is: then the fault is not theirs, and the ladder has to deal with it.
 * @param present the exhibits there are, with what each is made of
 */
export function findQuarantined(
  entries: readonly Entry[],
  present: readonly BlamedExhibit[],
  nowMs: number,
): Quarantined[] {
  const blaming = recent(entries, forgivenAfterMs.exhibit, nowMs).filter(
    ({ fault, exhibit }) => exhibit && faults[fault].blamesExhibit,
  );
  const found = present
    .map(({ id, fingerprint }) => ({
      id,
      faults: blaming.filter(
        ({ exhibit }) => exhibit?.id === id && exhibit.fingerprint === fingerprint,
      ).length,
    }))
    .filter((one) => one.faults >= faultsToQuarantine);
  return found.length === present.length ? [] : found;
}
