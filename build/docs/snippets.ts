// Gives each group of a schema what an editor types when one asks for it: its required fields with gaps to fill in. Used by
// schemas.ts.
import type { EditorSchema } from './schemas.ts';

/** How deep a gap-filled group goes; deeper ones are asked for when one gets there. */
const deepest = 3;

/** Counts the gaps of one group, so that the tabulator goes through them in order. */
type NextGap = () => string;

function bodyOf(schema: EditorSchema, root: EditorSchema, next: NextGap, depth: number): unknown {
  const name = /^#\/definitions\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  const known = name === undefined ? undefined : root.definitions?.[name];
  if (known?.properties)
    return Object.fromEntries((known.required ?? []).map((field) => [field, next()]));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return `\${${next().slice(1)}|${schema.enum.join(',')}|}`;
  if (schema.properties) return depth > deepest ? {} : groupOf(schema, root, next, depth + 1);
  if (schema.type === 'array') return listOf(schema, root, next, depth);
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  return schema.type === 'boolean' ? false : next();
}

/** A list that must hold something gets as many entries as it must. */
function listOf(schema: EditorSchema, root: EditorSchema, next: NextGap, depth: number): unknown[] {
  const { items, minItems = 0 } = schema;
  if (Array.isArray(items)) return items.map((item) => bodyOf(item, root, next, depth + 1));
  const item = items ?? {};
  return Array.from({ length: minItems }, () => bodyOf(item, root, next, depth + 1));
}

function groupOf(schema: EditorSchema, root: EditorSchema, next: NextGap, depth: number): object {
  const required = schema.required ?? [];
  return Object.fromEntries(
    required.map((name) => [name, bodyOf(schema.properties?.[name] ?? {}, root, next, depth)]),
  );
}

function addTo(schema: EditorSchema, root: EditorSchema): void {
  if (schema !== root && schema.type === 'object' && schema.properties && schema.required) {
    let gap = 0;
    const body = groupOf(schema, root, () => `$${(gap += 1)}`, 0);
    schema.defaultSnippets ??= [{ label: 'its required fields', body }];
  }
  for (const inner of childrenOf(schema)) addTo(inner, root);
}

const childrenOf = ({ properties, items, additionalProperties, anyOf, oneOf }: EditorSchema) => [
  ...Object.values(properties ?? {}),
  ...[items ?? []].flat(),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ...(anyOf ?? []),
  ...(oneOf ?? []),
];

/** The same schema; its groups have gained what an editor types for them. */
export function addSnippets(root: EditorSchema): EditorSchema {
  addTo(root, root);
  return root;
}
