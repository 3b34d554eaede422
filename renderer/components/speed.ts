// How fast a finger was when it left, from the last moments of its way: one sample alone is mostly noise. Used by drag.ts.

/** What is remembered of a finger's way, in milliseconds. */
const memoryMs = 100;
/** A finger that rested this long before it left has no speed. */
const restMs = 80;

interface Sample {
  at: number;
  timeMs: number;
}

/** The speed of one finger along one axis. */
export class Speed {
  #samples: Sample[] = [];

  /** @param at pixels */
  note(at: number, timeMs: number): void {
    this.#samples = this.#samples.filter((sample) => timeMs - sample.timeMs <= memoryMs);
    this.#samples.push({ at, timeMs });
  }

  /** Pixels per millisecond at this moment. */
  at(timeMs: number): number {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || timeMs - last.timeMs > restMs) return 0;
    const elapsedMs = last.timeMs - first.timeMs;
    return elapsedMs > 0 ? (last.at - first.at) / elapsedMs : 0;
  }
}
