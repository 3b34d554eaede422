// L2 no escape: who may call main. Frames and windows are told apart by what Electron knows of them, not by what they say.
import { beforeEach, expect, test } from 'vitest';
import { calls } from '../../../main/contract/calls.ts';
import { callChannel } from '../../../main/contract/channels.ts';
import { createDispatch, type Handlers } from '../../../main/core/dispatch.ts';
import { answerCalls } from '../../../main/electron/calls.ts';
import { engine, startOver } from './fake/electron.ts';
import type { WebContents } from './fake/parts.ts';
import { createLoggedRefusals } from './refusals.ts';

let contents: WebContents;
let lines: string[] = [];

beforeEach(() => {
  startOver();
  contents = engine.createContents();
  const [window] = engine.windows;
  const logged = createLoggedRefusals();
  lines = logged.lines;
  const handlers = { 'screen.shown': () => undefined } as unknown as Handlers;
  const log = { error: () => undefined };
  const dispatch = createDispatch({
    calls,
    handlers,
    host: 'kiosk',
    refusals: logged.refusals,
    log,
  });
  answerCalls(dispatch, () => window as never);
});

const call = (event: object) =>
  engine.call(callChannel, event, 'screen.shown', { screen: 'attract' }) as Promise<{
    ok: boolean;
    refusal?: string;
  }>;

test('the page itself is heard', async () => {
  const answer = await call({ sender: contents, senderFrame: contents.mainFrame });
  expect(answer).toEqual({ ok: true, value: undefined });
});

const frame = { url: 'vitrine://kiosk/index.html', parent: {} };

test.each<[string, (from: WebContents) => object, RegExp]>([
  ['a frame within the page', (from) => ({ sender: from, senderFrame: frame }), /frame within/],
  ['a frame that is gone', (from) => ({ sender: from, senderFrame: null }), /is gone/],
  [
    'another window',
    () => {
      const other = engine.createContents();
      return { sender: other, senderFrame: other.mainFrame };
    },
    /not the kiosk/,
  ],
  [
    'a page that has gone elsewhere',
    (from) => {
      from.mainFrame.url = 'https://example.com/';
      return { sender: from, senderFrame: from.mainFrame };
    },
    /foreign address/,
  ],
  [
    'an empty page',
    (from) => {
      from.mainFrame.url = 'about:blank';
      return { sender: from, senderFrame: from.mainFrame };
    },
    /foreign address/,
  ],
])('L2 %s is not heard', async (_name, makeEvent, sentence) => {
  const answer = await call(makeEvent(contents));
  expect(answer.ok).toBe(false);
  expect(answer.refusal).toMatch(sentence);
  expect(lines).toHaveLength(1);
});
