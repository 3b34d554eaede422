// The visitor's own message: which tiles are chosen, whether it has been sent on its way, and how others chose.
import type { TodaysChoices } from '../../../main/contract/calls.ts';

/** What is known of today's visitors when nobody can be asked. */
const unknown: TodaysChoices = { choices: [], isCounted: false };

export class Composing {
  readonly partCount: number;
  /** Counts the choice and says how others chose. */
  #ask: (tiles: number[]) => Promise<TodaysChoices>;
  #chosen = $state<Record<number, number>>({});
  /** How today's visitors chose; there once the message is sent and the answer has come. */
  today = $state.raw<TodaysChoices>();
  isSent = $state(false);

  constructor(partCount: number, ask: (tiles: number[]) => Promise<TodaysChoices>) {
    this.partCount = partCount;
    this.#ask = ask;
  }

  /** The tile chosen for each part, as far as they are chosen. */
  get tiles(): (number | undefined)[] {
    return Array.from({ length: this.partCount }, (_, part) => this.#chosen[part]);
  }

  /** The whole message, once every part has its tile. */
  get whole(): number[] | undefined {
    const tiles = this.tiles.filter((tile) => tile !== undefined);
    return tiles.length === this.partCount && tiles.length > 0 ? tiles : undefined;
  }

  choose(part: number, tile: number): void {
    if (this.isSent) return;
    this.#chosen = { ...this.#chosen, [part]: tile };
  }

  async send(): Promise<void> {
    const { whole } = this;
    if (!whole || this.isSent) return;
    this.isSent = true;
    const today = await this.#ask(whole).catch(() => unknown);
    // The visitor may have gone back to writing meanwhile.
    if (this.isSent) this.today = today;
  }

  /** Back to the tiles; they are as they were. */
  writeAnother(): void {
    this.isSent = false;
    this.today = undefined;
  }
}
