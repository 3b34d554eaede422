// Runs a small program of the machine and gives what it printed. Used by volume.ts and display.ts for staff, by the doctor, and by
// watchdog.ts.
import { execFile } from 'node:child_process';

/** The programs that may be run, and no other; none of them shows anything or takes input. */
const programs = {
  wpctl: 'PipeWire’s volume',
  pactl: 'PulseAudio’s volume',
  amixer: 'ALSA’s volume',
  xset: 'the light of an X11 display',
  xrandr: 'the displays of X11',
  xinput: 'the touch panels of X11, and where on the displays each lands',
  reg: 'the settings of Windows',
  pmset: 'when macOS sleeps',
  'systemd-notify': 'a word to systemd, which Node cannot say: it has no such sockets',
} as const;
export type Program = keyof typeof programs;

/** @returns what the program printed. @throws Error when there is none of that name, or it failed, or it took too long */
export type Run = (program: Program, args: readonly string[]) => Promise<string>;

const longestMs = 3000;

/** Without a shell: arguments are passed as they are. In the programs' own English, so that it can be understood. */
export const runProgram: Run = (program, args) =>
  new Promise((resolve, reject) => {
    if (!Object.hasOwn(programs, program)) throw new Error(`${program} may not be run.`);
    // Windows has no `env`, and its program answers in numbers.
    const [command, asked] =
      process.platform === 'win32' ? [program, [...args]] : ['env', ['LC_ALL=C', program, ...args]];
    execFile(command, asked, { timeout: longestMs }, (error, printed) => {
      if (error) reject(error);
      else resolve(printed);
    });
  });
