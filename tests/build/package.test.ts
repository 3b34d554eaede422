// Packaging: what is inside and how large, the pipeline over a stand-in for Electron, and a sentence for every wrong beginning.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import config from '../../electron.config.ts';
import { isInstalled } from '../../build/display.ts';
import { policies, writePolicies } from '../../build/linux/policies.ts';
import { bytesOf, listFiles, onChromium, onElectron } from '../../build/package/contents.ts';
import { explain } from '../../build/package/electron.ts';
import { readDist } from '../../build/package/electron-dist.ts';
import { machineFiles, maskedTarget, policyFile } from '../../build/package/machine-files.ts';
import { readOptions } from '../../build/package/options.ts';
import { mostBytes } from '../../build/package/report.ts';
import { expectRoom } from '../../build/package/room.ts';
import { findBrowser } from '../../main/chromium/find-browser.ts';
import { fuses } from '../../main/core/lockdown/fuses.ts';
import { missingWords } from '../browser-words.ts';
import { makeElectronDeb } from './electron-deb.ts';
import { electronVersion, makeDist, readFuses } from './electron-dist.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-package-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const make = (options: string[], environment: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, ['build/package.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  });

describe('what is inside', () => {
  test.each([
    ['Electron', onElectron],
    ['Chromium', onChromium],
  ])('on %s the app’s own share stays under 12 MB, with both languages and fonts', (_, parts) => {
    const files = listFiles(root, parts);
    const names = files.map(({ to }) => to).join('\n');
    expect(names).toMatch(/hangul-\S+\.woff2/);
    expect(names).toMatch(/latin-\S+\.woff2/);
    expect(bytesOf(files, 'Vitrine')).toBeLessThan(mostBytes);
    expect(mostBytes).toBe(12_000_000);
  });

  test('nothing is taken along that only developers need', () => {
    const files = [...listFiles(root, onElectron), ...listFiles(root, onChromium)];
    const foreign = /\.map$|\.d\.ts$|traceViewer|recorder|\/bin\/reinstall/;
    expect(files.map(({ to }) => to).filter((path) => foreign.test(path))).toEqual([]);
  });
});

describe('a curator’s desk', () => {
  test('L2 is part of no package, and no main process knows its words', () => {
    const files = [...listFiles(root, onElectron), ...listFiles(root, onChromium)];
    expect(files.map(({ to }) => to).filter((path) => /curate/.test(path))).toEqual([]);
    expect(JSON.stringify(config.packaging)).not.toMatch(/curate/);
    for (const main of ['out/electron/main.js', 'out/chromium/main.js', 'out/preload.cjs'])
      expect(readFileSync(join(root, main), 'utf8')).not.toMatch(/desk\.(?:show|edited|read)/);
  });
});

describe('over a folder that stands for Electron', () => {
  test('folder, zip and tar.gz hold the archive, the exhibits beside it, and a program with its fuses blown', () => {
    makeDist(join(folder, 'dist'));
    const out = join(folder, 'out');
    const targets = ['dir', 'zip', 'tar.gz'].flatMap((name) => ['--target', name]);
    const given = ['--platform', 'linux', '--arch', 'x64', ...targets];
    const made = make([...given, '--electron-dist', join(folder, 'dist'), '--out', out]);
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    const unpacked = join(out, 'linux-unpacked');
    const byTable = Object.values(fuses).map(({ value }) => (value ? '1' : '0'));
    expect(readFuses(readFileSync(join(unpacked, 'vitrine')))).toBe(byTable.join(''));
    expect(statSync(join(unpacked, 'vitrine')).mode & 0o777).toBe(0o755);
    expect(statSync(join(unpacked, 'resources/exhibits/rotation.json')).isFile()).toBe(true);
    const list = listArchive(join(unpacked, 'resources/app.asar'));
    for (const name of ['/out/electron/main.js', '/out/preload.cjs', '/exhibits/rotation.json'])
      expect(list).toContain(name);
    expect(
      list.filter((name) => /node_modules|\.map$|chromium|^\/(?:main|tests|build)\b/.test(name)),
    ).toEqual([]);
    const tar = join(out, `vitrine-${version}-linux-x64.tar.gz`);
    expect(execFileSync('tar', ['-tzf', tar], { encoding: 'utf8' })).toContain(
      'resources/app.asar',
    );
    expect(readFileSync(tar.replace('.tar.gz', '.zip')).subarray(0, 2).toString()).toBe('PK');
  }, 120_000);
});

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

function listArchive(path: string): string[] {
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'));
  const asar = ofBuilder('@electron/asar') as {
    listPackage(path: string, options: object): string[];
  };
  return asar.listPackage(path, { isPack: false });
}

test.skipIf(!isInstalled('dpkg-deb'))(
  'the deb on Electron brings the same machine as the Chromium edition’s, and its own command (skipped where dpkg-deb is not installed)',
  () => {
    const deb = makeElectronDeb(folder);
    const tree = join(folder, 'tree');
    execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
    for (const { from, to, isProgram } of machineFiles) {
      expect(readFileSync(join(tree, to), 'utf8'), to).toBe(
        readFileSync(join(root, 'build', from), 'utf8'),
      );
      expect(statSync(join(tree, to)).mode & 0o777, to).toBe(isProgram === true ? 0o755 : 0o644);
    }
    expect(readlinkSync(join(tree, maskedTarget))).toBe('/dev/null');
    expect(readFileSync(join(tree, '/usr/lib/vitrine/linux/edition'), 'utf8')).toContain(
      'kiosk=/opt/Vitrine/vitrine',
    );
    expect(statSync(join(tree, 'opt/Vitrine/vitrine')).mode & 0o777).toBe(0o755);
    // Electron reads no policies of Chromium.
    expect(existsSync(join(tree, policyFile))).toBe(false);
    for (const name of ['postinst', 'prerm', 'postrm'])
      expect(readFileSync(join(tree, 'DEBIAN', name), 'utf8'), name).toBe(
        readFileSync(join(root, 'build/linux/debian', name), 'utf8'),
      );
    expect(readFileSync(join(tree, 'DEBIAN/preinst'), 'utf8')).toContain('dpkg -P vitrine"');
    expect(readFileSync(join(tree, 'DEBIAN/control'), 'utf8')).toMatch(
      /^Depends: .*\blibnss3, .*\bcage, xwayland, seatd, /m,
    );
    expect(readdirSync(join(folder, 'out')).filter((name) => name === '.machine')).toEqual([]);
  },
  120_000,
);

describe('a wrong folder for Electron is named in one sentence:', () => {
  test.each<[string, (dist: string) => void, string]>([
    ['one that is not there', () => undefined, 'is not a folder'],
    ['one that is empty', (dist) => mkdirSync(dist), 'holds no electron'],
    ['one of another version', (dist) => makeDist(dist, '44.0.0'), 'holds Electron 44.0.0'],
    [
      'one whose program is damaged',
      (dist) => {
        makeDist(dist);
        writeFileSync(join(dist, 'electron'), 'half a program');
      },
      'holds a damaged electron, without the mark of its fuses',
    ],
    [
      'one that does not say its version',
      (dist) => {
        makeDist(dist);
        rmSync(join(dist, 'version'));
      },
      'does not say its version in a file of that name',
    ],
  ])('%s', (_, prepare, sentence) => {
    const dist = join(folder, 'dist');
    prepare(dist);
    const wanted = `--electron-dist wants the folder into which electron-v${electronVersion} for linux was unpacked.`;
    expect(() => readDist(dist, 'linux')).toThrow(`${dist} ${sentence}; ${wanted}`);
  });
});

describe('what else stands in the way is named in one sentence:', () => {
  test('a disk without room', () => {
    expect(() => expectRoom(folder, Number.MAX_SAFE_INTEGER)).toThrow(
      /^There is no room for the package in \S+: it takes about \d+ MB while it is made, and \d+ MB are free\. Make room, or name another folder with --out DIR\.$/,
    );
  });

  test('a folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => expectRoom(join(folder, 'file/out'), 1)).toThrow(
      /^The folder \S+ cannot be written/,
    );
  });

  test.skipIf(process.platform !== 'linux')(
    'Debian’s tools that are missing (skipped unless on Linux)',
    () => {
      const made = make(['--chromium', '--out', folder], { PATH: folder });
      expect(made.stderr.trim()).toBe(
        'dpkg-deb, which makes Debian packages, is not installed; on Debian: sudo apt install dpkg',
      );
      expect(made.status).toBe(1);
    },
  );

  test('Electron that cannot be fetched, and then a tool', () => {
    const message = 'getaddrinfo EAI_AGAIN github.com';
    const what = 'linux, x64';
    expect(explain(message, { hasDist: false, what })).toMatch(
      /^Electron could not be fetched for linux, x64: .*--electron-dist DIR/,
    );
    expect(explain(message, { hasDist: true, what })).toMatch(
      /^A tool that this form needs could not be fetched/,
    );
  });

  test.each([
    [['--platform', 'beos'], /^--platform is linux, windows, mac; it is not beos\.\n/],
    [['--bogus'], /^Unknown option '--bogus'\.\n/],
    [
      ['--event', '--electron-dist', 'dist'],
      /^--event takes no --electron-dist: that edition shows the exhibits in the laptop’s own browser, on every system\. Leave one of the two out; .*--target dir\.$/,
    ],
    [['--chromium', '--target', 'zip'], /^--chromium takes no --target: that edition is made for/],
  ])('%j', (given, sentence) => {
    expect(() => readOptions(given)).toThrow(sentence);
  });
});

test.skipIf(!isInstalled('dpkg-deb'))(
  'what a build that was broken off has left does not get into the next (skipped where dpkg-deb is not installed)',
  () => {
    mkdirSync(join(folder, '.chromium-edition/usr/lib/vitrine'), { recursive: true });
    writeFileSync(join(folder, '.chromium-edition/usr/lib/vitrine/left'), '');
    const made = make(['--chromium', '--out', folder]);
    expect(made.stderr).toBe('');
    const [, path = ''] = /^Made (\S+)$/m.exec(made.stdout) ?? [];
    const list = execFileSync('dpkg-deb', ['--contents', path], { encoding: 'utf8' });
    expect(list).not.toContain('vitrine/left');
    expect(list).toMatch(/root\/root .* \.\/usr\/lib\/systemd\/system\/vitrine\.service$/m);
    expect(list).toMatch(/^-rwxr-xr-x root\/root .* \.\/usr\/bin\/vitrine$/m);
  },
  120_000,
);

describe('on Debian', () => {
  const before = (...given: string[]) => {
    const script = readFileSync(join(root, 'build/linux/debian/preinst'), 'utf8');
    const text = script
      .replaceAll('@VERSION@', '1.0.0')
      .replaceAll('@PACKAGE@', 'vitrine-chromium');
    return spawnSync('sh', ['-c', text, 'preinst', ...given], { encoding: 'utf8' });
  };

  test.skipIf(!isInstalled('dpkg'))(
    'an older version is replaced with a word, and a newer one refuses to be (skipped where dpkg is not installed)',
    () => {
      expect(before('upgrade', '0.9.0')).toMatchObject({
        status: 0,
        stdout: 'Vitrine 0.9.0 is replaced by 1.0.0; exhibits, PIN and logs stay.\n',
      });
      expect(before('upgrade', '1.1.0')).toMatchObject({
        status: 1,
        stderr:
          'Vitrine 1.1.0 was installed here, which is newer than 1.0.0; remove it first with: dpkg -P vitrine-chromium\n',
      });
      expect(before('install')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    },
  );

  const units = ['vitrine.service', 'vitrine-x11.service'];

  test.skipIf(!isInstalled('systemd-analyze')).each(units)(
    'systemd finds nothing wrong with %s but programs that are not here (skipped where systemd is not installed)',
    (unit) => {
      const { stderr } = spawnSync('systemd-analyze', ['verify', `build/linux/${unit}`], {
        cwd: root,
        encoding: 'utf8',
      });
      const wrong = stderr
        .split('\n')
        .filter((line) => line.includes(unit) && !/not executable/.test(line));
      expect(wrong).toEqual([]);
    },
  );

  test.each(units)('L3 %s restarts always, within limits, and is watched', (unit) => {
    const text = readFileSync(join(root, 'build/linux', unit), 'utf8');
    for (const line of [
      'Restart=always',
      'StartLimitAction=reboot',
      'Type=notify',
      'NotifyAccess=all',
    ])
      expect(text.split('\n')).toContain(line);
    expect(Number(/^WatchdogSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThan(100);
  });

  test.each(units)('L1 L2 %s has no network, and no rights to gain', (unit) => {
    const text = readFileSync(join(root, 'build/linux', unit), 'utf8').split('\n');
    for (const line of [
      'PrivateNetwork=yes',
      'PrivateTmp=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'User=vitrine',
    ])
      expect(text).toContain(line);
  });

  test('the session hands on the exit code of the kiosk, which cage keeps to itself', () => {
    const program = (name: string, text: string) => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    };
    program('cage', 'shift 2\n"$@"\nexit 0');
    program('vitrine', 'exit "$(cat "$XDG_RUNTIME_DIR/wanted")"');
    for (const code of [0, 5, 6]) {
      writeFileSync(join(folder, 'wanted'), String(code));
      const { status } = spawnSync('sh', [join(root, 'build/linux/session'), 'wayland'], {
        env: { PATH: `${folder}:/usr/bin:/bin`, XDG_RUNTIME_DIR: folder },
      });
      expect(status).toBe(code);
    }
  });
});

describe('the managed policies', () => {
  const browser = findBrowser();

  test.skipIf(browser === undefined)(
    'L1 L2 are all words of the browser (skipped where no Chromium is installed)',
    () => {
      expect(missingWords(browser?.path ?? '', Object.keys(policies))).toEqual([]);
    },
  );

  test('leave the kiosk its own line to the engine', () => {
    const written = JSON.parse(writePolicies()) as Record<string, unknown>;
    expect(written['DeveloperToolsAvailability']).toBeUndefined();
    expect(written['RemoteDebuggingAllowed']).toBe(true);
  });
});
