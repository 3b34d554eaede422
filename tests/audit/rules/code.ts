// Rules of the audit about code and markup that come from text, and about whose code runs at all. Used by rules.ts.
import { any, globalThings, members, modules, textTimers, texts } from '../finders.ts';
import { main, page, type Rule } from '../rule.ts';

/** Packages that may reach the page, each with its reason. */
const pagePackages: Record<string, string> = {
  svelte: 'the components',
  'd3-geo': 'the projection of the maps',
  'd3-scale': 'the axes of charts',
  'd3-shape': 'the lines of charts',
  'es-hangul': 'puts typed letters of Hangul together into syllables',
  zod: 'schemas of exhibits, used by main and build; the page’s own law keeps them out of its bundle',
};

/** Packages that main may bring. */
const mainPackages: Record<string, string> = {
  electron: 'the engine',
  zod: 'checks what comes from outside',
  'jsonc-parser': 'reads curators’ files',
  pino: 'writes the log',
  sax: 'reads SVG pictures, to say what is wrong with them',
  chokidar: 'says that a curator has saved a file',
  yauzl: 'reads packs from sticks',
};

/** Parts of Node that are no way out by themselves; `child_process` has a rule of its own. */
const nodeParts =
  'buffer child_process crypto events fs os path process stream timers url util zlib';

const isNodePart = (name: string): boolean =>
  nodeParts.split(' ').includes(name.split('/')[0] ?? '');

const isOwnFile = (name: string): boolean => name.startsWith('.');

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

export const codeRules: Rule[] = [
  {
    name: 'L2 no text becomes code',
    reason: 'content is data; no policy has to catch what is never tried',
    where: [...main, ...page],
    find: any(
      globalThings('eval', 'Function'),
      textTimers,
      modules((name) => name === '(computed)'),
      texts(/^\s*javascript:/i),
    ),
    bad: [
      `eval('1');`,
      `const run = new Function('return 1');`,
      `window.eval('1');`,
      `setTimeout('run()', 10);`,
      'window.setInterval(`run(${1})`, 10);',
      `await import(name);`,
      `location.href = 'javascript:run()';`,
    ],
    good: `setTimeout(() => run('x'), 10); type Run = Function; await import('./x.ts');`,
  },
  {
    name: 'L2 no text becomes markup',
    reason: 'curators’ text is text',
    where: [...main, ...page],
    find: any(
      members('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'setHTMLUnsafe', 'setHTML'),
      members('createContextualFragment', 'parseFromString', 'execCommand', 'writeln'),
      (tree) => members('write')(tree).filter((node) => /^document\b/.test(node.getText())),
      globalThings('DOMParser'),
      (tree) => members('html')(tree).filter((node) => node.getText() === '$.html'),
    ),
    bad: [
      `place.innerHTML = text;`,
      `place['outerHTML'] = text;`,
      `place.insertAdjacentHTML('beforeend', text);`,
      `document.write(text);`,
      `new DOMParser();`,
      `$.html(node, () => text);`,
    ],
    good: `place.textContent = text; process.stderr.write(text); file.html;`,
  },
  {
    name: 'no package reaches the page but those in the table',
    reason: 'every line that a visitor’s page runs is somebody’s, and known',
    where: page,
    find: modules((name) => !isOwnFile(name) && !Object.hasOwn(pagePackages, packageOf(name))),
    bad: [
      `import x from 'left-pad';`,
      `import fs from 'node:fs';`,
      `await import('@scope/package/part');`,
    ],
    good: `import { tick } from 'svelte'; import a from './a.ts'; import 'svelte/internal/client';`,
  },
  {
    name: 'no package reaches main but those in the table',
    reason: 'main’s packages may touch the machine',
    where: main,
    find: modules(
      (name) =>
        !isOwnFile(name) && !isNodePart(name) && !Object.hasOwn(mainPackages, packageOf(name)),
    ),
    bad: [`import x from 'left-pad';`, `import x from 'electron-store';`, `import 'node:test';`],
    good: `import { z } from 'zod'; import { readFile } from 'node:fs/promises';`,
  },
];
