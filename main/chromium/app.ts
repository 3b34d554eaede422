// Electron's `app`: readiness, places, the instance lock and the end of the program.
import type Electron from 'electron';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './instance-lock.ts';
import { name, usualState } from './places.ts';
import { isPackaged, readEngineSwitches, script } from './started.ts';

/** Ends the process; journeys replace it, to keep theirs. */
export type Exit = (code: number) => void;

interface Needs {
  /** Closes what is open when main asks to quit. @returns whether everything has closed */
  closeWindows(): boolean;
  /** Frees everything that this run holds. */
  stop(): Promise<void>;
  exit: Exit;
}

const longestStopMs = 4000;

/** Creates the stand-in and listens to the signals that end a program. */
export function createApp({ closeWindows, stop, exit }: Needs) {
  const switches = readEngineSwitches(process.argv.slice(1));
  const paths = new Map([['userData', usualState()]]);
  const events = new EventEmitter();
  let isReady = false;
  let isEnding = false;
  let relaunchArgs: readonly string[] | undefined;
  let lock: string | undefined;

  const ready = new Promise<void>((resolve) => {
    // As in Electron, after the main script has run, so that it can say what must be said before.
    setImmediate(() => {
      isReady = true;
      resolve();
      if (!isEnding) events.emit('ready');
    });
  });
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    for (const signal of signals) process.off(signal, quit);
    process.off('disconnect', quit);
    void Promise.race([stop(), pause(longestStopMs)]).then(() => {
      if (lock !== undefined) rmSync(lock, { force: true });
      events.emit('quit', {}, code);
      if (relaunchArgs) startAgain(relaunchArgs);
      // A trial that has just imported this run must have had the time to replace `exit`.
      setImmediate(exit, code);
    });
  };
  const quit = () => {
    events.emit('before-quit', { preventDefault: () => undefined });
    if (closeWindows()) end(0);
  };
  for (const signal of signals) process.on(signal, quit);
  process.on('disconnect', quit);

  const app = {
    name,
    isPackaged,
    getAppPath,
    getVersion: () => readVersion(getAppPath()),
    getPath: (place) => paths.get(place) ?? '',
    setPath: (place, path) => {
      paths.set(place, path);
    },
    whenReady: () => ready,
    enableSandbox: () => undefined,
    configureHostResolver: () => undefined,
    setProxy: () => Promise.resolve(),
    disableHardwareAcceleration: () => {
      switches.set('disable-gpu', undefined);
    },
    relaunch: (options) => {
      relaunchArgs = options?.args ?? process.argv.slice(1);
    },
    requestSingleInstanceLock: () => {
      lock = takeLock(paths.get('userData') ?? '');
      return lock !== undefined;
    },
    quit,
    exit: (code) => {
      end(code ?? 0);
    },
  } satisfies Partial<Omit<Electron.App, keyof EventEmitter>>;
  const commandLine = {
    appendSwitch: (key: string, value?: string) => {
      if (isReady) throw new Error('A switch after ready has no effect.');
      switches.set(key, value);
    },
    hasSwitch: (key: string) => switches.has(key),
  } satisfies Partial<Electron.CommandLine>;
  return {
    app: Object.assign(events, app, { commandLine }),
    switches,
    isReady: () => isReady,
    isEnding: () => isEnding,
  };
}

const getAppPath = () => dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const readVersion = (folder: string): string => {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return about.version;
};

/** The same program, in a group of its own so that it outlives this one. */
function startAgain(args: readonly string[]): void {
  const again = spawn(process.execPath, isPackaged ? [script, ...args] : args, {
    detached: true,
    stdio: 'inherit',
  });
  again.on('error', () => undefined);
  again.unref();
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());
