// Everything main and the staff page say to each other. The kiosk's page has a table of its own and none of these calls.
import { z } from 'zod';
import { call, type Bridge, type HandlersOf } from './call-table.ts';
import type { Diagnosis } from './doctor.ts';
import type { Text } from './fields.ts';

/** The corners of the screen that make up the hidden gesture. */
export const corner = z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']);
export type Corner = z.infer<typeof corner>;

/** The hidden gesture: corners to touch, one after another. */
export const gestureSettings = z.strictObject({
  corners: z
    .array(corner)
    .min(4)
    .max(8)
    // A pointer that is parked in a corner must not be half of a gesture.
    .refine((corners) => corners.every((one, at) => one !== corners[at - 1]), {
      error: 'no corner twice in a row',
    }),
  withinSeconds: z.int().min(3).max(20),
});
export type GestureSettings = z.infer<typeof gestureSettings>;

/** Only its shape: whether it is right, or good enough, is not said by a schema, whose refusals are logged. */
const pin = z.string().max(64);

/** The calls by name. Which of them is answered when is core/staff/allowed.ts. */
export const staffCalls = {
  /** What the page has to show. Asked once when it has been loaded. */
  'staff.read': call<StaffEntry>()(z.undefined()),
  /** Somebody is there. */
  'staff.stay': call<undefined>()(z.undefined()),
  /** Back to the exhibits. */
  'staff.close': call<undefined>()(z.undefined()),
  'pin.enter': call<PinAnswer>()(z.strictObject({ pin })),
  'pin.set': call<PinSetAnswer>()(z.strictObject({ pin })),
  /** Everything the panel shows, but for the log and the volume. */
  'panel.read': call<Panel>()(z.undefined()),
  /** The last lines of the log, newest first, of a level or worse. */
  'log.read': call<LogLine[]>()(z.strictObject({ level: z.enum(['info', 'warn', 'error']) })),
  /** Looks at the whole machine, which takes seconds. */
  'doctor.run': call<Diagnosis[]>()(z.undefined()),
  'exhibit.readmit': call<undefined>()(z.strictObject({ id: z.string().min(1).max(80) })),
  'volume.read': call<Volume>()(z.undefined()),
  'volume.set': call<Volume>()(z.strictObject({ percent: z.int().min(0).max(100) })),
  /** Answers whether the display itself goes off, or only its picture. */
  'screen.off': call<Darkness>()(z.undefined()),
  /** Answers what to show when a touch has ended the darkness. */
  'screen.wake': call<StaffEntry>()(z.undefined()),
  'settings.write': call<undefined>()(
    z.strictObject({ gesture: gestureSettings, shuffle: z.boolean() }),
  ),
  /** Looks for packs on sticks and cards. */
  'packs.find': call<PacksFound>()(z.undefined()),
  /** A trial run of a pack that was found: nothing is shown of it yet. */
  'pack.try': call<PackReport>()(z.strictObject({ id: z.int().min(0).max(99) })),
  /** Shows what was tried last. Answers whether it does. */
  'pack.install': call<boolean>()(z.undefined()),
  /** Shows a version that is kept, or without a name what came with the kiosk. Answers whether it does. */
  'version.show': call<boolean>()(z.strictObject({ name: z.string().min(1).max(80).nullable() })),
  'kiosk.restart': call<undefined>()(z.undefined()),
  'kiosk.leave': call<undefined>()(z.undefined()),
};

/** What the staff page shows; `closed` when nobody has asked for it. */
export type StaffScreen = 'closed' | 'no-pin' | 'set-pin' | 'pin' | 'panel' | 'dark';

/** What the page needs to know of its screen. */
export interface StaffEntry {
  screen: StaffScreen;
  /** The language the exhibition begins with. */
  language: string;
  settings: StaffSettings;
  /** Until the next attempt at the PIN; 0 when it may be made now. */
  waitSeconds: number;
  /** Without input the screen closes by itself after so long. */
  closesAfterSeconds: number;
}

export interface StaffSettings {
  gesture: GestureSettings;
  /** Whether the digits of the pad lie in another order each time. */
  shuffle: boolean;
}

/** `wait`: it was not even compared. */
export interface PinAnswer {
  is: 'right' | 'wrong' | 'wait';
  waitSeconds: number;
}

/** Why a PIN is no good: not 6 to 12 digits, one digit only, a straight run, or a short pattern again and again. */
export type PinWeakness = 'length' | 'same' | 'run' | 'pattern';
export type PinSetAnswer = { is: 'set' } | { is: 'refused'; why: PinWeakness };

export interface Panel {
  system: {
    app: string;
    /** Undefined on the stand-in for Electron. */
    runtime: string | undefined;
    engine: string;
    node: string;
    os: string;
    /** When the app started, by the wall clock, in ISO form. */
    startedAt: string;
    upSeconds: number;
  };
  /** Newest last. */
  faults: { fault: string; action: string; at: string; exhibitId?: string }[];
  quarantined: { id: string; faults: number }[];
  isSoftwareRendering: boolean;
  /** Refused attempts since start, by kind; kinds that never came are left out. */
  refusals: Readonly<Record<string, number>>;
  /** `isMenuOnly`: in the menu, but not in the loop. */
  exhibits: { id: string; title: Text; isMenuOnly: boolean }[];
  /** The exhibits that are left out for what stands in their files. */
  broken: string[];
  shelf: Shelf;
  /** What has become of what was changed in the files while the kiosk ran. */
  edits: EditState;
  /** What is wrong in the newest files, whether they are shown or not. */
  problems: { severity: 'error' | 'warning'; where: string; says: string; fix: string }[];
  settings: StaffSettings;
}

/** `waiting`: good, and shown when nobody is there. `refused`: with mistakes, so what was shown before stays. */
export type EditState = 'none' | 'waiting' | 'refused';

/** A pack that was tried: what it would bring, or why it is turned away. */
export type PackReport =
  | {
      is: 'good';
      /** Grows from pack to pack. */
      edition: number;
      /** By the clock of the machine that made it, in ISO form. */
      madeAt: string;
      /** Whose key signed it. */
      signer: string;
      title: string;
      files: number;
      bytes: number;
      exhibits: { id: string; title: Text; is: 'new' | 'changed' | 'same' }[];
      /** The exhibits that would not be shown any more. */
      gone: string[];
      /** How many pieces of advice the checker has. */
      advice: number;
    }
  | { is: 'refused'; code: string; says: string; fix: string };

/** The packs on sticks and cards, each with the number that it is called by. */
export type PacksFound = { id: number; name: string; medium: string; bytes: number }[];

/** The versions of the exhibits that the kiosk has. */
export interface Shelf {
  /** Not when the kiosk was started with a folder to show. */
  isInUse: boolean;
  /** The names of the keys that it trusts. */
  keys: string[];
  /** Newest first; the one without a name came with the kiosk. */
  versions: {
    name: string | null;
    edition?: number;
    madeAt?: string;
    title?: string;
    /** `trial`: shown, in its first minutes. `set-back`: it broke in them. */
    state: 'shown' | 'trial' | 'kept' | 'set-back';
  }[];
}

export interface LogLine {
  /** In ISO form, as the kiosk's clock was. */
  time: string;
  level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  message: string;
}

/** `percent` is undefined where the machine's volume cannot be set from here. */
export interface Volume {
  percent: number | undefined;
  isMuted: boolean;
}

/** Whether the display's own light went off, or its picture only turned black. */
export type Darkness = 'display-off' | 'picture-black';

/** Main tells the staff page nothing unasked. */
export type StaffEvents = Record<never, never>;

export type StaffCallName = keyof typeof staffCalls;
export type StaffHandlers = HandlersOf<typeof staffCalls>;
export type StaffBridge = Bridge<typeof staffCalls, StaffEvents>;
