// The generated schemas in the engine that VS Code itself uses for JSON: what a curator gets while typing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ClientCapabilities,
  getLanguageService,
  TextDocument,
  type CompletionItem,
} from 'vscode-json-languageservice';
import { schemas } from '../../renderer/kinds/schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const service = getLanguageService({
  schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
  clientCapabilities: ClientCapabilities.LATEST,
  workspaceContext: { resolveRelativePath: (path, resource) => String(new URL(path, resource)) },
});
service.configure({ validate: true });

/** A file as it lies in the folder of an exhibit, or in `exhibits` itself. */
const open = (text: string, file = 'exhibits/new/exhibit.json') =>
  TextDocument.create(String(pathToFileURL(join(root, file))), 'json', 1, text);

const underlined = async (text: string, file?: string) => {
  const document = open(text, file);
  const found = await service.doValidation(
    document,
    service.parseJSONDocument(document),
    undefined,
  );
  return found.map(({ range, message }) => [document.getText(range), message]);
};

/** A text with `¦` where the cursor is. */
const atCursor = (marked: string) => {
  const document = open(marked.replace('¦', ''));
  return { document, position: document.positionAt(marked.indexOf('¦')) };
};

const complete = async (marked: string): Promise<CompletionItem[]> => {
  const { document, position } = atCursor(marked);
  const list = await service.doComplete(document, position, service.parseJSONDocument(document));
  return list?.items ?? [];
};

const hover = async (marked: string) => {
  const { document, position } = atCursor(marked);
  const found = await service.doHover(document, position, service.parseJSONDocument(document));
  return JSON.stringify(found?.contents);
};

const read = (file: string) => readFile(join(root, file), 'utf8');
const story = await read('renderer/kinds/story/sample.json');
const change = (from: string, to: string) => {
  if (!story.includes(from)) throw new Error(`The sample no longer holds ${from}`);
  return story.replace(from, to);
};

describe('what is good is not underlined', () => {
  const shipped = ['intranet', 'cellular-network', 'first-tweet', 'opening-up'];
  it.each([
    ...shipped.map((id) => `exhibits/${id}/exhibit.json`),
    ...['rotation', 'places', 'sources'].map((name) => `exhibits/${name}.json`),
  ])('%s', async (file) => {
    const text = await read(file);
    expect(JSON.parse(text).$schema).toMatch(/schema\/\w+\.schema\.json$/);
    expect(await underlined(text, file)).toEqual([]);
  });

  it.each(Object.keys(schemas))('the sample of a %s, copied into a new folder', async (kind) => {
    const text = await read(`renderer/kinds/${kind}/sample.json`);
    expect(JSON.parse(text).$schema).toBe(`../schema/${kind}.schema.json`);
    expect(await underlined(text)).toEqual([]);
  });

  it('comments, trailing commas, a text for all languages, a further language', async () => {
    const text = change('"dots": 1024', '"dots": 1024, // all of them')
      .replace('{ "en": "After 2014", "ko": "2014년 이후" }', '"2014"')
      .replace('"ko": "그 뒤에는?"', '"ko": "그 뒤에는?", "de": "Und dann?"');
    expect(await underlined(text)).toEqual([]);
  });
});

describe('what the check refuses is underlined while one types', () => {
  it.each([
    ['an unknown field', '"heading":', '"headding":', /headding is not allowed|Missing property/],
    ['a missing language', ', "ko": "2014년 이후" }', ' }', /Missing property "ko"/],
    ['a wrong kind of value', '"dots": 1024', '"dots": "1024"', /Incorrect type/],
    ['a number out of range', '"dots": 1024', '"dots": 9000', /above the maximum of 6000/],
    [
      'a text too long',
      '"After 2014"',
      `"${'x'.repeat(41)}"`,
      /longer than the maximum length of 40/,
    ],
    ['a colour of one’s own', '"light"', '"#ff0000"', /not accepted. Valid values: "teal"/],
    ['another kind than the schema’s', '"kind": "story"', '"kind": "map"', /Value must be "story"/],
    ['an id in another form', '"K21"', '"21"', /^Write a fact id such as "K09"/],
    [
      'a name that is no language',
      '"ko": "2014년 이후"',
      '"korean": "x"',
      /korean is not allowed|Missing/,
    ],
  ])('%s', async (_, from, to, message) => {
    const found = await underlined(change(from, to));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(([, said]) => said).join('\n')).toMatch(message);
  });
});

describe('an editor offers', () => {
  const inPage = (field: string) =>
    change(
      '"heading": { "en": "An address space of its own", "ko": "자체 주소 공간" },',
      `${field}`,
    );

  it('the fields that are still missing, each with its sentence', async () => {
    const items = await complete(inPage('"¦"'));
    expect(items.map(({ label }) => label).sort()).toEqual(['heading', 'picture']);
    expect(JSON.stringify(items)).toContain('At most 60 characters in each language.');
  });

  it('a text with a gap for each language', async () => {
    const [item] = (await complete(inPage('"¦"'))).filter(({ label }) => label === 'heading');
    expect(item?.textEdit?.newText).toMatch(/"heading": \{\s*"en": "\$1",\s*"ko": "\$2"\s*\}/);
  });

  it('the required fields of a new entry, ready to be filled in', async () => {
    const items = await complete(change('"pages": [', '"pages": [¦'));
    const body = items
      .map(({ textEdit }) => textEdit?.newText)
      .find((text) => text?.includes('heading'));
    expect(body?.replaceAll(/\s+/g, ' ')).toBe(
      '{ "heading": { "en": "$1", "ko": "$2" }, "statements": [ { "text": { "en": "$3", "ko": "$4" }, "facts": [ "$5" ] } ] },',
    );
  });

  it('facts with what they say', async () => {
    const items = await complete(change('["K21"]', '[¦]'));
    const fact = items.find(({ label }) => label.startsWith('K21 '));
    expect(fact?.textEdit?.newText).toBe('"K21"');
    expect(JSON.stringify(fact?.documentation)).toContain('1,024');
  });

  it('the words of a choice with what they mean', async () => {
    const items = await complete(change('"still"', '¦'));
    const word = items.find(({ label }) => label === '"halting"');
    expect(JSON.stringify(word?.documentation)).toContain('Demarcation Line');
  });

  it('an explanation of what one points at', async () => {
    expect(await hover(change('"dots"', '"do¦ts"'))).toContain('How many dots show it');
  });
});
