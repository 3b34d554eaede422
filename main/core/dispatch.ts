// The one door between a page and main: checks name, caller, moment and argument before any handler runs.
import type { z } from 'zod';
import type { Answer, CallTable, HandlersOf, NameIn } from '../contract/call-table.ts';
import type { calls } from '../contract/calls.ts';
import { hostOf, isOurs, type Host } from './lockdown/origin.ts';
import type { Refusals } from './lockdown/refusals.ts';
import type { Log } from './log.ts';

/** A handler for each call of the kiosk's page. */
export type Handlers = HandlersOf<typeof calls>;

/** Who calls, as far as Electron knows it. */
export interface Caller {
  /** Whether the call came from the kiosk's own window. */
  isKioskWindow: boolean;
  /** Whether it came from that window's main frame; undefined when the frame is already gone. */
  isMainFrame: boolean | undefined;
  /** The address of the frame that called. */
  address: string;
}

export type Dispatch = (caller: Caller, name: unknown, argument: unknown) => Promise<Answer>;

interface Needs<Table extends CallTable> {
  calls: Table;
  handlers: HandlersOf<Table>;
  /** The host of the page whose door this is. */
  host: Host;
  /** Why a call is not answered at this moment, or undefined. Left out, all are answered always. */
  whyNotNow?: (name: NameIn<Table>) => string | undefined;
  refusals: Refusals;
  log: Pick<Log, 'error'>;
}

/** Creates the dispatcher of one page. It never throws: refusals and failures are answers. */
export function createDispatch<Table extends CallTable>(needs: Needs<Table>): Dispatch {
  const { calls, handlers, host, whyNotNow, refusals, log } = needs;
  const refuse = (refusal: string): Answer => {
    refusals.add('call', refusal);
    return { ok: false, refusal };
  };
  const isCallName = (name: unknown): name is NameIn<Table> =>
    typeof name === 'string' && Object.hasOwn(calls, name);
  return async (caller, name, argument) => {
    const whyNotCaller = checkCaller(caller, host);
    if (whyNotCaller !== undefined) return refuse(whyNotCaller);
    if (!isCallName(name)) return refuse(`There is no call named ${show(name)}.`);
    const whyNot = whyNotNow?.(name);
    if (whyNot !== undefined) return refuse(`"${name}" is not answered now: ${whyNot}.`);
    const checked = (calls[name] as CallTable[string]).argument.safeParse(argument);
    if (!checked.success)
      return refuse(`The argument of "${name}" is wrong: ${explain(checked.error)}.`);
    // The table of schemas has just checked that the argument belongs to this name, which types cannot follow.
    const handle = handlers[name] as (argument: unknown) => unknown;
    try {
      return { ok: true, value: await handle(checked.data) };
    } catch (error) {
      log.error({ err: error }, `The call "${name}" failed.`);
      return { ok: false, refusal: `The kiosk could not answer "${name}"; its log says why.` };
    }
  };
}

/** One dispatcher of several: each page comes to its own door, and whoever is at none of them to the visitors'. */
export const openDoors =
  (doors: Record<Host, Dispatch>): Dispatch =>
  (caller, ...asked) =>
    doors[hostOf(caller.address) ?? 'kiosk'](caller, ...asked);

/** Why a caller is turned away, or undefined. */
export function checkCaller(caller: Caller, host: Host): string | undefined {
  const { isKioskWindow, isMainFrame, address } = caller;
  if (!isKioskWindow) return 'A call came from a window that is not the kiosk.';
  if (isMainFrame === undefined) return 'A call came from a frame that is gone.';
  if (!isMainFrame) return `A call came from a frame within the page: ${show(address)}.`;
  if (!isOurs(address, host)) return `A call came from a foreign address: ${show(address)}.`;
  return undefined;
}

const explain = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))
    .join('; ');

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : `(${typeof value})`;
