// Everything main and the kiosk's page say to each other, once: the calls the page may make, with the check of
// their argument, and the events it may hear. Types on both sides are derived from these two tables.
import { z } from 'zod';
import type { Exhibit } from '../../renderer/kinds/schemas.ts';
import { call, type Bridge } from './call-table.ts';
import type { DeskEvents } from './desk.ts';
import type { Reference, Rotation } from './rotation.ts';

const exhibitId = z.string().min(1).max(80);
const messageChoice = z.strictObject({
  exhibitId,
  /** For each part of the message which of its tiles. */
  tiles: z.array(z.int().min(0).max(9)).min(1).max(4),
});

/** The calls by name. A handler for each must exist, or main does not compile. */
export const calls = {
  /** What the loop and the menu show. Asked after `rotation.changed`, even during a visit. */
  'rotation.read': call<Rotation>()(z.undefined()),
  /** The same, with the edits that waited. Asked when nobody is there: at start, and between two steps of the loop. */
  'rotation.renew': call<Rotation>()(z.undefined()),
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
  /** The page lives, but for seconds no frame of it has been painted: the machine's graphics stand still. */
  'page.frozen': call<undefined>()(z.undefined()),
  /** Something broke in the page; with an id, it was this exhibit. Answers what the page does about it. */
  'fault.report': call<Verdict>()(
    z.strictObject({ exhibitId: exhibitId.optional(), message: z.string().max(2000) }),
  ),
  /** A visitor has composed a message of tiles. Counts them for today and answers how today's visitors chose. */
  'message.choose': call<TodaysChoices>()(messageChoice),
};

/** What becomes of an exhibit that broke: it starts anew once, and is left out when it breaks again. */
export type Verdict = 'reset' | 'leave-out';

export type MessageChoice = z.infer<typeof messageChoice>;

/** How today's visitors chose on this machine: numbers, and nothing of anybody. */
export interface TodaysChoices {
  choices: { tiles: number[]; visitors: number }[];
  /** Whether the visitor who asks is one of them. */
  isCounted: boolean;
}

/** One exhibit with the facts that its statements cite, in the order they first appear. */
export interface ExhibitWhole {
  exhibit: Exhibit;
  references: Reference[];
}

/** The events that main sends, by name, with their payload. */
export interface Events {
  /** The exhibits have changed. `now`: one is left out, read the rotation again; `later`: edits wait until nobody is there. */
  'rotation.changed': { reason: string; when: 'now' | 'later' };
}

export type EventName = keyof Events;

/** All that the page can hear: from main, or from a curator's desk. */
export type Heard = Events & DeskEvents;

/** `window.kiosk`, all that the page can reach of the machine. */
export type Kiosk = Bridge<typeof calls, Heard>;
