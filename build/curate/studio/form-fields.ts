// What a form is made of: one description for each place in an exhibit, whatever its kind. Made by describe-form.ts out of the
// schemas; drawn by the page, which imports the types only.

/** What every field says of itself. */
interface Said {
  /** For the curator: what it is for. */
  says?: string;
}

export type Field = Said &
  (
    | { is: 'text'; limit: number }
    /** One plain string. `form` says what it must look like. */
    | { is: 'string'; limit?: number; form?: string }
    | { is: 'id' | 'month' | 'day' | 'fact' | 'place' | 'media'; form?: string }
    | { is: 'number'; isWhole: boolean; least?: number; most?: number }
    | { is: 'yes-no' }
    | { is: 'choice'; words: Word[] }
    /** What nobody changes: the version, the kind. */
    | { is: 'fixed'; value: unknown }
    | { is: 'list'; entry: Field; least: number; most?: number }
    /** So many entries, each in its own place. */
    | { is: 'row'; entries: Field[] }
    | { is: 'group'; fields: Named[] }
    /** Entries under names that the curator gives. */
    | { is: 'table'; entry: Field }
    /** One of several groups, told apart by the field `by`. */
    | { is: 'variants'; by: string; options: Variant[] }
    /** Either one value or a list of them. */
    | { is: 'one-or-list'; one: Field; list: Field }
  );

/** A field of a group. */
export interface Named {
  name: string;
  isNeeded: boolean;
  field: Field;
}

/** A word that may be chosen. */
export interface Word {
  word: string;
  means?: string;
}

/** One of several forms of a group. */
export interface Variant extends Word {
  group: Field & { is: 'group' };
}

export type FieldOf<Is extends Field['is']> = Extract<Field, { is: Is }>;
