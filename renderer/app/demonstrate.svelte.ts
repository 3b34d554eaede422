// How an exhibit shows itself when nobody touches: it takes its own steps, one every few seconds, and
// stands still between them.

/**
 * Runs the steps in turn for as long as `isPlaying` says so. Call it while a component is set up.
 * @param everySeconds time between two steps; short enough to be seen, long enough to be read
 */
export const demonstrate = (
  isPlaying: () => boolean,
  steps: (() => void)[],
  everySeconds = 4,
): void => {
  // An effect, because the timer must end with the component or when a visitor takes over.
  $effect(() => {
    if (!isPlaying() || steps.length === 0) return;
    let next = 0;
    const timer = setInterval(() => {
      steps[next % steps.length]?.();
      next += 1;
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  });
};
