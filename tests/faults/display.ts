// A display of the test's own, with a window manager, that can be resized, turned, unplugged and taken away. Used by all fault tests.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  isInstalled,
  startManager,
  windowManagers,
  type WindowManager,
} from '../../build/display.ts';
import {
  lookAt,
  lookingPrograms,
  runOn,
  type Looked,
  type Size,
} from '../../build/look/windows.ts';

export interface TestDisplay extends Looked {
  /** What a program needs that is to be shown there. */
  environment: { DISPLAY: string };
  /** The pixels, which Xvfb alone can give. */
  picture(): Buffer;
  /** Changes the mode of the output, or takes it away. Xvnc alone can do that. */
  setMode(size: Size | undefined): void;
  /** Ends the server like a crash; programs on it lose it. */
  kill(): Promise<void>;
  /** Starts the server again under the same name. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Servers that the tests know: the one whose pixels can be read, and the one whose output can be unplugged. */
export type Server = 'Xvfb' | 'Xvnc';

/** Programs without which there is no such display. */
export const missingPrograms = (server: Server): string[] =>
  [server, 'xrandr', ...lookingPrograms].filter((program) => !isInstalled(program));

/** Xvnc's only one. */
const output = 'VNC-0';
const full: Size = { width: 1920, height: 1080 };
const write = ({ width, height }: Size) => `${width}x${height}`;

/** A mode's name alone is no mode; a virtual output does not care about the figures. */
const timingsOf = ({ width, height }: Size): string[] =>
  [
    '60',
    ...[0, 1, 2, 3].map((more) => width + more),
    ...[0, 1, 2, 3].map((more) => height + more),
  ].map(String);

const argumentsOf = (server: Server, folder: string): string[] =>
  server === 'Xvfb'
    ? ['-screen', '0', `${write(full)}x24`, '-fbdir', folder]
    : // No port: a socket in the folder instead.
      ['-geometry', write(full), '-SecurityTypes', 'None', '-rfbunixpath', join(folder, 'socket')];

/**
 * Starts a display. It is the only one that the test and what it starts see.
 * @param managers window managers, of which the first that is installed looks after it
 */
export async function startDisplay(
  server: Server,
  managers: WindowManager[] = windowManagers,
): Promise<TestDisplay> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-display-'));
  const name = findName();
  let running = await start(server, managers, folder, name);
  const environment = { DISPLAY: name };
  const ask = (command: string, ...options: string[]) => runOn(environment, command, ...options);
  return {
    environment,
    ...lookAt(environment),
    picture: () => readPixels(readFileSync(join(folder, 'Xvfb_screen0'))),
    setMode: (size) => {
      if (size && !ask('xrandr').includes(write(size))) {
        ask('xrandr', '--newmode', write(size), ...timingsOf(size));
        ask('xrandr', '--addmode', output, write(size));
      }
      ask('xrandr', '--output', output, ...(size ? ['--mode', write(size)] : ['--off']));
    },
    kill: () => running.stop('SIGKILL'),
    restart: async () => {
      running = await start(server, managers, folder, name);
    },
    stop: async () => {
      await running.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A name far from those that servers choose by themselves, so that nobody takes it while this one is away. */
function findName(): string {
  let number = 100 + (process.pid % 800);
  while (existsSync(`/tmp/.X11-unix/X${number}`)) number += 1;
  return `:${number}`;
}

async function start(server: Server, managers: WindowManager[], folder: string, name: string) {
  const child = spawn(
    server,
    [name, '-displayfd', '3', '-nolisten', 'tcp', '-noreset', ...argumentsOf(server, folder)],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  await Promise.race([
    once(child.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`${server} ended before it had the display ${name}.`);
    }),
  ]);
  const environment = { DISPLAY: name };
  const manager = managers.find(([command]) => isInstalled(command));
  const managing = manager && startManager(manager, environment);
  await pause(300);
  const stop = async (signal: NodeJS.Signals) => {
    managing?.kill();
    await end(child, signal);
  };
  return { stop };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** The file is an X window dump: a header that says how long it is, twelve bytes for each colour, then the pixels. */
const readPixels = (dump: Buffer): Buffer =>
  dump.subarray(dump.readUInt32BE(0) + dump.readUInt32BE(19 * 4) * 12);
