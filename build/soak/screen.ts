// Which screen is in front, in a few words, and all it shows. Used by watch.ts.
import type { Page } from 'playwright-core';

export interface Screen {
  /** `loop`, `loop first-tweet`, `menu`, `exhibit first-tweet`, with the language and what lies over it. */
  name: string;
  isLoop: boolean;
  /** Everything that can be read on it and how it is set: when this stays the same for long, nothing moves. */
  content: string;
}

/** Runs in the page. */
const read = (): Screen => {
  const has = (selector: string) => document.querySelector(selector) !== null;
  const exhibit = document.querySelector<HTMLElement>('main [data-exhibit]')?.dataset['exhibit'];
  const isLoop = has('main.loop') || has('.takeover');
  const place = isLoop ? 'loop' : exhibit ? 'exhibit' : 'menu';
  const over = document.querySelector('[role="alertdialog"]')
    ? 'still there?'
    : has('.drawer.sheet')
      ? 'sources'
      : has('.drawer.panel') && 'accessibility';
  const { lang, dataset } = document.documentElement;
  const settings = ['text', 'contrast', 'motion'].map((setting) => dataset[setting]).join(' ');
  return {
    name: [[place, exhibit].filter(Boolean).join(' '), lang, over].filter(Boolean).join(' · '),
    isLoop,
    content: `${place} ${exhibit} ${lang} ${settings} ${document.body.innerText}`,
  };
};

export const readScreen = (page: Page): Promise<Screen> => page.evaluate(read);
