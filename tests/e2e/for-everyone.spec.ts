// What a visitor may need: reach mode, a pause, reading aloud, and two keys alone.
import type { Page } from '@playwright/test';
import { edit, expect, tap, test } from './kiosk.ts';

test.use({ hasTouch: true });

const enter = async (page: Page): Promise<void> => {
  await tap(page, 'English');
  await expect(page.getByRole('navigation', { name: 'Vitrine' })).toBeVisible();
};

const choose = async (page: Page, ...names: RegExp[]): Promise<void> => {
  await tap(page, 'Accessibility');
  for (const name of names) await tap(page, name);
  await tap(page, /^Close$/);
};

test('a pause holds the kiosk for a group, and goes with the visit', async ({ exhibits, open }) => {
  await edit(exhibits, 'rotation.json', (rotation) => {
    rotation['idleSeconds'] = 10;
    rotation['warningSeconds'] = 5;
  });
  const page = await open();
  await enter(page);
  await choose(page, /^Pause/);
  await page.waitForTimeout(12_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await choose(page, /^Pause/);
  await expect(page.getByRole('alertdialog')).toBeVisible({ timeout: 14_000 });
});

test('reading aloud is not offered where the machine has no voice for the language', async ({
  open,
}) => {
  const page = await open();
  await page.evaluate(() => (speechSynthesis.getVoices = () => []));
  await enter(page);
  await tap(page, 'Accessibility');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
});

/** A voice by hand, since a test machine has neither voice nor loudspeaker: it says each sentence in a second and a half. */
const lendVoice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, {
      heard,
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    const voice = { lang: 'en-GB', localService: true, name: 'By hand' };
    Object.assign(speechSynthesis, {
      getVoices: () => [voice],
      cancel: () => undefined,
      speak: (utterance: SpeechSynthesisUtterance) => {
        heard.push(utterance.text);
        setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), 1500);
      },
    });
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  });

const expectHeard = (page: Page, words: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join(' ')))
    .toContain(words);

test('a screen is read aloud as one comes to it, in writing too, until one stops it', async ({
  open,
}) => {
  const page = await open();
  await lendVoice(page);
  await enter(page);
  await choose(page, /^Read aloud/);
  const strip = page.getByRole('region', { name: 'Read aloud' });
  await expect(strip.locator('q')).toBeVisible();
  await expectHeard(page, 'A Slow Signal Touch a line');
  await tap(page, 'Stop reading');
  await expect(strip.locator('q')).toHaveCount(0);
  await tap(page, /^The intranet/);
  await expect(strip.locator('q')).toBeVisible();
  await expectHeard(page, 'Kwangmyong');
});

test('two keys alone, next and press, lead through every exhibit and back', async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Vitrine' })).toBeVisible();
  /** Goes on with one key until a button of this name has the focus, and presses it with the other. */
  const pressNext = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 120; steps++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const said = (await focused.getAttribute('aria-label')) ?? (await focused.innerText());
      const rings = await focused.evaluate((element) =>
        [element, ...element.querySelectorAll('*')].map(
          (part) => getComputedStyle(part).outlineStyle,
        ),
      );
      expect(rings, `the focus on “${said}” can be seen`).toContain('solid');
      if (name.test(said)) return page.keyboard.press('Enter');
    }
    throw new Error(`No way by keyboard to ${name}.`);
  };
  for (const exhibit of [/^The intranet/, /^The cellular/, /^The first tweet/, /^The slow/]) {
    await pressNext(exhibit);
    await expect(page.locator('[data-exhibit]')).toBeVisible();
    await pressNext(/^Home/);
    await expect(page.locator('[data-exhibit]')).toHaveCount(0);
  }
});
