// Rules of the audit about the world outside the program: variables, arguments, other programs, and back doors. Used by rules.ts.
import ts from 'typescript';
import { any, members, modules, statements, takenFrom, texts } from '../finders.ts';
import { main, page, type Rule } from '../rule.ts';

const programs = /^(?:child_process|cluster|worker_threads|vm|repl|module)(?:\/|$)/;

export const outsideRules: Rule[] = [
  {
    name: 'L2 no variable of the environment unlocks anything',
    reason: 'main does what its tables say, wherever and by whomever it is started',
    where: main,
    find: any(
      (tree) => members('env')(tree).filter((node) => /^process\b/.test(node.getText())),
      takenFrom('process', (name) => name === 'env'),
      takenFrom('node:process', (name) => name === 'env'),
    ),
    except: {
      'main/electron/start.ts': 'reads the names, to refuse those that open the kiosk',
    },
    bad: [`if (process.env['DEBUG']) open();`, `import { env } from 'node:process';`],
    good: `process.argv; const env = 1;`,
  },
  {
    name: 'L2 the command line is read in one file',
    reason: 'every argument goes by the same guard',
    where: main,
    find: (tree) =>
      members('argv', 'execArgv')(tree).filter((node) => /^process\b/.test(node.getText())),
    except: { 'main/index.ts': 'hands it to the guard' },
    bad: [`const [first] = process.argv;`],
    good: `const { argv } = given;`,
  },
  {
    name: 'L2 main starts no other program and no other interpreter',
    reason: 'a program that the kiosk starts is a program that a visitor might reach',
    where: main,
    find: any(
      modules((name) => programs.test(name)),
      members('dlopen', 'binding', '_linkedBinding'),
    ),
    except: {
      'main/core/machine/run.ts':
        'volume, display light and the doctor for staff behind their PIN, and a word to systemd: by name, no shell',
      'main/core/doctor/bundle.ts':
        'the doctor as a command, never the kiosk: tar packs its bundle',
    },
    bad: [
      `import { exec } from 'node:child_process';`,
      `import { runInNewContext } from 'vm';`,
      `process.binding('fs');`,
    ],
    good: `import { join } from 'node:path';`,
  },
  {
    name: 'L2 the sandbox is switched off on test machines only',
    reason: 'Chromium’s sandbox refuses to run as root, which a gallery never should',
    where: ['*.ts', 'main/**/*.ts', 'build/**/*.ts', 'renderer/**/*.ts', 'tests/**/*.ts'],
    find: texts(/no-sandbox|disable-setuid-sandbox/i),
    except: {
      'main/core/lockdown/arguments.ts': 'refuses it',
      'main/chromium/open-window.ts': 'the stand-in, run as root',
      'build/start.ts': 'a trial, run as root',
      'build/curate/window.ts': 'a curator’s desk, tried as root',
      'tests/e2e/kiosk.ts': 'journeys, run as root',
      'tests/offline/plain-browser.ts': 'a bare browser to compare with, run as root',
      'tests/audit/rules/outside.ts': 'this rule',
      'tests/main/core/lockdown/start.test.ts': 'tries it',
      'tests/main/core/options.test.ts': 'tries it',
      'tests/main/electron/index.test.ts': 'tries it',
    },
    bad: [`args.push('--no-sandbox');`, 'const line = `--no-sandbox ${x}`;'],
    good: `app.enableSandbox();`,
  },
  {
    name: 'no back door for tests or developers',
    reason: 'what is tested is what runs in the gallery',
    where: [...main, ...page],
    find: any(texts(/NODE_ENV/), members('NODE_ENV'), statements(ts.SyntaxKind.DebuggerStatement)),
    bad: [`if (x['NODE_ENV'] === 'test') open();`, `config.NODE_ENV;`, `debugger;`],
    good: `const mode = 'test';`,
  },
];
