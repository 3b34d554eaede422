// Things that content could never bring, put on the page by hand so that hands can try them: links, pictures, texts, choosers.
// Used by the tests of mouse and fingers.
import type { Page } from 'playwright-core';
import type { Point } from './hands.ts';

/** What is put there. */
export const things = {
  link: { tag: 'a', attributes: { href: 'https://example.com/' }, text: 'A link' },
  blank: {
    tag: 'a',
    attributes: { href: 'https://example.com/', target: '_blank' },
    text: 'Blank',
  },
  mail: { tag: 'a', attributes: { href: 'mailto:a@example.com' }, text: 'Mail' },
  program: { tag: 'a', attributes: { href: 'ms-settings:' }, text: 'Settings' },
  script: { tag: 'a', attributes: { href: 'javascript:document.body.remove()' }, text: 'Script' },
  saved: { tag: 'a', attributes: { href: './index.html', download: 'x.html' }, text: 'Save' },
  file: { tag: 'input', attributes: { type: 'file' }, text: '' },
  folder: { tag: 'input', attributes: { type: 'file', webkitdirectory: '' }, text: '' },
  colour: { tag: 'input', attributes: { type: 'color' }, text: '' },
  date: { tag: 'input', attributes: { type: 'date' }, text: '' },
  field: { tag: 'input', attributes: { type: 'text', value: 'words' }, text: '' },
  words: { tag: 'p', attributes: { class: 'words' }, text: 'Words to select' },
  card: { tag: 'div', attributes: { draggable: 'true' }, text: 'A card' },
} satisfies Record<string, { tag: string; attributes: Record<string, string>; text: string }>;

export type ThingName = keyof typeof things;

/** Where a thing is put: in the middle of the screen, large, above everything. */
export const middle: Point = { x: 960, y: 540 };

/** Puts a thing in the middle of the screen, does something there, and takes it away again. */
export async function withThing(page: Page, name: ThingName, act: () => unknown): Promise<void> {
  await page.evaluate(({ tag, attributes, text }) => {
    const thing = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) thing.setAttribute(key, value);
    thing.textContent = text;
    thing.id = 'thing';
    Object.assign(thing.style, {
      position: 'fixed',
      inset: '340px 660px',
      zIndex: '99999',
      fontSize: '90px',
      background: 'black',
      color: 'white',
      // What the page's own styles forbid, so that the guards are tried and not the styles.
      userSelect: 'text',
      touchAction: 'auto',
      width: '600px',
      height: '400px',
    });
    document.body.append(thing);
  }, things[name]);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await act();
  await page.evaluate(() => document.querySelector('#thing')?.remove());
}
