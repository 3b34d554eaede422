// Counts down the seconds until something may be tried again. Runs on the monotonic clock. Used by EnterPin.

export class Wait {
  secondsLeft = $state(0);
  #untilMs = 0;

  constructor(seconds: number) {
    this.begin(seconds);
  }

  begin(seconds: number): void {
    this.#untilMs = performance.now() + seconds * 1000;
    this.secondsLeft = seconds;
  }

  /** Counts while somebody looks; call it in an effect. @returns how to stop */
  count(): (() => void) | undefined {
    if (this.secondsLeft === 0) return undefined;
    const timer = setInterval(() => {
      this.secondsLeft = Math.max(0, Math.ceil((this.#untilMs - performance.now()) / 1000));
    }, 200);
    return () => clearInterval(timer);
  }
}
