// Runs a small program of the machine and gives what it printed. Used by volume.ts and display.ts, which name the programs.
import { execFile } from 'node:child_process';

/** @returns what the program printed. @throws Error when there is none of that name, or it failed, or it took too long */
export type Run = (command: string, args: readonly string[]) => Promise<string>;

const longestMs = 3000;

/** Without a shell: arguments are passed as they are. In the programs' own English, so that it can be understood. */
export const runProgram: Run = (command, args) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFile(command, args, { timeout: longestMs, env }, (error, printed) => {
      if (error) reject(error);
      else resolve(printed);
    });
  });
