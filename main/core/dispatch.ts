// The one door between the page and main: checks name, caller and argument before any handler runs.
import { z } from 'zod';
import {
  calls,
  type Answer,
  type CallAnswer,
  type CallArgument,
  type CallName,
} from '../contract/calls.ts';
import { isOurs } from './lockdown/origin.ts';
import type { Refusals } from './lockdown/refusals.ts';
import type { Log } from './log.ts';

/** A handler for each call; a forgotten one does not compile. */
export type Handlers = {
  [N in CallName]: (argument: CallArgument<N>) => CallAnswer<N> | Promise<CallAnswer<N>>;
};

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

interface Needs {
  handlers: Handlers;
  refusals: Refusals;
  log: Pick<Log, 'error'>;
}

/** Creates the dispatcher. It never throws: refusals and failures are answers. */
export function createDispatch({ handlers, refusals, log }: Needs): Dispatch {
  const refuse = (refusal: string): Answer => {
    refusals.add('call', refusal);
    return { ok: false, refusal };
  };
  return async (caller, name, argument) => {
    const whyNotCaller = checkCaller(caller);
    if (whyNotCaller !== undefined) return refuse(whyNotCaller);
    if (!isCallName(name)) return refuse(`There is no call named ${show(name)}.`);
    const checked = calls[name].argument.safeParse(argument);
    if (!checked.success)
      return refuse(`The argument of "${name}" is wrong: ${explain(checked.error)}.`);
    try {
      return { ok: true, value: await handle(handlers, name, checked.data) };
    } catch (error) {
      log.error({ err: error }, `The call "${name}" failed.`);
      return { ok: false, refusal: `The kiosk could not answer "${name}"; its log says why.` };
    }
  };
}

/** Why a caller is turned away, or undefined. */
export function checkCaller({ isKioskWindow, isMainFrame, address }: Caller): string | undefined {
  if (!isKioskWindow) return 'A call came from a window that is not the kiosk.';
  if (isMainFrame === undefined) return 'A call came from a frame that is gone.';
  if (!isMainFrame) return `A call came from a frame within the page: ${show(address)}.`;
  if (!isOurs(address)) return `A call came from a foreign address: ${show(address)}.`;
  return undefined;
}

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

// The table of schemas has just checked that the argument belongs to this name, which types cannot follow.
const handle = (handlers: Handlers, name: CallName, argument: unknown): unknown =>
  (handlers[name] as (argument: unknown) => unknown)(argument);

const explain = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))
    .join('; ');

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : `(${typeof value})`;
