// What a visitor has set on a map exhibit: the month and the words; and the signal under way.
import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { Month } from '../../../main/contract/fields.ts';
import type { ExhibitOf } from '../schemas.ts';
import { latest, monthNear, stepFrom } from './months.ts';
import { chosenOf, completeChoice, decide, nextChoice, type Chosen } from './rules.ts';

type Setting = ExhibitOf<'map'>['start'];

export class DeskState {
  #exhibit: () => ExhibitOf<'map'>;
  #isStill: () => boolean;
  month = $state<Month>('2000-01');
  chosen = $state<Chosen>({});
  /** Further notes lie over the map until something is changed. */
  isMoreOpen = $state(false);
  /** How far the signal got, from 0 to 1. */
  travel = new Tween(1, { easing: cubicInOut });

  rule = $derived.by(() => decide(this.#exhibit().desk.rules, this.chosen, this.month));
  choices = $derived.by(() => chosenOf(this.#exhibit().desk, this.chosen));
  moment = $derived.by(() => this.#last(() => true));
  /** What is lit. A moment that says nothing of it leaves it as it was. */
  covered = $derived.by(() => this.#last(({ coverage }) => coverage !== undefined));
  #stops = $derived.by(() => {
    const { moments, series } = this.#exhibit();
    return [
      ...moments.map(({ from }) => from),
      ...series.flatMap(({ points }) => points.map(({ month }) => month)),
    ];
  });

  /** @param isStill whether movement is unwanted */
  constructor(exhibit: () => ExhibitOf<'map'>, isStill: () => boolean) {
    this.#exhibit = exhibit;
    this.#isStill = isStill;
    const { start, desk } = exhibit();
    this.month = start.month;
    this.chosen = completeChoice(desk, start.choose);
  }

  #last(isMeant: (moment: ExhibitOf<'map'>['moments'][number]) => boolean) {
    return latest(this.#exhibit().moments.filter(isMeant), ({ from }) => from, this.month);
  }

  /** Sets the month; when another rule now decides, the signal sets out again. */
  goTo(month: Month): void {
    const before = this.rule;
    this.isMoreOpen = false;
    this.month = month;
    if (this.rule !== before) this.send();
  }

  /** To the place on the slider, from 0 to 1. */
  goToShare(share: number): void {
    this.goTo(monthNear(share, this.#exhibit().span));
  }

  /** To the date with data before or after. */
  step(direction: -1 | 1): void {
    this.goTo(stepFrom(this.month, this.#stops, direction));
  }

  change(word: string): void {
    this.chosen = { ...this.chosen, [word]: nextChoice(this.#exhibit().desk, word, this.chosen) };
    this.send();
  }

  set({ month, choose }: Setting): void {
    this.month = month;
    this.chosen = { ...this.chosen, ...choose };
    this.send();
  }

  send(): void {
    this.isMoreOpen = false;
    void this.travel.set(0, { duration: 0 });
    void this.travel.set(1, { duration: this.#isStill() ? 0 : 900 });
  }
}
