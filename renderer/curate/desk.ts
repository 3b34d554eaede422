// The one file of the panel that touches the desk's server: everything else imports it from here.
import type { DeskBridge, DeskPanelEvents } from '../../build/curate/calls.ts';
import { ask } from './wire.ts';

/** Hears whether the server is there: a browser asks again by itself until it is. */
export const onAnswering = (listener: (isThere: boolean) => void): void => {
  listeners.add(listener);
};
const listeners = new Set<(isThere: boolean) => void>();
const tell = (isThere: boolean) => listeners.forEach((listener) => listener(isThere));

/** Hears of every save until the subscription is ended. */
const on = <N extends keyof DeskPanelEvents>(
  name: N,
  listener: (payload: DeskPanelEvents[N]) => void,
) => {
  const source = new EventSource('/events');
  source.addEventListener(name, ({ data }: MessageEvent<string>) =>
    listener(JSON.parse(data) as DeskPanelEvents[N]),
  );
  source.onopen = () => tell(true);
  source.onerror = () => tell(false);
  return () => source.close();
};

export const desk: DeskBridge = {
  call: ((name: string, argument?: unknown) => ask('desk', name, argument)) as DeskBridge['call'],
  on,
};
