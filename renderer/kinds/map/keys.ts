// What the arrow keys do on an axis, for the slider of the dates and for the chart.

interface Steps {
  step: (direction: -1 | 1) => void;
  first: () => void;
  last: () => void;
}

/** A listener for keys: arrows step, Home and End go to the ends. */
export const stepByKey =
  ({ step, first, last }: Steps) =>
  (event: KeyboardEvent): void => {
    const act = {
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      Home: first,
      End: last,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
