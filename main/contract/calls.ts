// Everything main and the page say to each other, once: the calls a page may make, with the check of
// their argument, and the events it may hear. Types on both sides are derived from these two tables.
import { z } from 'zod';
import type { Exhibit } from '../../renderer/kinds/schemas.ts';
import type { Reference, Rotation } from './rotation.ts';

const exhibitId = z.string().min(1).max(80);

/** Ties an argument's schema to the type of the answer, which only the compiler knows. */
const call =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument) => ({
    argument,
    answer: undefined as Answer,
  });

/** The calls by name. A handler for each must exist, or main does not compile. */
export const calls = {
  /** What the loop and the menu show. Asked once at start and after `rotation.changed`. */
  'rotation.read': call<Rotation>()(z.undefined()),
  /** One exhibit whole, with the facts it cites. */
  'exhibit.read': call<ExhibitWhole>()(z.strictObject({ id: exhibitId })),
  /** The page has painted a screen. Proves that the loop is alive. */
  'screen.shown': call<undefined>()(
    z.strictObject({
      screen: z.enum(['attract', 'menu', 'exhibit']),
      exhibitId: exhibitId.optional(),
    }),
  ),
  /** The page lives: since its last beat a timer has run and a frame has been painted. */
  'page.beat': call<undefined>()(
    z.strictObject({ loopSteps: z.int().min(0).optional(), isWhole: z.boolean() }),
  ),
  /** Something broke in the page; with an id, it was this exhibit. Answers what the page does about it. */
  'fault.report': call<Verdict>()(
    z.strictObject({ exhibitId: exhibitId.optional(), message: z.string().max(2000) }),
  ),
};

/** What becomes of an exhibit that broke: it starts anew once, and is left out when it breaks again. */
export type Verdict = 'reset' | 'leave-out';

/** One exhibit with the facts that its statements cite, in the order they first appear. */
export interface ExhibitWhole {
  exhibit: Exhibit;
  references: Reference[];
}

/** The events by name, with their payload. */
export interface Events {
  /** The set of good exhibits has changed: read the rotation again. */
  'rotation.changed': { reason: string };
}

export type CallName = keyof typeof calls;
export type CallArgument<N extends CallName> = z.infer<(typeof calls)[N]['argument']>;
export type CallAnswer<N extends CallName> = (typeof calls)[N]['answer'];
export type EventName = keyof Events;

/** `window.kiosk`, all that the page can reach of the machine. */
export interface Kiosk {
  /** @throws Error with the refusal as its message */
  call<N extends CallName>(
    name: N,
    ...argument: CallArgument<N> extends undefined ? [] : [CallArgument<N>]
  ): Promise<CallAnswer<N>>;
  /** @returns a function that ends the subscription */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}

/** What main answers on the wire: refusals are values, since errors lose their shape on the way. */
export type Answer = { ok: true; value: unknown } | { ok: false; refusal: string };
