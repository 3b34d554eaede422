// What to do about a fault: a pure function of the fault, what went before, and the time. Carried out by main/electron/stage.ts.
import { faults, rungs, type Fault, type Rung } from './faults.ts';
import { recent, type Entry } from './history.ts';

export interface Step {
  rung: Rung;
  /** How long to wait before it. */
  afterMs: number;
  /** For `resting`: how long the still picture stays before the next attempt. */
  restMs: number;
}

const minuteMs = 60_000;

/** How long things are held against the kiosk. */
export const forgivenAfterMs = {
  /** A rung that was used counts as used for so long. */
  rung: 10 * minuteMs,
  /** A rest counts for so long, so that rests grow when nothing gets better. */
  rest: 60 * minuteMs,
  /** Graphics that failed are tried again the next day, or when the machine has been started anew. */
  graphics: 24 * 60 * minuteMs,
  /** An exhibit that broke the kiosk is left out for the day. */
  exhibit: 24 * 60 * minuteMs,
};

const delay = { firstMs: 250, longestMs: 30_000 };
const rest = { firstMs: minuteMs, longestMs: 10 * minuteMs };
const graphicsFaults = 3;

/** Decides the next step: the gentlest rung that is not used up, after a pause that doubles with each fault. */
export function decideStep(fault: Fault, entries: readonly Entry[], nowMs: number): Step {
  const used = recent(entries, forgivenAfterMs.rung, nowMs).filter(
    ({ action }) => action !== 'none',
  );
  const rung = chooseRung(fault, used, entries, nowMs);
  const rests = recent(entries, forgivenAfterMs.rest, nowMs).filter(
    ({ action }) => action === 'resting',
  ).length;
  return {
    rung,
    afterMs: used.length === 0 ? 0 : doubled(delay, used.length - 1),
    restMs: rung === 'resting' ? doubled(rest, rests) : 0,
  };
}

function chooseRung(fault: Fault, used: Entry[], entries: readonly Entry[], nowMs: number): Rung {
  const { first, highest } = faults[fault];
  if (fault === 'gpu-gone') return isGraphicsSpoilt(entries, nowMs, 1) ? highest : first;
  const count = (rung: Rung) => used.filter(({ action }) => action === rung).length;
  const from = rungs.findIndex(({ rung }) => rung === first);
  const to = rungs.findIndex(({ rung }) => rung === highest);
  const free = rungs.slice(from, to + 1).find(({ rung, tries }) => count(rung) < tries);
  return free?.rung ?? highest;
}

/** Whether the machine's graphics have failed so often that the kiosk draws without them. @param more faults to add */
function isGraphicsSpoilt(entries: readonly Entry[], nowMs: number, more: number): boolean {
  const lately = recent(entries, forgivenAfterMs.graphics, nowMs);
  const failed = lately.filter(({ fault }) => fault === 'gpu-gone').length + more;
  return failed >= graphicsFaults;
}

/** Whether this run may use the machine's graphics. Asked before the engine starts. */
export function mayUseGraphics(entries: readonly Entry[], nowMs: number): boolean {
  const wasGivenUp = recent(entries, forgivenAfterMs.graphics, nowMs).some(
    ({ action }) => action === 'software-rendering',
  );
  return !wasGivenUp && !isGraphicsSpoilt(entries, nowMs, 0);
}

/** How often a run may end without saying so, within the time in which a rung is forgiven. */
const badEnds = { beforeSoftware: 4, beforeRest: 6 };

/** What a start begins with, when the runs before it ended badly. */
export function decideStart(entries: readonly Entry[], nowMs: number): Step {
  const bad = recent(entries, forgivenAfterMs.rung, nowMs).filter(
    ({ fault }) => fault === 'main-gone',
  ).length;
  if (bad >= badEnds.beforeRest) return { rung: 'resting', afterMs: 0, restMs: rest.firstMs };
  if (bad >= badEnds.beforeSoftware) return { rung: 'software-rendering', afterMs: 0, restMs: 0 };
  return { rung: 'none', afterMs: 0, restMs: 0 };
}

const doubled = ({ firstMs, longestMs }: typeof delay, times: number): number =>
  Math.min(firstMs * 2 ** Math.min(times, 20), longestMs);
