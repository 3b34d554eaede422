// @vitest-environment happy-dom
// The picture of a timeline's event: small beside its date, large when touched, and closed again.
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { Visit } from '../../../renderer/app/visit.svelte.ts';
import { timeline } from '../../../renderer/kinds/timeline/schema.ts';
import Picture from '../../../renderer/kinds/timeline/parts/Picture.svelte';
import sample from '../../../renderer/kinds/timeline/sample.json';
import Stage from './Stage.svelte';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];
const picture = {
  file: 'phone.svg',
  alt: { en: 'A telephone', ko: '전화기' },
  credit: { en: 'The museum', ko: '박물관' },
};
const exhibit = { ...timeline.parse(sample), id: 'years' };

afterEach(cleanup);

test('it is shown larger, with its credit, and closed again', async () => {
  const visit = new Visit(languages);
  const kind = (anchor: never, props: object) =>
    Picture(anchor, { ...props, exhibitId: 'years', picture });
  const places = { version: 1 as const, credit: 'c', note: 'n', places: [], lines: [] };
  render(Stage, { kind: kind as never, exhibit, visit, places });
  expect(screen.queryByRole('dialog')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Show larger: A telephone' }));
  const large = screen.getByRole('dialog', { name: 'A telephone' });
  expect(large.querySelector('img')?.getAttribute('src')).toBe('./media/years/phone.svg');
  expect(large.textContent).toContain('The museum');
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an event takes a picture with its text in every language, and no picture without one', () => {
  const withPicture = (given: object) => {
    const [first, ...others] = sample.events;
    return timeline.safeParse({ ...sample, events: [{ ...first, picture: given }, ...others] });
  };
  expect(withPicture(picture).success).toBe(true);
  expect(withPicture({ file: 'phone.svg' }).error?.issues[0]?.path).toEqual([
    'events',
    0,
    'picture',
    'alt',
  ]);
});
