// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Places } from '../../../main/contract/rotation.ts';
import { Visit } from '../../../renderer/app/visit.svelte.ts';
import type { ExhibitOf } from '../../../renderer/kinds/schemas.ts';
import { story } from '../../../renderer/kinds/story/schema.ts';
import sample from '../../../renderer/kinds/story/sample.json';
import Story from '../../../renderer/kinds/story/Story.svelte';
import Stage from './Stage.svelte';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];
const places: Places = { version: 1, credit: 'c', note: 'n', places: [], lines: [] };
const page = (heading: string): ExhibitOf<'story'>['pages'][number] => ({
  heading,
  statements: [{ text: { en: `About ${heading}`, ko: `${heading} 이야기` }, facts: ['K01'] }],
});
const exhibit: ExhibitOf<'story'> = {
  ...story.parse(sample),
  id: 'after',
  pages: [page('One'), page('Two'), page('Three')],
};

const stage = (autoplay = false) => {
  const visit = new Visit(languages);
  render(Stage, { kind: Story as never, exhibit, visit, places, autoplay });
  return visit;
};
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
/** A switch, a key or a screen reader: a click that no pointer made. */
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a story', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  test('is read page by page and starts over at the end', async () => {
    stage();
    expect(heading()).toBe('One');
    await press(/Read on/);
    expect(heading()).toBe('Two');
    await press(/Back/);
    expect(heading()).toBe('One');
    await press(/Read on/);
    await press(/Read on/);
    expect(heading()).toBe('Three');
    await press(/From the beginning/);
    expect(heading()).toBe('One');
  });

  test('speaks the visitor’s language, at once when it changes', async () => {
    const visit = stage();
    expect(screen.getByText(/About One/)).toBeTruthy();
    visit.language = 'ko';
    expect(await screen.findByText(/One 이야기/)).toBeTruthy();
  });

  test('turns its own pages while nobody touches', async () => {
    vi.useFakeTimers();
    stage(true);
    await vi.advanceTimersByTimeAsync(6100);
    expect(heading()).toBe('Two');
    await vi.advanceTimersByTimeAsync(12_000);
    expect(heading()).toBe('One');
  });

  test('rests while a visitor reads', async () => {
    vi.useFakeTimers();
    stage(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heading()).toBe('One');
  });
});

describe('the schema of a story', () => {
  test('refuses a page without a statement, and an unknown field', () => {
    const bare = { ...sample, pages: [{ heading: 'x', statements: [] }] };
    expect(story.safeParse(bare).success).toBe(false);
    expect(story.safeParse({ ...sample, colour: 'red' }).success).toBe(false);
  });
});
