// @vitest-environment happy-dom
// An exhibit of each kind that is reworded while it is open, as a curator's desk does it: no old word may stay on the screen.
import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { readFileSync } from 'node:fs';
import { tick } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { placesFile } from '../../../main/contract/rotation.ts';
import { shapeOf, takeEdit } from '../../../renderer/app/edit.ts';
import type { Opened } from '../../../renderer/app/library.ts';
import { Visit } from '../../../renderer/app/visit.svelte.ts';
import { components } from '../../../renderer/kinds/components.ts';
import { schemas, type Exhibit, type Kind } from '../../../renderer/kinds/schemas.ts';
import Stage from './Stage.svelte';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];
const codes = languages.map(({ code }) => code);
const places = placesFile.parse(read('exhibits/places.json'));
const kinds = Object.keys(schemas) as Kind[];
const sampleOf = (kind: Kind) =>
  ({ ...schemas[kind].parse(read(`renderer/kinds/${kind}/sample.json`)), id: kind }) as Exhibit;

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'en,ko';

/** Every text of a value in English, and the value with a mark behind each. */
function mark<Value>(
  value: Value,
  texts = new Set<string>(),
): { value: Value; texts: Set<string> } {
  const change = (one: unknown): unknown => {
    if (isText(one)) {
      // A year in digits may stand on the screen by other means.
      if (/\p{L}/u.test(one['en'] ?? '')) texts.add(one['en'] ?? '');
      return { en: `${one['en']}†`, ko: `${one['ko']}†` };
    }
    if (Array.isArray(one)) return one.map(change);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, change(inner)]));
  };
  return { value: change(value) as Value, texts };
}

const textsOn = (element: Element): string[] =>
  [...element.querySelectorAll('*')]
    .filter(({ children }) => children.length === 0)
    .map(({ textContent }) => textContent.trim());

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(kinds)('a reworded %s', (kind) => {
  test('has no old word left on the screen, in any of its views', async () => {
    vi.stubGlobal('kiosk', {
      call: () => Promise.resolve({ choices: [], isCounted: false }),
      on: () => () => undefined,
    });
    const exhibit = sampleOf(kind);
    const { value: edited, texts } = mark(exhibit);
    const { default: component } = await components[kind]();
    const props = {
      kind: component as never,
      visit: new Visit(languages),
      places,
      autoplay: false,
    };
    const { container, rerender } = render(Stage, { ...props, exhibit });
    const pills = () => [...container.querySelectorAll('nav button[aria-pressed]')];
    for (let view = 0; view < Math.max(1, pills().length); view++) {
      const pill = pills()[view];
      if (pill) await fireEvent.click(pill);
      const before = textsOn(container).filter((text) => texts.has(text));
      await rerender({ ...props, exhibit: edited });
      await tick();
      const stale = textsOn(container).filter((text) => texts.has(text));
      expect(before.length).toBeGreaterThan(0);
      expect({ view, stale }).toEqual({ view, stale: [] });
      await rerender({ ...props, exhibit });
    }
  });
});

describe('an edit', () => {
  const opened = (exhibit: Exhibit): Opened => ({
    exhibit,
    references: [],
    component: undefined as never,
  });
  const story = sampleOf('story');
  const before = opened(story);
  const around = { before, edit: undefined, languages: codes, isAutoplay: false };

  test('of words leaves the screen standing, and one of anything else makes it anew', () => {
    expect(takeEdit(opened(mark(story).value), around).remakes).toBe(0);
    expect(takeEdit(opened({ ...story, accent: 'teal' }), around).remakes).toBe(1);
  });

  test('is made anew while the exhibit shows itself, because nobody has a place to lose', () => {
    expect(takeEdit(opened(mark(story).value), { ...around, isAutoplay: true }).remakes).toBe(1);
  });

  test('of many words in a row leaves the screen standing', () => {
    const once = takeEdit(opened(mark(story).value), around);
    const twice = takeEdit(opened(story), { ...around, before: once.opened, edit: once });
    expect(twice.remakes).toBe(0);
  });

  test('counts a missing language as no change of shape, and a month as one', () => {
    expect(shapeOf({ title: { en: 'a' } }, codes)).toBe(
      shapeOf({ title: { en: 'b', ko: 'c' } }, codes),
    );
    expect(shapeOf({ month: '2013-01' }, codes)).not.toBe(shapeOf({ month: '2013-02' }, codes));
  });
});
