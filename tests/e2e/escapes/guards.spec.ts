// L2 no escape, by breaking the guards: what a script could do to the listeners that stop everything else, before real keys are
// pressed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { middle, withThing } from './things.ts';
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

/** How long the guards' report may take. */
const reportedMs = 250;

/** Prepares the page by a script, and then tries to print with a real key. */
const thenPrints = (name: string, script: (page: Page) => Promise<unknown>): Technique => ({
  name: `${name}, and then Ctrl+P,`,
  attempt: 'key',
  says: 'Ctrl+p',
  does: async ({ page, hands }: Trial) => {
    await script(page()).catch(() => undefined);
    hands.press('ctrl+p');
    await pause(reportedMs);
    // What was broken is the page's own, too.
    await page().reload();
  },
});

const replaced: Technique[] = [
  thenPrints('a page that replaces how events are stopped', (page) =>
    page.evaluate(() => {
      const nothing = () => undefined;
      Event.prototype.preventDefault = nothing;
      Event.prototype.stopImmediatePropagation = nothing;
      Event.prototype.composedPath = () => [];
      Object.defineProperty(KeyboardEvent.prototype, 'key', { get: () => 'Tab' });
      Object.defineProperty(KeyboardEvent.prototype, 'ctrlKey', { get: () => false });
    }),
  ),
  thenPrints('a page that replaces how listeners are kept', (page) =>
    page.evaluate(() => {
      const nothing = () => undefined;
      EventTarget.prototype.addEventListener = nothing;
      EventTarget.prototype.removeEventListener = nothing;
      EventTarget.prototype.dispatchEvent = () => true;
    }),
  ),
  thenPrints('a page that breaks what every script needs', (page) =>
    page.evaluate(() => {
      const broken = () => {
        throw new Error('Broken on purpose');
      };
      Object.assign(Map.prototype, { get: broken, set: broken, has: broken });
      Object.assign(String.prototype, { slice: broken, split: broken });
      Object.assign(Object, { hasOwn: broken });
      Object.assign(RegExp.prototype, { test: broken });
    }),
  ),
  thenPrints('a page that listens first and hides every key', (page) =>
    page.evaluate(() => {
      const hide = (event: Event) => {
        event.stopImmediatePropagation();
      };
      for (const target of [window, document, document.documentElement])
        target.addEventListener('keydown', hide, { capture: true });
    }),
  ),
  thenPrints('a page whose clock stands still', (page) =>
    page.evaluate(() => {
      Object.assign(window, { setTimeout: () => 0, queueMicrotask: () => undefined });
    }),
  ),
];

/** Prepares the page by a script that is seen itself. The page is loaded again after it. */
const emptied = (name: string, script: (page: Page) => Promise<unknown>): Technique => ({
  name: `${name}, and Ctrl+T at once,`,
  attempt: 'code',
  says: 'emptied',
  does: async ({ page, hands }: Trial) => {
    await script(page()).catch(() => undefined);
    hands.press('ctrl+t');
  },
});

const emptying: Technique[] = [
  emptied('a document opened anew, which loses all listeners', (page) =>
    page.evaluate(() => void document.open()),
  ),
  emptied('a document opened anew whose first listener hides every key', (page) =>
    page.evaluate(() => {
      document.open();
      addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
    }),
  ),
  emptied('a document without its content', (page) =>
    page.evaluate(() => {
      document.documentElement.remove();
    }),
  ),
  emptied('a document whose content is replaced', (page) =>
    page.evaluate(() => {
      document.replaceChild(document.createElement('html'), document.documentElement);
    }),
  ),
];

const disguised: Technique[] = [
  {
    name: 'a file input in a form whose fields bear the names of functions',
    attempt: 'chooser',
    does: async ({ page }) => {
      await page().evaluate(() => {
        const form = document.createElement('form');
        for (const name of ['matches', 'localName', 'composedPath', 'closest', 'tagName'])
          form.append(Object.assign(document.createElement('input'), { name }));
        const file = Object.assign(document.createElement('input'), { type: 'file' });
        form.append(file);
        document.body.append(form);
        file.click();
        form.remove();
      });
    },
  },
  {
    name: 'a frame that takes the keys, and then Ctrl+T,',
    attempt: 'view',
    says: 'a frame',
    does: async ({ page, hands }) => {
      await page()
        .evaluate(() => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          frame.contentWindow?.focus();
        })
        .catch(() => undefined);
      hands.press('ctrl+t');
    },
  },
  {
    name: 'an event that is none of the kind it says',
    attempt: 'key',
    does: async ({ page }) => {
      await page().evaluate(() => dispatchEvent(new Event('keydown', { cancelable: true })));
    },
  },
  {
    name: 'a link under a sheet of glass, clicked through it,',
    attempt: 'navigation',
    says: '"a"',
    does: ({ page, hands }) =>
      withThing(page(), 'link', async () => {
        await page().evaluate(() => {
          const glass = Object.assign(document.createElement('div'), { id: 'glass' });
          glass.style.cssText = 'position:fixed;inset:0;z-index:100000;pointer-events:none';
          document.body.append(glass);
        });
        hands.click(1, middle);
        await page().evaluate(() => document.querySelector('#glass')?.remove());
      }),
  },
];

/** Scripts that speak to main past the page's two functions. */
const pretending: Technique[] = [
  {
    name: 'a false report of the guards by the page’s own call',
    attempt: 'call',
    says: 'kiosk:guard',
    does: async ({ page }) => {
      await page().evaluate(async () => {
        const { kiosk } = window as unknown as {
          kiosk: { call(...given: unknown[]): Promise<unknown> };
        };
        await kiosk
          .call('kiosk:guard', [{ attempt: 'key', detail: '', count: 1e9 }])
          .catch(() => undefined);
      });
    },
  },
  {
    name: 'a call that is none',
    attempt: 'call',
    does: async ({ page }) => {
      await page().evaluate(async () => {
        const { kiosk } = window as unknown as {
          kiosk: { call(...given: unknown[]): Promise<unknown> };
        };
        await kiosk.call('shell.openExternal', 'https://example.com').catch(() => undefined);
      });
    },
  },
];

const storms: Technique[] = [
  {
    name: 'ten thousand keys that a script presses at once',
    attempt: 'key',
    says: 'times',
    does: async ({ page }) => {
      await page().evaluate(() => {
        for (let time = 0; time < 10_000; time++)
          dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', cancelable: true }));
      });
    },
  },
  {
    name: 'a key with a name of a million letters',
    attempt: 'key',
    says: 'xxxx',
    does: async ({ page }) => {
      await page().evaluate(() => {
        dispatchEvent(
          new KeyboardEvent('keydown', { key: 'x'.repeat(1_000_000), cancelable: true }),
        );
      });
    },
  },
];

tryAll([...replaced, ...emptying, ...disguised, ...pretending, ...storms]);
