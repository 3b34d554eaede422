// What a form may ask of a file: the few changes that everything else is made of. Used by document.ts, and by the form,
// which names the types only.

/** The way to a value: names of fields, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

export type Edit =
  /** Writes a value: over the one that is there, or as a new field of a group. */
  | { do: 'set'; path: Path; value: unknown }
  /** Puts a value into a list, before the entry that stands there now. */
  | { do: 'insert'; path: Path; value: unknown }
  /** Takes a field out of its group, or an entry out of its list. */
  | { do: 'remove'; path: Path }
  /** Takes an entry of a list to another place of it, which is where it stands afterwards. */
  | { do: 'move'; path: Path; to: number };

/** An edit that the file has no place for, with a sentence for the curator. */
export class EditRefused extends Error {
  override name = 'EditRefused';
}
