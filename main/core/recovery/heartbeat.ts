// Whether the page lives. The page beats after a frame that it has painted, so a picture that is frozen falls silent like one
// whose process hangs. Used by main/electron/stage.ts, which looks once a second.
import type { Fault } from './faults.ts';

/** What the page says with each beat. */
export interface Beat {
  /** How many steps the loop has taken since the page was loaded; undefined during a visit. */
  loopSteps?: number | undefined;
}

export interface Heartbeat {
  /** The page is being loaded and must be on screen before long. */
  expect(): void;
  /** The page beats. */
  beat(beat: Beat): void;
  /** The page lives and says that no frame of it is painted. */
  freeze(): void;
  /** Nobody is expected to beat: the still picture or the staff panel is on screen. */
  rest(): void;
  /** Looks at the clock. Called about once a second. @returns the fault, once */
  look(): Fault | undefined;
}

export const limits = {
  /** Between loading and the first beat; a cold start of a weak machine takes its time. */
  firstBeatMs: 30_000,
  /** The same once the page has been up: so many times what it took then, and at least so long. */
  again: { times: 4, leastMs: 4_000 },
  /** Between two beats; the page beats every two seconds. */
  silenceMs: 7_000,
  /** Between two looks; a longer gap means that main itself, or the machine, stood still. */
  lookMs: 3_000,
  /** Beyond the longest step of the loop. */
  stepGraceMs: 60_000,
};

interface Needs {
  /** A clock that only goes forwards. */
  nowMs: () => number;
  /** The longest time that any step of the loop stays. */
  longestStepSeconds: () => number;
}

/** Creates the watch; it rests until `expect`. */
export function createHeartbeat({ nowMs, longestStepSeconds }: Needs): Heartbeat {
  type Watch = { for: 'nothing' } | { for: 'first-beat' | 'beat'; sinceMs: number };
  let watch: Watch = { for: 'nothing' };
  let isFrozen = false;
  let step: { number: number; sinceMs: number } | undefined;
  let quickestMs: number | undefined;
  let lookedMs = nowMs();
  const begin = () => {
    watch = { for: 'first-beat', sinceMs: nowMs() };
    step = undefined;
    isFrozen = false;
  };
  return {
    expect: begin,
    beat: ({ loopSteps }) => {
      if (watch.for === 'nothing') return;
      if (watch.for === 'first-beat')
        quickestMs = Math.min(quickestMs ?? Infinity, nowMs() - watch.sinceMs);
      watch = { for: 'beat', sinceMs: nowMs() };
      isFrozen = false;
      if (loopSteps === undefined) step = undefined;
      else if (loopSteps !== step?.number) step = { number: loopSteps, sinceMs: nowMs() };
    },
    freeze: () => {
      // Until its first beat a page may take its time; its own limit then decides.
      if (watch.for === 'beat') isFrozen = true;
    },
    rest: () => {
      watch = { for: 'nothing' };
    },
    look: () => {
      const now = nowMs();
      const gapMs = now - lookedMs;
      lookedMs = now;
      if (watch.for === 'nothing') return undefined;
      // While main stood still it could not hear a beat; the page gets the time back.
      if (gapMs > limits.lookMs) {
        watch = { ...watch, sinceMs: Math.min(watch.sinceMs + gapMs, now) };
        if (step) step = { ...step, sinceMs: Math.min(step.sinceMs + gapMs, now) };
        return undefined;
      }
      const fault = judge(now);
      if (fault) watch = { for: 'nothing' };
      return fault;
    },
  };

  function firstBeatMs(): number {
    const { times, leastMs } = limits.again;
    const againMs = Math.max((quickestMs ?? Infinity) * times, leastMs);
    return Math.min(againMs, limits.firstBeatMs);
  }

  function judge(now: number): Fault | undefined {
    if (watch.for === 'nothing') return undefined;
    if (isFrozen) return 'frozen';
    const silentMs = now - watch.sinceMs;
    if (watch.for === 'first-beat') return silentMs > firstBeatMs() ? 'load-timeout' : undefined;
    if (silentMs > limits.silenceMs) return 'hang';
    const longestMs = longestStepSeconds() * 1000 + limits.stepGraceMs;
    return step && now - step.sinceMs > longestMs ? 'stuck' : undefined;
  }
}
