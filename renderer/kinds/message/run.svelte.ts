// The light while it runs: one number that the map draws. Used by Message.svelte and its parts.
import { haltAt, msAt, reachedAfter, stillAfter } from './light.ts';

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
   * Sends the light on its way from the start.
   * @param isStill true for three still pictures instead of movement
   */
  start(isStill: boolean, outcome: 'leaves' | 'stops' = 'leaves'): void {
    this.reset();
    const goal = outcome === 'leaves' ? 1 : haltAt;
    this.#run(goal, isStill ? stillAfter : reachedAfter, () => {
      this.halted = outcome === 'stops';
    });
  }

  /** Takes the light on from where it is to a share of the way, or puts it back there at once. */
  follow(isStill: boolean, goal: number): void {
    cancelAnimationFrame(this.#frame);
    this.halted = false;
    this.running = false;
    const setOutMs = msAt(this.reached);
    if (isStill || goal <= this.reached) this.reached = goal;
    else this.#run(goal, (ms) => reachedAfter(ms + setOutMs));
  }

  #run(goal: number, shareAfter: (ms: number) => number, onarrived?: () => void): void {
    this.running = true;
    const begin = performance.now();
    const step = (now: number) => {
      const exact = shareAfter(Math.max(0, now - begin));
      const share = this.#isSparing() && exact < goal ? Math.floor(exact * 8) / 8 : exact;
      const reached = Math.min(goal, share);
      if (reached !== this.reached) this.reached = reached;
      this.running = reached < goal;
      if (this.running) this.#frame = requestAnimationFrame(step);
      else onarrived?.();
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
