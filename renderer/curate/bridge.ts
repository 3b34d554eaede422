// `window.kiosk` of the kiosk's page in the frame: calls go to the desk's server, events come from the panel around it. Only the
// desk's server puts this script into the page.
import type { Heard, Kiosk } from '../../main/contract/calls.ts';
import type { FromFrame, ToFrame } from './frame-words.ts';
import { ask } from './wire.ts';

const tellPanel = (word: FromFrame) => parent.postMessage(word, location.origin);

const call = (name: string, argument?: unknown) => {
  if (name === 'screen.shown') tellPanel({ is: 'shown', screen: argument as never });
  return ask('kiosk', name, argument);
};

const on = <N extends keyof Heard>(name: N, listener: (payload: Heard[N]) => void) => {
  const hear = ({ origin, source, data }: MessageEvent<ToFrame>) => {
    if (origin !== location.origin || source !== parent) return;
    if (data.event === name) listener(data.payload as Heard[N]);
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
};

Object.defineProperty(window, 'kiosk', {
  value: Object.freeze({ call: call as Kiosk['call'], on } satisfies Kiosk),
});
