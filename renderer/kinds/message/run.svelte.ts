// The light while it runs: one number that the map draws. Used by Message.svelte and its parts.
import { haltAt, reachedAfter, stillAfter } from './light.ts';

export class Run {
  /** While nobody watches closely, the light moves in a few steps: each costs a picture. */
  #isSparing: () => boolean;
  /** How much of the way is lit, 0 to 1. */
  reached = $state(0);
  /** The message was halted before it could leave. */
  halted = $state(false);
  /** True until the light has arrived where it goes. */
  running = $state(false);
  #frame = 0;

  constructor(isSparing: () => boolean = () => false) {
    this.#isSparing = isSparing;
  }

  /**
   * Sends the light on its way.
   * @param isStill true for three still pictures instead of movement
   */
  start(isStill: boolean, outcome: 'leaves' | 'stops' = 'leaves'): void {
    this.reset();
    this.running = true;
    const goal = outcome === 'leaves' ? 1 : haltAt;
    const begin = performance.now();
    const step = (now: number) => {
      const elapsed = Math.max(0, now - begin);
      const exact = isStill ? stillAfter(elapsed) : reachedAfter(elapsed);
      const share = this.#isSparing() && exact < goal ? Math.floor(exact * 8) / 8 : exact;
      const reached = Math.min(goal, share);
      if (reached !== this.reached) this.reached = reached;
      this.halted = outcome === 'stops' && reached === goal;
      this.running = reached < goal;
      if (this.running) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  reset(): void {
    cancelAnimationFrame(this.#frame);
    this.reached = 0;
    this.halted = false;
    this.running = false;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
