// Finds the known name that a mistyped one most likely meant. Used by every "did you mean".

/** Letters to change, add, drop or swap with their neighbour to get from one word to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + same,
        swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? Infinity;
}

/** The nearest of the known names, or nothing when none is near. Case counts little. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  const allowed = Math.max(1, Math.floor(name.length / 3));
  let best: { name: string; away: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away <= allowed && away < (best?.away ?? Infinity)) best = { name: candidate, away };
  }
  return best?.name;
}

/** ` Did you mean "…"?`, or nothing. */
export const hint = (name: string, known: Iterable<string>) => {
  const near = nearest(name, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
};
