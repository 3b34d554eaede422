// Makes the JSON Schemas in exhibits/schema out of the schemas that the kiosk itself checks with, so that an editor such as VS
// Code completes, explains and underlines while one types. Used by docs.ts.
import { z } from 'zod';
import { languageCode, marks, type Mark } from '../../main/contract/fields.ts';
import type { Content, Ids } from './content.ts';
import { describedFiles, schemaFileOf, type DescribedFile } from './files.ts';
import { addSnippets } from './snippets.ts';

/** A JSON Schema of draft 7 with the words that VS Code adds to it. */
export interface EditorSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  markdownDescription?: string;
  pattern?: string;
  patternErrorMessage?: string;
  minimum?: number;
  const?: unknown;
  enum?: unknown[];
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  items?: EditorSchema | EditorSchema[];
  properties?: Record<string, EditorSchema>;
  additionalProperties?: EditorSchema | boolean;
  required?: string[];
  anyOf?: EditorSchema[];
  oneOf?: EditorSchema[];
  definitions?: Record<string, EditorSchema>;
  defaultSnippets?: { label: string; description?: string; body: unknown }[];
  [other: string]: unknown;
}

const idsFile = 'ids';
/** The largest and smallest whole number, which zod names where there is no limit. */
const unlimited = Number.MAX_SAFE_INTEGER;

/** Further languages may stand in a file, such as one that is being translated. */
const codePattern = String((z.toJSONSchema(languageCode) as EditorSchema).pattern);

/** A text: one string for all languages, or one for each. Said by type rather than by a choice, whose errors confuse. */
function textSchema(limit: number, languages: Content['languages']): EditorSchema {
  const one = { type: 'string', minLength: 1, maxLength: limit };
  return {
    type: ['string', 'object'],
    minLength: 1,
    maxLength: limit,
    properties: Object.fromEntries(
      languages.map(({ code, name }) => [code, { ...one, description: `The text in ${name}.` }]),
    ),
    required: languages.map(({ code }) => code),
    patternProperties: { [codePattern]: one },
    additionalProperties: false,
    defaultSnippets: [
      {
        label: 'one text per language',
        body: Object.fromEntries(languages.map(({ code }, index) => [code, `$${index + 1}`])),
      },
    ],
  };
}

/** What VS Code says beside a field: the sentence, then its limits. */
function describe(schema: EditorSchema, mark: Mark | undefined): string {
  const limits = [
    ...(mark?.is === 'text' ? [`At most ${mark.limit} characters in each language.`] : []),
    ...(mark?.is !== 'text' && schema.maxLength ? [`At most ${schema.maxLength} characters.`] : []),
    ...(schema.minItems ? [`At least ${schema.minItems}.`] : []),
    ...(schema.maxItems ? [`At most ${schema.maxItems}.`] : []),
  ];
  return [schema.description ?? [], ...limits.map((limit) => `*${limit}*`)].flat().join('\n\n');
}

/** The sentence with which the kiosk refuses what has not the form of a pattern. */
const refusalOf = (schema: z.core.$ZodType): string | undefined =>
  z.safeParse(schema, '\u0000').error?.issues.find(({ code }) => code === 'invalid_format')
    ?.message;

interface Node {
  zodSchema: z.core.$ZodType;
  jsonSchema: object;
}

/** Turns what zod says of one node into what an editor understands. */
function improve({ zodSchema, jsonSchema }: Node): void {
  const schema = jsonSchema as EditorSchema;
  const mark = marks.get(zodSchema);
  if (mark?.is === 'text') {
    delete schema.anyOf;
    schema[pointer] = `#/definitions/text${mark.limit}`;
  }
  if (mark?.is === 'fact' || mark?.is === 'place') {
    schema[pointer] = `${schemaFileOf(idsFile)}#/definitions/${mark.is}`;
  }
  if (schema.minimum === -unlimited) delete schema.minimum;
  if (schema['maximum'] === unlimited) delete schema['maximum'];
  const refusal = schema.pattern === undefined ? undefined : refusalOf(zodSchema);
  if (refusal) schema.patternErrorMessage = `Write ${refusal}.`;
  const described = describe(schema, mark);
  if (described === schema.description) delete schema.markdownDescription;
  else schema.markdownDescription = described;
}

/** zod must not see a `$ref` while it works, or it wraps it; it is put in place afterwards. */
const pointer = 'pointsAt';
const withRefs = (schema: object): EditorSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll(`"${pointer}":`, '"$ref":'));

/** The limits of the texts that a schema refers to. */
const limitsIn = (schema: object) =>
  [
    ...new Set(
      [...JSON.stringify(schema).matchAll(/#\/definitions\/text(\d+)/g)].map(([, n]) => Number(n)),
    ),
  ].sort((a, b) => a - b);

function makeSchema({ schema }: DescribedFile, { languages }: Content): EditorSchema {
  const options = {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: improve,
  } as const;
  const { $schema, ...made } = withRefs(z.toJSONSchema(schema, options));
  const definitions = Object.fromEntries(
    limitsIn(made).map((limit) => [`text${limit}`, textSchema(limit, languages)]),
  );
  const whole = { $schema, allowComments: true, allowTrailingCommas: true, ...made, definitions };
  return addSnippets(whole);
}

/** Ids that an editor offers, each with what it stands for. Offered, not demanded: a new one is known to the check at once. */
const offer = (ids: Ids[]): EditorSchema => ({
  defaultSnippets: ids.map(({ id, means }) => ({
    label: `${id}  ${means}`,
    description: means,
    body: id,
  })),
});

/** Every schema by the name of its file. */
export function makeSchemas(content: Content): Map<string, EditorSchema> {
  const ids: EditorSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description:
      'The facts and places that an editor offers, taken from sources.json and places.json.',
    definitions: { fact: offer(content.facts), place: offer(content.places) },
  };
  return new Map([
    ...describedFiles.map((file): [string, EditorSchema] => [
      schemaFileOf(file.name),
      makeSchema(file, content),
    ]),
    [schemaFileOf(idsFile), ids],
  ]);
}
