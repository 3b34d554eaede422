// The machine that the doctor runs on: its real files, programs and clock. Used by the entry of each runtime.
import { stat } from 'node:fs/promises';
import { runProgram } from '../machine/run.ts';
import { createFiles } from './files.ts';
import { CannotKnow, type KioskFacts, type Machine } from './machine.ts';

/** @param kiosk what the runtime knows of the kiosk */
export const createThisMachine = (kiosk: KioskFacts): Machine => ({
  platform: process.platform,
  files: createFiles(),
  run: async (program, args) => {
    try {
      return await runProgram(program, args);
    } catch {
      throw new CannotKnow('silent', program);
    }
  },
  nowMs: () => Date.now(),
  kiosk,
});

/** When a file of the program was written: packages keep that moment. */
export const readBuilt = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
