// The panels that listen, and what they are told: server-sent events, which a browser takes up again by itself. Used by server.ts.
import type { ServerResponse } from 'node:http';
import type { DeskPanelEvents } from './calls.ts';
import { deskHeaders } from './headers.ts';

export interface Listeners {
  add(response: ServerResponse): void;
  tell(event: DeskPanelEvents['desk']): void;
  count(): number;
  stop(): void;
}

/** Creates the list, empty. */
export function createListeners(): Listeners {
  const listening = new Set<ServerResponse>();
  return {
    add: (response) => {
      response.writeHead(200, { ...deskHeaders, 'Content-Type': 'text/event-stream' });
      response.write('retry: 500\n\n');
      response.socket?.setNoDelay(true);
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    tell: (event) => {
      for (const response of listening)
        response.write(`event: desk\ndata: ${JSON.stringify(event)}\n\n`);
    },
    count: () => listening.size,
    stop: () => {
      for (const response of listening) response.end();
      listening.clear();
    },
  };
}
