// The laws of the tree: what may import what, what a kind must bring, which words name nothing. A failure
// prints what *is* allowed.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { components } from '../renderer/kinds/components.ts';
import { schemas } from '../renderer/kinds/schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = (pattern: string) => globSync(pattern, { cwd: root }).sort();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const code = [
  ...files('*.ts'),
  ...files('{main,renderer,build,tests}/**/*.ts'),
  ...files('renderer/**/*.svelte'),
];

interface Import {
  from: string;
  /** A path from the root for our own files, a package's name otherwise. */
  to: string;
  isType: boolean;
}

const importsOf = (file: string): Import[] =>
  [...read(file).matchAll(/^\s*(?:import|export)\s(?:([^'";]*?)\sfrom\s)?'([^']+)'/gm)].map(
    ([, names = '', to = '']) => ({
      from: file,
      to: to.startsWith('.') ? relative(root, join(root, dirname(file), to)) : to,
      isType: names.trimStart().startsWith('type '),
    }),
  );
const imports = code.flatMap(importsOf);
const broken = (isBroken: (one: Import) => boolean) =>
  imports.filter(isBroken).map(({ from, to }) => `${from} imports ${to}`);

describe('what may import what', () => {
  test('only main/electron and the start of main import electron', () => {
    const allowed = /^(main\/electron\/|main\/index\.ts|main\/chromium\/)/;
    expect(broken(({ from, to }) => to === 'electron' && !allowed.test(from))).toEqual([]);
  });

  test('only main/chromium, build and journeys import playwright', () => {
    const allowed = /^(main\/chromium\/|build\/|tests\/)/;
    expect(broken(({ from, to }) => /playwright/.test(to) && !allowed.test(from))).toEqual([]);
  });

  test('core imports neither electron, playwright nor svelte, and of the renderer only schemas', () => {
    const isForeign = ({ from, to, isType }: Import) =>
      from.startsWith('main/core/') &&
      (/^(electron|playwright|svelte)/.test(to) ||
        to.startsWith('main/electron') ||
        to.startsWith('main/chromium') ||
        (to.startsWith('renderer/') &&
          !isType &&
          !/^renderer\/kinds\/(schemas|\w+\/schema)\.ts$/.test(to)));
    expect(broken(isForeign)).toEqual([]);
  });

  test('of main, a page imports the contract only, and of that no more than types', () => {
    const isSchema = (file: string) =>
      /^renderer\/kinds\/(schemas|\w+\/schema(-\w+)?)\.ts$/.test(file);
    const isForeign = ({ from, to, isType }: Import) =>
      from.startsWith('renderer/') &&
      !isSchema(from) &&
      (/^(zod|electron|node:)/.test(to) ||
        (to.startsWith('main/') && !(to.startsWith('main/contract/') && isType)) ||
        (isSchema(to) && !isType));
    expect(broken(isForeign)).toEqual([]);
  });

  test('a kind never imports another kind', () => {
    const kindOf = (file: string) => /^renderer\/kinds\/(\w+)\//.exec(file)?.[1];
    expect(
      broken(({ from, to }) => {
        const [one, other] = [kindOf(from), kindOf(to)];
        return one !== undefined && other !== undefined && one !== other;
      }),
    ).toEqual([]);
  });

  test('a curator’s desk stands on the app, and nothing of the app on the desk', () => {
    const isDesk = (file: string) => /^(build|renderer)\/curate[/.]/.test(file);
    const isApp = (file: string) => /^(main|renderer)\//.test(file) && !isDesk(file);
    expect(broken(({ from, to }) => isApp(from) && isDesk(to))).toEqual([]);
    const spoken = code.filter(
      (file) => file.startsWith('main/') && /['"`]desk\./.test(read(file)),
    );
    // Main has the names of a desk’s events in no place but their table, and so can send none.
    expect(spoken).toEqual(['main/contract/desk.ts']);
  });

  test('one file of each page touches window.kiosk', () => {
    const touching = code.filter(
      (file) => file.startsWith('renderer/') && /window\.kiosk/.test(read(file)),
    );
    expect(touching).toEqual([
      'renderer/app/kiosk.ts',
      'renderer/curate/bridge.ts',
      'renderer/staff/staff.ts',
    ]);
  });
});

describe('an exhibit kind is one folder', () => {
  const folders = files('renderer/kinds/*/schema.ts').map((file) => file.split('/')[2]);

  test('both registries name exactly the folders', () => {
    expect(Object.keys(schemas).sort()).toEqual(folders);
    expect(Object.keys(components).sort()).toEqual(folders);
  });

  test.each(Object.keys(schemas))('%s brings its component, a valid sample and a test', (kind) => {
    const component = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.svelte`;
    expect(files(`renderer/kinds/${kind}/${component}`)).toHaveLength(1);
    expect(files(`tests/renderer/kinds/${kind}*.test.ts`)).not.toEqual([]);
    const sample = JSON.parse(read(`renderer/kinds/${kind}/sample.json`));
    const checked = schemas[kind as keyof typeof schemas].safeParse(sample);
    expect(checked.error?.issues ?? []).toEqual([]);
  });
});

describe('the content folder', () => {
  test('holds no code', () => {
    expect(files('exhibits/**/*.{ts,js,mjs,cjs,svelte,html}')).toEqual([]);
  });
});

describe('the page', () => {
  const components = code.filter((file) => file.endsWith('.svelte'));

  test('never renders text as markup', () => {
    expect(components.filter((file) => /\{@html/.test(read(file)))).toEqual([]);
  });

  test('names colours in the token files only', () => {
    const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
    const styled = [...components, ...files('renderer/styles/*.css')];
    const raw = styled.filter((file) => {
      const style = file.endsWith('.css')
        ? read(file)
        : (/<style>([^]*)<\/style>/.exec(read(file))?.[1] ?? '');
      return colour.test(style.replaceAll(/#000 [\d.]|#000\b/g, ''));
    });
    expect(raw).toEqual([]);
  });

  test('asks for the time of day nowhere, so that no clock can disturb it', () => {
    const asking = code.filter(
      (file) => file.startsWith('renderer/') && /Date\.now\b|\bDate\(\)/.test(read(file)),
    );
    expect(asking).toEqual([]);
  });

  test('calls no other machine: no address of the web stands in its code', () => {
    const addressed = code.filter(
      (file) => file.startsWith('renderer/') && /['"`]https?:\/\/(?!www\.w3\.org)/.test(read(file)),
    );
    expect(addressed).toEqual([]);
  });
});

describe('names and comments', () => {
  test('no file has a name that says nothing', () => {
    const empty = /(^|[-/.])(utils?|helpers?|common|misc|manager|service|impl)([-/.]|$)/i;
    expect(code.filter((file) => empty.test(file))).toEqual([]);
  });

  test('every file says in its first line what it is for', () => {
    const silent = code.filter(
      (file) => !/^(\/\/|\/\*|<!--|#!)/.test(read(file)) && !file.startsWith('tests/'),
    );
    expect(silent).toEqual([]);
  });

  test('nothing is left to do in a comment', () => {
    const unfinished = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''));
    expect(code.filter((file) => unfinished.test(read(file)))).toEqual([]);
  });
});
