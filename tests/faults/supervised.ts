// The kiosk as it runs in a gallery: in processes of its own, under the supervisor of `npm start`. Here main itself, and all of
// it at once, can be killed; what it does is read from its log and from the pixels of its display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../build/drive.ts';
import { windowProblem } from '../../build/look/windows.ts';
import type { TestDisplay } from './display.ts';
import { readLog } from '../../build/look/log-lines.ts';
import { cutPower } from './processes.ts';

export interface Supervised {
  /** What it and the kiosk have said. */
  said(): string;
  /** Waits until the loop has been on screen so many times. @returns when, by the machine's own clock */
  shown(times: number, longestMs?: number): Promise<number>;
  /** Kills everything at once. */
  cutPower(): Promise<void>;
  /** Ends it as Ctrl+C does. @returns the exit code */
  stop(): Promise<number | null>;
}

interface Needs {
  display: TestDisplay;
  exhibits: string;
  state: string;
  /** A command before it, such as one that gives it another clock. */
  within?: string[];
  environment?: Record<string, string>;
}

const painted = /On screen: attract\./g;

/** Starts the kiosk; it is not on screen yet. */
export function startSupervised(needs: Needs): Supervised {
  const { display, exhibits, state, within = [], environment = {} } = needs;
  const start = [process.execPath, join(root, 'build/start.ts'), '--runtime', 'chromium'];
  const [command = '', ...options] = [...within, ...start, '--state', state];
  const child = spawn(command, [...options, '--exhibits', exhibits], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...display.environment, ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close') as Promise<[number | null]>;
  return {
    said: () => said,
    shown: async (times, longestMs = 120_000) => {
      const untilMs = performance.now() + longestMs;
      while ((said.match(painted)?.length ?? 0) < times) {
        if (performance.now() > untilMs || child.exitCode !== null)
          throw new Error(`The loop has not been on screen ${times} times:\n${said}`);
        await pause(10);
      }
      return performance.now();
    },
    cutPower: async () => {
      cutPower(state);
      await ended;
    },
    stop: async () => {
      child.kill('SIGINT');
      const [code] = await ended;
      return code;
    },
  };
}

/** A frame that was under way when a process was killed still comes; more than that do not. */
const movesOfLife = 3;

/** Waits until the kiosk is in front, alone, full size, and its picture moves. @throws Error with what is wrong */
export async function expectAlive(display: TestDisplay, longestMs = 30_000): Promise<void> {
  const untilMs = performance.now() + longestMs;
  let before = display.picture();
  for (let moves = 0; ;) {
    await pause(250);
    const now = display.picture();
    if (!now.equals(before)) moves += 1;
    const isMoving = moves >= movesOfLife;
    const problem = windowProblem(display) ?? (isMoving ? undefined : 'The picture does not move.');
    if (problem === undefined) return;
    if (performance.now() > untilMs) throw new Error(problem);
    before = now;
  }
}

/** All messages of the log of a folder of state. */
export const messagesOf = (state: string): string[] => readLog(state).map(({ msg }) => msg);

/** What the kiosk has said and thereby promised to have written, but is not in its log. */
export function lostLines(said: string, state: string): string[] {
  const written = messagesOf(state);
  const isWritten = (line: string) =>
    // Said with its cause, which in the log stands apart.
    written.some((message) => line === message || line.startsWith(`${message} (`));
  return [...said.matchAll(/^\d\d:\d\d:\d\d \S+ (.+)$/gm)]
    .map(([, line = '']) => line)
    .filter((line) => !isWritten(line) && !line.startsWith('The log in '));
}
