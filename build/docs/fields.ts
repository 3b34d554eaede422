// Turns a schema into the rows of the guide's tables: each field with its form, its limits and its sentence. Used by guide.ts.
import type { EditorSchema } from './schemas.ts';

export interface FieldRow {
  /** As problems write it, with `[]` for the entries of a list: `pages[].heading`. */
  path: string;
  form: string;
  isRequired: boolean;
  says: string;
}

/** Groups that come up everywhere have a section of their own, by the fields that they require. */
const shared: Record<string, string> = {
  'text facts': 'statement',
  'file alt': 'picture',
};

const code = (word: unknown) => `\`${typeof word === 'string' ? word : JSON.stringify(word)}\``;

const textLimit = ({ $ref = '' }: EditorSchema) => /^#\/definitions\/text(\d+)$/.exec($ref)?.[1];

const sharedName = ({ required, properties }: EditorSchema) =>
  properties ? shared[required?.join(' ') ?? ''] : undefined;

/** `4 to 16`, `at least 1`, nothing. */
function rangeOf(low: unknown, high: unknown, unit = ''): string {
  const [from, to] = [low, high].map((limit) => (typeof limit === 'number' ? limit : undefined));
  if (from !== undefined && to !== undefined) return `${from} to ${to}${unit}`;
  if (from !== undefined) return `at least ${from}${unit}`;
  return to === undefined ? '' : `at most ${to}${unit}`;
}

const withRange = (name: string, range: string) => (range === '' ? name : `${name}, ${range}`);

/** The words of a choice, each with what it means where that is said. */
function choicesOf({ enum: words = [], ...schema }: EditorSchema): string {
  const meanings = schema['enumDescriptions'] as string[] | undefined;
  return words
    .map((word, at) => (meanings ? `${code(word)}: ${meanings[at] ?? ''}` : code(word)))
    .join(meanings ? '<br>' : ', ');
}

function sharedForm(schema: EditorSchema, name: string): string {
  const limit = textLimit(schema.properties?.['text'] ?? {});
  return withRange(`[${name}](#${name})`, limit ? `at most ${limit} characters` : '');
}

function stringForm(schema: EditorSchema): string {
  if (schema.$ref?.endsWith('/fact')) return '[fact id](#ids)';
  if (schema.$ref?.endsWith('/place')) return '[place id](#ids)';
  const asked = schema.patternErrorMessage?.replace(/^Write (.*)\.$/, '$1');
  if (asked) return asked;
  if (schema['format'] === 'date') return 'a day such as "2013-02-25"';
  return withRange('one plain text', rangeOf(undefined, schema.maxLength, ' characters'));
}

/** What one writes there, in a few words. */
function formOf(schema: EditorSchema): string {
  const limit = textLimit(schema);
  if (limit) return `[text](#text), at most ${limit} characters`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return choicesOf(schema);
  const name = sharedName(schema);
  if (name) return sharedForm(schema, name);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return [...new Set(options.map(formOf))].join(', or ');
  switch (schema.type) {
    case 'array':
      return listForm(schema);
    case 'number':
    case 'integer': {
      const kind = schema.type === 'integer' ? 'whole number' : 'number';
      return withRange(
        kind,
        rangeOf(schema.minimum ?? schema['exclusiveMinimum'], schema['maximum']),
      );
    }
    case 'boolean':
      return '`true` or `false`';
    case 'string':
      return stringForm(schema);
    default:
      return 'group';
  }
}

/** `list of 1 to 3 texts, each at most 20 characters`; what is in a group has rows of its own. */
function listForm({ items, minItems, maxItems }: EditorSchema): string {
  const range = rangeOf(minItems, maxItems);
  const isGroup = !items || Array.isArray(items) || (items.properties && !sharedName(items));
  if (isGroup || items.oneOf) return range === '' ? 'list' : `list of ${range}`;
  const [name = '', ...limits] = formOf(items).split(/, (?=at |\d|each )/);
  const plural = name
    .replace(/^\[([^\]]+)\]/, '[$1s]')
    .replace(/^(?:an? )?(list|whole number|id)/, '$1s');
  const each = limits.length > 0 ? `, each ${limits.join(', ').replace(/^each /, '')}` : '';
  return `list of ${[range, plural].filter(Boolean).join(' ')}${each}`;
}

const tagOf = (option: EditorSchema) =>
  Object.entries(option.properties ?? {}).find(([, field]) => field.const !== undefined);

/** The rows of what is inside a field. */
function rowsInside(schema: EditorSchema, path: string): FieldRow[] {
  if (sharedName(schema)) return [];
  if (schema.properties) return rowsOf(schema, path);
  const { items, additionalProperties: others } = schema;
  if (Array.isArray(items)) return [];
  if (items) return rowsInside(items, `${path}[]`);
  if (typeof others === 'object') return rowsInside(others, `${path}.…`);
  return (schema.oneOf ?? schema.anyOf ?? []).flatMap((option) => {
    const [name, field] = tagOf(option) ?? [];
    return field ? rowsOf(option, `${path}`, `${name}: ${code(field.const)}`) : [];
  });
}

/** @param variant of which form of an entry the fields are, where there are several */
function rowsOf(schema: EditorSchema, owner: string, variant?: string): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = owner === '' ? name : `${owner}.${name}`;
    const row: FieldRow = {
      path: variant ? `${path} (${variant})` : path,
      form: formOf(field),
      isRequired: schema.required?.includes(name) ?? false,
      says: field.description ?? '',
    };
    return [row, ...rowsInside(field, path)];
  });
}

/** Every field of a schema, in its order. */
export const fieldRows = (schema: EditorSchema): FieldRow[] => rowsOf(schema, '');
