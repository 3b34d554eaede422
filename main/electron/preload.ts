// The only code between the page and main: `window.kiosk`, and guards against leaving the page. Runs sandboxed and isolated.
import { contextBridge, ipcRenderer } from 'electron';
import type { Answer } from '../contract/call-table.ts';
import type { Heard, Kiosk } from '../contract/calls.ts';
import { callChannel, eventChannel, guardChannel, tapChannel } from '../contract/channels.ts';
import { createTally } from '../core/lockdown/tally.ts';
import { guardPage } from './guards.ts';

/** How long a storm is added up. */
const tellEveryMs = 150;

const call = async (name: string, argument?: unknown): Promise<unknown> => {
  const answer = (await ipcRenderer.invoke(callChannel, name, argument)) as Answer;
  if (answer.ok) return answer.value;
  throw new Error(answer.refusal);
};

const on = <N extends keyof Heard>(name: N, listener: (payload: Heard[N]) => void) => {
  // The event object is not handed on: it would carry the sender, and with it the wire.
  const hear = (_event: unknown, heard: keyof Heard, payload: Heard[N]) => {
    if (heard === name) listener(payload);
  };
  ipcRenderer.on(eventChannel, hear);
  return () => {
    ipcRenderer.removeListener(eventChannel, hear);
  };
};

/** Tells main where fingers go down, for the staff's hidden gesture; a script of the page cannot make such an event. */
const reportTap = ({ isTrusted, clientX, clientY }: PointerEvent) => {
  if (!isTrusted) return;
  const tap = { x: clientX, y: clientY, width: innerWidth, height: innerHeight };
  ipcRenderer.send(tapChannel, tap);
};
const tell = createTally({
  send: (sums) => {
    ipcRenderer.send(guardChannel, sums);
  },
  later: (run) => setTimeout(run, tellEveryMs),
});

addEventListener('pointerdown', reportTap, { capture: true, passive: true });
guardPage(window, tell);
contextBridge.exposeInMainWorld('kiosk', { call: call as Kiosk['call'], on } satisfies Kiosk);
