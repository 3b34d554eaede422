// The registry of exhibit kinds for the page: how the component of each kind is fetched. Its twin for
// main is schemas.ts. Kinds are loaded when first needed and warmed while the loop rests.
import type { Component } from 'svelte';
import type { ExhibitOf, Kind } from './schemas.ts';

/** What every kind's component gets. */
export interface KindProps<K extends Kind> {
  exhibit: ExhibitOf<K>;
  /** True while the loop shows the exhibit and nobody touches: it demonstrates itself. */
  autoplay: boolean;
  /** Where somebody was in the exhibit before it was made anew, as a curator's edit does it. The kind writes it down itself. */
  kept?: Kept | undefined;
}

/** A place within an exhibit. */
export interface Kept {
  page?: number;
  month?: string;
}

type Loader<K extends Kind> = () => Promise<{ default: Component<KindProps<K>> }>;

export const components: { [K in Kind]: Loader<K> } = {
  corrections: () => import('./corrections/Corrections.svelte'),
  map: () => import('./map/Map.svelte'),
  message: () => import('./message/Message.svelte'),
  portal: () => import('./portal/Portal.svelte'),
  quiz: () => import('./quiz/Quiz.svelte'),
  story: () => import('./story/Story.svelte'),
  timeline: () => import('./timeline/Timeline.svelte'),
};
