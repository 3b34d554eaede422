// The form of every table here: what is set, and why. main/electron and the packaging take the bare values.

/** One decision with its reason. */
export interface Row<Value> {
  value: Value;
  reason: string;
}

/** A table's values under their names, as an engine wants to hear them. */
export const valuesOf = <Table extends Readonly<Record<string, Row<unknown>>>>(table: Table) =>
  Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value])) as {
    -readonly [Name in keyof Table]: Table[Name]['value'];
  };
