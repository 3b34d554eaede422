// L1 no network, L2 no escape: the audit. Our own code is read as syntax trees and held against the rules in tests/audit;
// what it finds is named with file, line and rule. Runs with the unit tests, and so in CI.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Rule } from './audit/rule.ts';
import { rules } from './audit/rules.ts';
import { parse, readSources, type Source } from './audit/sources.ts';

/** What a rule finds in a piece of code, as `file:line: the place`. */
const findings = ({ find }: Rule, { file, tree }: Source): string[] =>
  find(tree).map((node) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    return `${file}:${line + 1}: ${node.getText().split('\n')[0] ?? ''}`;
  });

describe.each(rules)('$name', (rule) => {
  const excepted = rule.except ?? {};

  test('holds in all of our code', () => {
    const read = readSources(rule.where);
    expect(read.length).toBeGreaterThan(0);
    const found = read
      .filter(({ file }) => !Object.hasOwn(excepted, file))
      .flatMap((source) => findings(rule, source));
    expect(found, rule.reason).toEqual([]);
  });

  test.each(rule.bad)('would find %s', (code) => {
    expect(findings(rule, parse('main/electron/example.ts', code))).not.toEqual([]);
  });

  test('finds nothing in what only looks alike', () => {
    expect(findings(rule, parse('main/electron/example.ts', rule.good))).toEqual([]);
  });

  test('excepts no file that does not need it', () => {
    const idle = Object.keys(excepted).filter((file) => {
      const source = readSources(rule.where).find((read) => read.file === file);
      return source === undefined || findings(rule, source).length === 0;
    });
    expect(idle).toEqual([]);
  });
});

test('L2 markup of a component is read too', () => {
  const component = '<p onclick={() => fetch("x")}>{@html text}</p><script>let text = "";</script>';
  const ofPage = rules.filter(({ where }) => where.some((pattern) => pattern.endsWith('.svelte')));
  const source = parse('renderer/Example.svelte', component);
  const found = ofPage.filter((rule) => findings(rule, source).length > 0);
  expect(found.map(({ name }) => name)).toEqual([
    'L1 the page has no way to the network, nor code beside itself',
    'L2 no text becomes markup',
  ]);
});

describe('the built app, with all that its packages brought', () => {
  const rule = (beginning: string): Rule => {
    const found = rules.find(({ name }) => name.startsWith(beginning));
    if (!found) throw new Error(`There is no rule "${beginning}".`);
    return found;
  };
  const inBuild = (pattern: string, beginning: string) => {
    const built = readSources([pattern]);
    expect(built.length, `${pattern} is missing; run "npm run build" first`).toBeGreaterThan(0);
    return built.flatMap((source) => findings(rule(beginning), source));
  };

  const pages = ['out/renderer/assets/*.js', 'out/staff/assets/*.js'];
  describe.each(pages)('%s', (bundle) => {
    test.each(['L1 the page has no way', 'L2 the page keeps nothing', 'L2 no text becomes code'])(
      '%s: true of the page’s bundle',
      (beginning) => {
        expect(inBuild(bundle, beginning)).toEqual([]);
      },
    );
  });

  test.each(pages)('L2 in %s markup is made in one place: the templates of Svelte', (bundle) => {
    const places = inBuild(bundle, 'L2 no text becomes markup');
    expect(places.map((place) => place.replace(/^.*: /, ''))).toEqual([
      expect.stringMatching(/^\w+\.innerHTML$/),
    ]);
  });

  test('L1 main’s bundle has no way to the network', () => {
    expect(inBuild('out/electron/main.js', 'L1 main has no way')).toEqual([]);
  });

  test('L2 the preload’s bundle asks for nothing but electron', () => {
    expect(inBuild('out/preload.cjs', 'no package reaches main')).toEqual([]);
  });
});

test('the stand-in for Electron is no part of a package', () => {
  const entry = readFileSync('main/index.ts', 'utf8');
  expect(entry).not.toContain('chromium/');
  const main = globSync(['main/core/**/*.ts', 'main/electron/**/*.ts']);
  const reaching = main.filter((file) => /from '[./]+chromium\//.test(readFileSync(file, 'utf8')));
  expect(reaching).toEqual([]);
});
