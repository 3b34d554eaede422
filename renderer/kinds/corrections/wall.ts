// How the wall lies in pages, and what it does by itself. Pure; used by Corrections.
import type { ExhibitOf } from '../schemas.ts';

export type Correction = ExhibitOf<'corrections'>['corrections'][number];

/** Pages of so many items; the last may hold fewer. */
export const pagesOf = <Item>(items: readonly Item[], perPage: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  );

/** The claim that is checked next when nobody touches: the first that is not open. What is sober is left to visitors. */
export const demonstrationOf = (
  page: readonly Pick<Correction, 'id' | 'sober'>[],
  opened: ReadonlySet<string>,
): string | undefined => page.find(({ id, sober }) => !opened.has(id) && !sober)?.id;
