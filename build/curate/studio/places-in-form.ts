// Finds the field of a form that a place in an exhibit belongs to. Used by the studio's calls, blank.ts and csv/; the page has
// no need of it, since it draws both side by side.
import type { Path } from './edits.ts';
import type { Field, FieldOf } from './form-fields.ts';

const stepInto = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;

/** The group that a value means, of a field that is one or has several. */
export function groupOf(field: Field | undefined, value: unknown): FieldOf<'group'> | undefined {
  if (field?.is === 'group') return field;
  if (field?.is !== 'variants') return undefined;
  const word = stepInto(value, field.by);
  return (field.options.find((option) => option.word === word) ?? field.options[0])?.group;
}

function inside(field: Field, step: string | number, value: unknown): Field | undefined {
  if (field.is === 'list' || field.is === 'table') return field.entry;
  if (field.is === 'one-or-list') return inside(field.list, step, value);
  if (field.is === 'row') return field.entries[Number(step)];
  return groupOf(field, value)?.fields.find(({ name }) => name === step)?.field;
}

/** The field at a place, or nothing where the form has none. */
export function fieldAt(form: Field, value: unknown, path: Path): Field | undefined {
  let field: Field | undefined = form;
  let current = value;
  for (const step of path) {
    field = field && inside(field, step, current);
    current = stepInto(current, step);
  }
  return field;
}

/** The value at a place. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce(stepInto, value);

/** The names of a group's fields, in their order. */
export const orderOf = (form: Field, value: unknown) => (owner: Path) =>
  groupOf(fieldAt(form, value, owner), valueAt(value, owner))?.fields.map(({ name }) => name) ?? [];
