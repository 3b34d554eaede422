// What a visitor has set on a map exhibit: the month and the words; and the signal under way.
import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { Month } from '../../../main/contract/fields.ts';
import type { ExhibitOf } from '../schemas.ts';
import { latest, monthNear, stepFrom } from './months.ts';
import { anotherOf, callTo, decide, goalOf, nextChoice } from './rules.ts';
import { completeChoice, type Chosen } from './sentence.ts';

type Setting = ExhibitOf<'map'>['start'];

export class DeskState {
  #exhibit: () => ExhibitOf<'map'>;
  #isStill: () => boolean;
  month = $state<Month>('2000-01');
  chosen = $state<Chosen>({});
  /** How far the signal got, from 0 to 1. */
  travel = new Tween(1, { easing: cubicInOut });

  moment = $derived.by(() => this.#last(() => true));
  /** What is lit. A moment that says nothing of it leaves it as it was. */
  covered = $derived.by(() => this.#last(({ coverage }) => coverage !== undefined));
  /** The places that are lit. */
  lit = $derived(this.covered?.coverage?.towns ?? []);
  rule = $derived.by(() =>
    decide(this.#exhibit().desk, { chosen: this.chosen, month: this.month, lit: this.lit }),
  );
  goal = $derived.by(() => goalOf(this.#exhibit().desk, this.chosen));
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
    this.chosen = completeChoice(desk.words, start.choose);
  }

  #last(isMeant: (moment: ExhibitOf<'map'>['moments'][number]) => boolean) {
    return latest(this.#exhibit().moments.filter(isMeant), ({ from }) => from, this.month);
  }

  /** Sets the month; when another rule now decides, the signal sets out again. */
  goTo(month: Month): void {
    const before = this.rule;
    this.month = month;
    if (this.rule !== before) this.send();
  }

  /** To the place on the slider, from 0 to 1. */
  goToShare(share: number): void {
    this.goTo(monthNear(share, this.#exhibit().span));
  }

  /** To the date before or after, of those given or of all with something to tell. */
  step(direction: -1 | 1, stops: Month[] = this.#stops): void {
    this.goTo(stepFrom(this.month, stops, direction));
  }

  change(word: string): void {
    this.chosen = { ...this.chosen, [word]: nextChoice(this.#exhibit().desk, word, this.chosen) };
    this.send();
  }

  /** Takes the next choice of the same group. */
  changeWithin(word: string): void {
    const id = anotherOf(this.#exhibit().desk, word, this.chosen);
    if (id === undefined) return;
    this.chosen = { ...this.chosen, [word]: id };
    this.send();
  }

  /** Calls what was touched on the map. @param id that of the choice */
  callTo(id: string): void {
    this.chosen = callTo(this.#exhibit().desk, id, this.chosen);
    this.send();
  }

  set({ month, choose }: Setting): void {
    this.month = month;
    this.chosen = { ...this.chosen, ...choose };
    this.send();
  }

  send(): void {
    void this.travel.set(0, { duration: 0 });
    void this.travel.set(1, { duration: this.#isStill() ? 0 : 900 });
  }
}
