// What a visitor would see on an X display: which windows there are, where, and which is in front. Asked of the server and the
// window manager, not of the kiosk. Used by the soak and by the tests that look from outside.
import { execFileSync } from 'node:child_process';

export interface Size {
  width: number;
  height: number;
}

/** A window as the window manager has it. */
export interface ShownWindow extends Size {
  id: string;
  x: number;
  y: number;
  isInFront: boolean;
}

/** A display that can be looked at. */
export interface Looked {
  size(): Size;
  /** All windows of programs. */
  windows(): ShownWindow[];
}

/** Programs without which nobody can look. */
export const lookingPrograms = ['xprop', 'xwininfo'] as const;

/** Runs a program on a display. @returns what it printed */
export const runOn = (environment: object, command: string, ...options: string[]): string =>
  execFileSync(command, options, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Looks at a display. @param environment what a program needs that is shown there */
export const lookAt = (environment: object): Looked => ({
  size: () => readSize(runOn(environment, 'xwininfo', '-root')),
  windows: () => {
    const root = runOn(environment, 'xprop', '-root', '_NET_CLIENT_LIST', '_NET_ACTIVE_WINDOW');
    const [list = '', active = ''] = root.split('\n');
    return [...list.matchAll(/0x[\da-f]+/g)].flatMap(([id]) => {
      try {
        const place = readPlace(runOn(environment, 'xwininfo', '-id', id));
        return [{ id, ...place, isInFront: active.includes(id) }];
      } catch {
        return []; // It has gone since.
      }
    });
  },
});

const numberAfter = (text: string, label: string): number =>
  Number(new RegExp(`${label}:\\s*(-?\\d+)`).exec(text)?.[1]);

const readSize = (text: string): Size => ({
  width: numberAfter(text, 'Width'),
  height: numberAfter(text, 'Height'),
});

const readPlace = (text: string) => ({
  ...readSize(text),
  x: numberAfter(text, 'Absolute upper-left X'),
  y: numberAfter(text, 'Absolute upper-left Y'),
});

/** What a visitor would see that is not the kiosk alone in full size. */
export function windowProblem(display: Looked): string | undefined {
  const { width, height } = display.size();
  const windows = display.windows();
  const [window] = windows;
  if (windows.length !== 1 || !window) return `There are ${windows.length} windows.`;
  if (!window.isInFront) return 'The kiosk’s window is not in front.';
  const isFull =
    window.x === 0 && window.y === 0 && window.width === width && window.height === height;
  return isFull
    ? undefined
    : `The window is ${window.width} × ${window.height} at ${window.x}, ${window.y} on ${width} × ${height}.`;
}
