// Writes the curators' guide, exhibits/CURATORS.md, out of the schemas, the samples and the messages themselves. Used by make.ts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envelope } from '../../main/contract/fields.ts';
import { mostMegabytes, mostPixels } from '../../main/core/content/pictures/check-pictures.ts';
import type { Kind } from '../../renderer/kinds/schemas.ts';
import { measureColours } from './colours.ts';
import type { Content } from './content.ts';
import { fieldRows } from './fields.ts';
import { describeTables } from './by-form.ts';
import { describeDesk } from './desk.ts';
import { describeGallery } from './gallery.ts';
import { kinds, schemaFileOf } from './files.ts';
import { block, table } from './markdown.ts';
import { explainMessages } from './messages.ts';
import type { EditorSchema } from './schemas.ts';
import { describeWalks } from './walkthrough.ts';

type Schemas = Map<string, EditorSchema>;

/** The picture of a kind's example, beside the guide. */
export const pictureOf = (kind: string) => `guide/${kind}.webp`;

const common = Object.keys(envelope.shape);

const introduction = (content: Content) => `# For curators

Everything that visitors read and see is in this folder, as text files that any editor opens. You change them; the kiosk checks them, shows what is good, leaves out what is not, and says in plain words why.

_This guide is made from the same descriptions that the kiosk checks with. Do not change it by hand: \`npm run exhibits:docs\` writes it anew._

- [The folder](#the-folder) · [Check and see](#check-and-see) · [The desk](#the-desk) · [An editor that helps](#an-editor-that-helps)
- [While the kiosk runs](#while-the-kiosk-runs) · [Packs](#packs)
- [Add an event with a picture to the timeline](#add-an-event-with-a-picture-to-the-timeline)
- [Add a new story exhibit](#add-a-new-story-exhibit)
- [A table for Excel](#a-table-for-excel)
- [What comes up everywhere](#what-comes-up-everywhere): ${['text', 'statement', 'picture', 'ids'].map((name) => `[${name}](#${name})`).join(', ')}
- [Fields of every exhibit](#fields-of-every-exhibit), then each kind: ${kinds.map((kind) => `[${kind}](#${kind})`).join(', ')}
- Shared files: [rotation.json](#rotationjson), [places.json](#placesjson), [sources.json](#sourcesjson)
- [What a message looks like](#what-a-message-looks-like), and each of them by its name

## The folder

| | |
| --- | --- |
| \`rotation.json\` | what is shown, in which order and how long; the languages: ${content.languages.map(({ name }) => name).join(', ')} |
| \`NAME/exhibit.json\` | one exhibit, in a folder of its own whose name is its id |
| \`NAME/media/\` | its pictures |
| \`places.json\` | towns and lines that the maps share |
| \`sources.json\` | every fact that a text may cite, and where it comes from |
| \`dossier.json\` | how sure each fact is; a test reads it, the kiosk does not |
| \`schema/\`, \`guide/\`, this file | help; made by \`npm run exhibits:docs\` |

## Check and see

| | |
| --- | --- |
| \`npm run exhibits:check\` | all that is wrong, with the line and how to mend it; of another folder: \`npm run exhibits:check -- DIR\` |
| \`npm run curate\` | the kiosk beside a panel: what you save is on the screen at once, what is wrong is said. See [the desk](#the-desk) |
| \`npm start\` | runs the kiosk; with another folder: \`npm start -- --exhibits DIR\` |
| \`npm run shots -- --out DIR\` | a picture of every screen, in every language |

An exhibit with a mistake is left out and the others go on; nothing that you write can stop the kiosk.

${describeDesk()}

## An editor that helps

Any editor does. In VS Code the first line of each file, \`"$schema"\`, makes it offer fields and facts while you type (Ctrl+Space), explain what you point at, and underline what does not fit. Keep that line when you copy a file.

Save as UTF-8. Comments (\`// like this\`) and a comma after the last entry are welcome. Word processors turn \`"\` into curly marks: do not use one here.

Where a path is written, \`[0]\` is the first entry of a list, \`[1]\` the second: \`pages[0].heading\` is the heading of the first page.`;

const everywhere = (content: Content, story: EditorSchema) => {
  const codes = content.languages.map(({ code }) => code);
  const example = codes.map((code) => `"${code}": "…"`).join(', ');
  const page = (story.properties?.['pages']?.items as EditorSchema).properties ?? {};
  const inside = (schema: EditorSchema | undefined) => table(schema ? fieldRows(schema) : []);
  const statement = (page['statements']?.items ?? {}) as EditorSchema;
  return `## What comes up everywhere

### text

One text per language, or, where it is the same in all (a name, a number), a single one:

${block('json', `"title": { ${example} },\n"title": "Koryolink",`)}

 The limit counts the characters of each language by itself. Hangul is about twice as wide as the Latin alphabet, but says the same in half as many letters.

### statement

A sentence on the screen together with the facts that carry it. Every claim that a visitor can read is one.

${inside(statement).replaceAll(/(\(#text\)), at most \d+ characters/g, '$1, as long as its field says')}

### picture

A file in the exhibit’s folder \`media\`: SVG, PNG, JPEG, WebP or AVIF, of at most ${mostPixels} pixels a side and ${mostMegabytes.jpeg} MB (SVG: ${mostMegabytes.svg} MB).

${inside(page['picture'])}

### ids

A **fact id** (\`K09\`) is a name under \`"facts"\` in \`sources.json\`, a **place id** (\`pyongyang\`) the \`id\` of a place or a line in \`places.json\`. VS Code offers both with what they stand for. A **month** is written \`2013-02\`.`;
};

async function commonFields(root: string, story: EditorSchema): Promise<string> {
  const accents = story.properties?.['accent']?.enum?.map(String) ?? [];
  const colours = await measureColours(root, accents);
  const rows = fieldRows(story).filter(({ path }) => common.includes(path.split('.')[0] ?? ''));
  const number = (ratio: number) => ratio.toFixed(1);
  return `## Fields of every exhibit

${table(rows)}

The colours, and how they stand out from the dark ground (words need 4.5 to 1):

| \`accent\` | colour | contrast | at high contrast |
| --- | --- | --- | --- |
${colours.map(({ name, hex, ratios }) => `| \`${name}\` | \`${hex}\` | ${number(ratios.usual)} | ${number(ratios.high)} |`).join('\n')}`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

async function describeKind(root: string, kind: Kind, schema: EditorSchema): Promise<string> {
  const sample = await readFile(join(root, `renderer/kinds/${kind}/sample.json`), 'utf8');
  const own = fieldRows(schema).filter(({ path }) => !common.includes(path.split(/[.[]/)[0] ?? ''));
  return `## ${kind}

${schema.description ?? ''}

![The example below on the screen](${pictureOf(kind)})

${table(own)}

<details><summary>${capital(kind)}: a working example</summary>

${block('json', sample)}

</details>`;
}

const sharedFile = (name: string, schema: EditorSchema) => `## ${name}.json

${schema.description ?? ''}

${table(fieldRows(schema))}`;

const messageIntroduction = `## What a message looks like

${block(
  'text',
  `exhibits/opening-up/exhibit.json:12:19        the file, the line, the column
  dwellSeconds must be a number from 5 to 600. Found the text "30".

    11 |   },
    12 |   "dwellSeconds": "30",
       |                   ^^^^                  what is meant
  Fix:  remove the quotes:  "dwellSeconds": 30
  Help: exhibits/CURATORS.md#number-as-text      a heading of this guide`,
)}

All of them are listed at once, by file and line, and the last line sums up. Advice is marked \`(warning)\`: the exhibit is shown all the same, and the check ends with 0. With a mistake it ends with 1.

For programs, \`npm run --silent exhibits:check -- --json\` prints the same as JSON; the type \`CheckReport\` in \`main/core/content/report.ts\` describes it.`;

/** The whole guide. */
export async function makeGuide(root: string, content: Content, schemas: Schemas): Promise<string> {
  const schemaOf = (name: string) => schemas.get(schemaFileOf(name)) ?? {};
  const ofKinds = await Promise.all(kinds.map((kind) => describeKind(root, kind, schemaOf(kind))));
  return [
    introduction(content),
    describeGallery(),
    await describeWalks(root, content),
    describeTables(),
    everywhere(content, schemaOf('story')),
    await commonFields(root, schemaOf('story')),
    ...ofKinds,
    ...['rotation', 'places', 'sources'].map((name) => sharedFile(name, schemaOf(name))),
    messageIntroduction,
    await explainMessages(join(root, 'tests/content/broken')),
  ].join('\n\n');
}
