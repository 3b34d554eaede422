// What the two strands of an epilogue say at a month: which rows are open, and what was told last. Used by Epilogue.svelte.
import type { ExhibitOf } from '../schemas.ts';
import { monthIndex } from './months.ts';

type Epilogue = NonNullable<ExhibitOf<'timeline'>['epilogue']>;
type Channel = Epilogue['above']['channels'][number];
export type EpilogueEvent = Epilogue['events'][number];

/** Whether a row is open in a month, counted from the first month of the epilogue. */
export const isRowOpen = ({ shut = [], closed }: Channel, first: string, month: number): boolean =>
  (closed === undefined || month < monthIndex(closed, first)) &&
  !shut.some((at) => monthIndex(at, first) === month);

/** The last event of a strand among the first `passed`. */
export const lastOf = (
  events: EpilogueEvent[],
  strand: EpilogueEvent['strand'],
  passed: number,
): EpilogueEvent | undefined =>
  events.slice(0, passed).findLast((event) => event.strand === strand);
