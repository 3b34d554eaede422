// Puts the preload into a page of the real browser and carries messages between it and main, over the debugger's pipe.
// Used by web-contents.ts. No script of the page can reach it.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { pack, unpack } from './pack.ts';
import { pageWorld, preloadWorld, type Names, type Wish } from './worlds.ts';

/** What the preload says to main on a channel: a call that waits for its answer, or a message. */
export interface Said {
  channel: string;
  values: unknown[];
}

export interface Wire {
  session: CDPSession;
  /** The page's name among the browser's targets. */
  targetId: string;
  /** Sends an event to the preload, if it is there. */
  send(channel: string, values: unknown[]): void;
}

const world = 'Electron Isolated Context';

/** What main does with messages from a page. */
interface Ends {
  /** Answers the preload's calls. */
  invoke(said: Said): Promise<unknown>;
  /** Hears the preload's messages. */
  hear(said: Said): void;
  /** Hears what a script wants of its window. */
  wishes(wish: Wish): void;
}

/** Connects a page that has not loaded anything of ours yet. */
export async function createWire(
  page: Page,
  preload: string | undefined,
  { invoke, hear, wishes }: Ends,
): Promise<Wire> {
  const session = await page.context().newCDPSession(page);
  const names = drawNames();
  let contextId: number | undefined;
  const deliver = (message: unknown) => {
    if (contextId === undefined) return;
    const text = JSON.stringify(JSON.stringify(pack(message)));
    // The page may be gone by now; then nobody waits for the answer.
    session
      .send('Runtime.evaluate', { contextId, expression: `${names.deliver}(${text})` })
      .catch(() => undefined);
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { frameId?: string };
    if (context.name === world && frameId === mainFrameId) contextId = context.id;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.wire || executionContextId !== contextId) return;
    const message = unpack(JSON.parse(payload)) as (Said & { id?: number }) | { wish: Wish };
    if ('wish' in message) {
      wishes(message.wish);
      return;
    }
    if (message.id === undefined) {
      hear(message);
      return;
    }
    const { id, channel, values } = message;
    if (id === undefined) {
      hear({ channel, values });
      return;
    }
    invoke({ channel, values }).then(
      (value) => {
        deliver({ id, value });
      },
      (error: unknown) => {
        deliver({ id, error: `Error invoking remote method '${channel}': ${String(error)}` });
      },
    );
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrameId = frameTree.frame.id;
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.addBinding', { name: names.wire, executionContextName: world }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: source(pageWorld, [names]) }),
    preload !== undefined && inject(session, names, await readFile(preload, 'utf8')),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
  ]);
  return {
    session,
    // A page's target bears the name of its first main frame.
    targetId: mainFrameId,
    send: (channel, values) => {
      deliver({ channel, values: structuredClone(values) });
    },
  };
}

const inject = (session: CDPSession, names: Names, preload: string) =>
  session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: world,
    source: source(preloadWorld, [
      names,
      pack,
      unpack,
      `(function (require, module, exports) {${preload}\n})`,
    ]),
  });

/** A call of a function as text; functions and code stay code, the rest becomes JSON. */
const source = (run: unknown, given: unknown[]): string =>
  `(${String(run)})(${given
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(', ')})`;

function drawNames(): Names {
  const draw = () => `v${randomBytes(12).toString('hex')}`;
  return { toPage: draw(), toPreload: draw(), wire: draw(), deliver: draw() };
}
