// What the curator's panel may ask of the desk, once, in the manner of main/contract/calls.ts: name, check of the argument,
// answer. The panel imports types only. The studio keeps its own rows in studio/calls.ts.
import { z } from 'zod';
import { call, type Bridge } from '../../main/contract/call-table.ts';
import type { Text } from '../../main/contract/fields.ts';
import type { Problem } from '../../main/core/content/problems.ts';
import { studioCalls } from './studio/calls.ts';

/** The name of an exhibit's folder. */
export const exhibitId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens, such as "first-radio"');

export const deskCalls = {
  /** The folder as it is now. Later changes come as the event `desk`. */
  'desk.read': call<DeskState>()(z.undefined()),
  /** Copies a kind's sample into a new folder and puts it into the rotation. */
  'desk.create': call<Created>()(
    z.strictObject({ id: z.string().max(200), kind: z.string().max(40) }),
  ),
  /** Whether the kiosk in the picture keeps the times of the gallery, or waits for ever. */
  'desk.keepTime': call<undefined>()(z.strictObject({ isKept: z.boolean() })),
  ...studioCalls,
};

/** What became of a new exhibit: made, or one sentence why not. */
export type Created = { id: string } | { refusal: string };

/** An exhibit of the folder as the panel lists it. */
export interface DeskExhibit {
  id: string;
  kind: string;
  /** Of the version on screen; without one the id has to do. */
  title?: Text;
  accent?: string;
  isMenuOnly: boolean;
  /** `good`: on screen as saved. `kept`: the last good version is on screen. `absent`: there is no good version yet. */
  state: 'good' | 'kept' | 'absent';
  errors: number;
  warnings: number;
}

/** A problem, and which exhibit it is about. */
export interface DeskProblem extends Problem {
  /** The folder's exhibit whose file it is, whether it is left out or not. */
  of?: string;
  /** Where the problem is about a text: how it stands on screen, in each language. */
  texts?: string[];
}

/** All that the panel shows of the folder. */
export interface DeskState {
  folder: string;
  title: Text;
  languages: { code: string; name: string }[];
  kinds: { kind: string; means: string }[];
  exhibits: DeskExhibit[];
  problems: DeskProblem[];
  /** The line that sums the problems up; empty without any. */
  summary: string;
  isTimeKept: boolean;
}

/** What the panel hears. */
export interface DeskPanelEvents {
  /** The folder was saved and checked. */
  desk: {
    state: DeskState;
    /** The exhibits that have another good version on screen now. */
    ids: string[];
    arePicturesNew: boolean;
    /** Whether anything on screen is to be read again. */
    isShown: boolean;
  };
}

export type DeskBridge = Bridge<typeof deskCalls, DeskPanelEvents>;
