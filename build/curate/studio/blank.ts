// Makes what a curator fills in next: a new entry of a list, or a field that was left out. It has all that is needed and nothing
// more; texts are empty, and what the neighbour already says (a month, a kind of thing) is taken from there. Used by change.ts.
import type { Field, FieldOf, Named } from './form-fields.ts';

export interface Around {
  /** Codes of the languages that each text is written in. */
  languages: readonly string[];
  /** The entry beside the new one. */
  neighbour?: unknown;
  /** Ids that are taken. */
  taken?: ReadonlySet<unknown>;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name that is not yet there: `new`, `new-2` … */
export function freeName(taken: ReadonlySet<unknown>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'new' : `new-${count}`;
    if (!taken.has(name)) return name;
  }
}

const ofNeighbour = (around: Around, name: string): Around => {
  const { languages, neighbour, taken } = around;
  const inner = isGroup(neighbour) ? neighbour[name] : undefined;
  return { languages, ...(taken && { taken }), ...(inner !== undefined && { neighbour: inner }) };
};

function fill(fields: readonly Named[], around: Around) {
  const needed = fields.filter(({ isNeeded }) => isNeeded);
  return Object.fromEntries(
    needed.map(({ name, field }) => [name, blankOf(field, ofNeighbour(around, name))]),
  );
}

function blankVariant(field: FieldOf<'variants'>, around: Around, wanted?: string) {
  const { neighbour } = around;
  const word = wanted ?? (isGroup(neighbour) ? neighbour[field.by] : undefined);
  const option = field.options.find((one) => one.word === word) ?? field.options[0];
  return option ? fill(option.group.fields, around) : {};
}

const beside = (neighbour: unknown, otherwise: unknown) =>
  typeof neighbour === typeof otherwise ? neighbour : otherwise;

/** A new value for a field. @param variant the form of it, where there are several */
export function blankOf(field: Field, around: Around, variant?: string): unknown {
  const { languages, neighbour, taken = new Set() } = around;
  switch (field.is) {
    case 'text':
      return Object.fromEntries(languages.map((code) => [code, '']));
    case 'number':
      return field.least ?? 0;
    case 'yes-no':
      return false;
    case 'choice':
      return beside(neighbour, field.words[0]?.word ?? '');
    case 'month':
    case 'day':
      return beside(neighbour, '');
    case 'fixed':
      return field.value;
    case 'id':
      return freeName(taken);
    case 'list': {
      return Array.from({ length: field.least }, () => blankOf(field.entry, { languages }));
    }
    case 'row':
      return field.entries.map((entry) => blankOf(entry, { languages }));
    case 'group':
      return fill(field.fields, around);
    case 'variants':
      return blankVariant(field, around, variant);
    case 'one-or-list':
      return blankOf(field.one, around);
    case 'table':
      return {};
    default:
      return '';
  }
}
