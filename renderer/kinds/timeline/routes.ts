// Finds a way along the schematic lines, for the map's "Try a route". A line that crosses a border is
// never used: in the map data of the time there was none.
import type { Places } from '../../../main/contract/rotation.ts';

export interface Route {
  /** Place ids, first and last included. */
  stops: string[];
  /** True when a part of it follows a railway because no road is drawn there. */
  byRail: boolean;
}

interface Step {
  to: string;
  cost: number;
  rail: boolean;
}

/** A kilometre of railway counts as so many of road, so that roads are preferred. */
const railFactor = 3;

const lengthOf = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], (a[1] - b[1]) * Math.cos((a[0] * Math.PI) / 180));

/** All steps between two neighbouring stops of a line within one country. */
const stepsOf = ({ places, lines }: Places): Map<string, Step[]> => {
  const byId = new Map(places.map((place) => [place.id, place]));
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step) => steps.set(from, [...(steps.get(from) ?? []), step]);
  for (const { stops, carries } of lines) {
    stops.forEach((id, index) => {
      const from = byId.get(stops[index - 1] ?? '');
      const to = byId.get(id);
      if (!from || !to || from.country !== to.country) return;
      const rail = carries === 'rail';
      const cost = lengthOf(from.at, to.at) * (rail ? railFactor : 1);
      add(from.id, { to: to.id, cost, rail });
      add(to.id, { to: from.id, cost, rail });
    });
  }
  return steps;
};

/** The shortest way between two places, or undefined when no line joins them inside the country. */
export const findRoute = (places: Places, from: string, to: string): Route | undefined => {
  const steps = stepsOf(places);
  const reached = new Map<string, { cost: number; stops: string[]; byRail: boolean }>([
    [from, { cost: 0, stops: [from], byRail: false }],
  ]);
  const open = new Set([from]);
  while (open.size > 0) {
    const here = [...open].reduce((best, id) =>
      (reached.get(id)?.cost ?? Infinity) < (reached.get(best)?.cost ?? Infinity) ? id : best,
    );
    open.delete(here);
    const way = reached.get(here);
    if (!way) continue;
    if (here === to) return { stops: way.stops, byRail: way.byRail };
    for (const step of steps.get(here) ?? []) {
      const cost = way.cost + step.cost;
      if (cost >= (reached.get(step.to)?.cost ?? Infinity)) continue;
      const stops = [...way.stops, step.to];
      reached.set(step.to, { cost, stops, byRail: way.byRail || step.rail });
      open.add(step.to);
    }
  }
  return undefined;
};
