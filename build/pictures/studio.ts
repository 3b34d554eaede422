// What a photographer of one exhibit has at hand: the page, the language, a finger and a shutter. Used by the
// pictures of every kind and of the screens round them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Text } from '../../main/contract/fields.ts';
import type { Rotation } from '../../main/contract/rotation.ts';
import { standStill } from './stillness.ts';

export interface Studio {
  page: Page;
  rotation: Rotation;
  /** The text as this language's screen shows it. */
  say: (text: Text | undefined) => string;
  /** The button of this name. @param isPart its name may hold more than this text */
  button: (name: Text, isPart?: boolean) => Locator;
  /** Touches something like a finger. */
  touch: (target: Locator) => Promise<void>;
  /** Touches the button of this name. */
  press: (name: Text, isPart?: boolean) => Promise<void>;
  /** Whether there is such a button that can be pressed. */
  hasButton: (name: Text, isPart?: boolean) => Promise<boolean>;
  /** The name of a place of places.json, as it stands on screen. */
  placeName: (id: string) => string;
  /** Waits until all stands still and writes `<screen>-<state>-<language>.png`. */
  shoot: (screen: string, state: string) => Promise<void>;
}

interface Needs {
  page: Page;
  rotation: Rotation;
  language: string;
  out: string;
  /** Told after each picture. */
  onpicture: (file: string) => void;
  /** The finger; left out, one that comes and goes at once. */
  touch?: (target: Locator) => Promise<void>;
}

/** A file name out of what a curator may have written. */
export const fileNameOf = (screen: string, state: string, language: string): string =>
  `${[screen, state, language].map((part) => part.replaceAll(/[^\p{L}\p{N}]+/gu, '-')).join('-')}.png`;

export const createStudio = ({
  page,
  rotation,
  language,
  out,
  onpicture,
  touch = (target) => target.tap(),
}: Needs): Studio => {
  const say = (text: Text | undefined): string => {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[language] ?? Object.values(text)[0] ?? '';
  };
  const button = (name: Text, isPart = false) =>
    page.getByRole('button', { name: say(name), exact: !isPart }).first();
  return {
    page,
    rotation,
    say,
    button,
    touch,
    press: (name, isPart) => touch(button(name, isPart)),
    hasButton: async (name, isPart) => {
      const found = button(name, isPart);
      return (await found.isVisible()) && (await found.isEnabled());
    },
    placeName: (id) => say(rotation.places.places.find((place) => place.id === id)?.name),
    shoot: async (screen, state) => {
      const file = fileNameOf(screen, state, language);
      await standStill(page);
      await mkdir(out, { recursive: true });
      await page.screenshot({ path: join(out, file), animations: 'allow', caret: 'hide' });
      onpicture(file);
    },
  };
};
