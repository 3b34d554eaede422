// Walking away, in two tiers: after a while without a touch a warning counts down, and then the visit
// ends. Runs on the monotonic clock, so that a change of the wall clock cannot fire it.
import { untrack } from 'svelte';

/** Where a visitor stands after some seconds without a touch. */
export type Attention =
  { phase: 'present' } | { phase: 'warned'; secondsLeft: number } | { phase: 'gone' };

/** Decides from the time alone; all in seconds. */
export const attentionAfter = (
  quietSeconds: number,
  { idleSeconds, warningSeconds }: { idleSeconds: number; warningSeconds: number },
): Attention => {
  if (quietSeconds < idleSeconds) return { phase: 'present' };
  const secondsLeft = Math.ceil(idleSeconds + warningSeconds - quietSeconds);
  return secondsLeft > 0 ? { phase: 'warned', secondsLeft } : { phase: 'gone' };
};

/** How long a kiosk that was paused waits at the least: a guide may be telling a group about the screen. */
const pausedSeconds = 300;

/** The time without a touch after which a visitor is asked. */
export const waitFor = (idleSeconds: number, isPaused: boolean): number =>
  isPaused ? Math.max(pausedSeconds, idleSeconds) : idleSeconds;

interface Limits {
  idleSeconds: number;
  warningSeconds: number;
  /** Whether the kiosk is doing something that a visitor listens to; it counts as presence. */
  isHeld?: boolean;
}

/** Every kind of input counts as presence. */
const inputs = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel'] as const;

/** Watches for input until it is stopped. Between two looks nothing runs. */
export class Idle {
  attention = $state.raw<Attention>({ phase: 'present' });
  #lastInput = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limits: () => Limits;
  #onleave: () => void;

  constructor(limits: () => Limits, onleave: () => void) {
    this.#limits = limits;
    this.#onleave = onleave;
  }

  /** Starts to watch. @returns how to stop */
  watch(): () => void {
    // What is read here must not make an effect that watches begin anew with every change of attention.
    untrack(this.stay);
    for (const input of inputs)
      addEventListener(input, this.stay, { capture: true, passive: true });
    return () => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      for (const input of inputs) removeEventListener(input, this.stay, { capture: true });
    };
  }

  /** Somebody is there. */
  stay = (): void => {
    this.#lastInput = performance.now();
    if (this.attention.phase !== 'present') this.attention = { phase: 'present' };
    if (this.#timer === undefined || this.attention.phase === 'present') this.#arm();
  };

  #look = (): void => {
    this.#timer = undefined;
    if (this.#limits().isHeld) this.#lastInput = performance.now();
    const quietSeconds = (performance.now() - this.#lastInput) / 1000;
    this.attention = attentionAfter(quietSeconds, this.#limits());
    if (this.attention.phase === 'gone') this.#onleave();
    else this.#arm();
  };

  /** Sleeps until the next moment at which something can change. */
  #arm(): void {
    if (this.#timer !== undefined) return;
    const quietSeconds = (performance.now() - this.#lastInput) / 1000;
    const untilWarning = this.#limits().idleSeconds - quietSeconds;
    const seconds =
      untilWarning > 0 ? untilWarning : 1 - ((quietSeconds - this.#limits().idleSeconds) % 1);
    this.#timer = setTimeout(this.#look, Math.max(20, seconds * 1000));
  }
}
