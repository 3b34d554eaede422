// What a visitor has tried on the map: where the divider stands, and the route between two places.
import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { Places } from '../../../main/contract/rotation.ts';
import type { ExhibitOf } from '../schemas.ts';
import { findRoute, type Route } from './routes.ts';

export type Routes = NonNullable<NonNullable<ExhibitOf<'timeline'>['map']>['routes']>;
export type Gap = Routes['gaps'][number];

/** How long the divider travels and a route takes to draw itself. */
const travelMs = 600;

export class Trial {
  from = $state<string | undefined>();
  to = $state<string | undefined>();
  /** Which of the ways of travelling is chosen, by its index. */
  mode = $state(0);
  /** True while a finger holds the divider. */
  held = $state(false);
  /** Where the divider stands, from 0 (all map) to 1 (all void). */
  readonly divider = new Tween(0.47, { easing: cubicInOut });
  /** How much of the route is drawn, from 0 to 1. */
  readonly drawn = new Tween(0, { easing: cubicInOut });
  readonly #places: () => Places;
  readonly #routes: Routes | undefined;
  readonly #isStill: () => boolean;

  /** @param isStill true when the visitor wants less movement */
  constructor(routes: Routes | undefined, places: () => Places, isStill: () => boolean) {
    this.#routes = routes;
    this.#places = places;
    this.#isStill = isStill;
    this.from = routes?.from[0];
  }

  /** The way of travelling, where it finds nothing. */
  readonly refusal = $derived.by(() => this.#routes?.modes?.[this.mode]?.refused);
  readonly route: Route | undefined = $derived.by(() =>
    this.refusal ? undefined : this.#find(this.to),
  );
  /** The gap at which the chosen route ends; undefined when it arrives. */
  readonly gap: Gap | undefined = $derived.by(() =>
    this.to && !this.route && !this.refusal
      ? this.#routes?.gaps.find(({ to }) => to === this.to)
      : undefined,
  );
  /** What is drawn: the route, or the way to the last place before the gap. */
  readonly way: Route | undefined = $derived.by(() => this.route ?? this.#find(this.gap?.last));

  #find(to: string | undefined): Route | undefined {
    return this.from && to ? findRoute(this.#places(), this.from, to) : undefined;
  }

  get #travel() {
    return this.#isStill() ? 0 : travelMs;
  }

  /** @param isGliding of itself, which never takes the divider out of somebody's hand */
  moveDivider(to: number, isGliding = false) {
    if (isGliding && this.held) return;
    void this.divider.set(to, { duration: isGliding ? this.#travel : 0 });
  }

  choose(end: 'from' | 'to', place: string) {
    this[end] = place;
    this.#draw();
  }

  travelBy(mode: number) {
    this.mode = mode;
    this.#draw();
  }

  #draw() {
    if (!this.to) return;
    // The whole map must be in view for a route to be seen.
    if (this.divider.current > 0) this.moveDivider(0, true);
    void this.drawn.set(0, { duration: 0 });
    void this.drawn.set(1, { duration: this.#travel });
  }
}
