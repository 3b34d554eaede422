// What is remembered for staff over restarts: the PIN's hash, the mistakes, the gesture. `staff.json` in the folder of state.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { gestureSettings } from '../../contract/staff.ts';
import type { Log } from '../log.ts';
import { createStateFile, type StateFile } from '../state/state-file.ts';
import { firstGesture } from './gesture.ts';
import { pinRecord } from './pin.ts';

export const staffSchema = z.strictObject({
  version: z.literal(1),
  pin: pinRecord.optional(),
  /** Mistakes in a row at the PIN. */
  failures: z.int().min(0),
  gesture: gestureSettings,
  shuffle: z.boolean(),
});

export type Remembered = z.infer<typeof staffSchema>;

const nothing: Remembered = { version: 1, failures: 0, gesture: firstGesture, shuffle: false };

export interface StaffMemory {
  state: StateFile<Remembered>;
  /** Whether nothing was ever remembered here: the moment to ask for a PIN. A damaged or unreadable file is not that. */
  isFirstStart: boolean;
}

/** Opens the memory. @param folder the folder of state */
export function openStaffMemory(folder: string, log: Pick<Log, 'warn'>): StaffMemory {
  const name = 'staff';
  // Asked before the file is opened, which sets a damaged one aside.
  const isFirstStart = [`${name}.json`, `${name}.damaged.json`].every(
    (file) => !existsSync(join(folder, file)),
  );
  const state = createStateFile({ folder, name, schema: staffSchema, initial: nothing, log });
  return { state, isFirstStart };
}
