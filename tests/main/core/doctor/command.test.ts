// `vitrine doctor`: its options, what it prints, its exit codes, and what is in a bundle.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis, Lamp } from '../../../../main/contract/doctor.ts';
import { contents, writeBundle } from '../../../../main/core/doctor/bundle.ts';
import { examine, readDoctorOptions } from '../../../../main/core/doctor/command.ts';
import {
  exitCodes,
  worstOf,
  writeReport,
  type Report,
} from '../../../../main/core/doctor/report.ts';
import { recorded } from './recorded.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const doctor = (...args: string[]) =>
  spawnSync(process.execPath, ['main/chromium/doctor.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
const diagnosis = (lamp: Lamp): Diagnosis => ({
  id: 'x',
  title: { en: 'X', ko: 'X' },
  lamp,
  findings: [],
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the report', () => {
  it('has a line for every finding, and is narrow enough for any printer', async () => {
    const report = await examine(recorded('desktop'));
    for (const language of ['en', 'ko'] as const) {
      const text = writeReport(report, language);
      const widths = text.split('\n').map((line) => line.replaceAll(/[가-힣]/g, 'xx').length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(80);
      for (const { title } of report.checks) expect(text).toContain(title[language]);
    }
  });

  it('ends with the worst lamp as exit code', () => {
    expect(exitCodes[worstOf([diagnosis('green'), diagnosis('green')])]).toBe(0);
    expect(exitCodes[worstOf([diagnosis('green'), diagnosis('amber')])]).toBe(1);
    expect(exitCodes[worstOf([diagnosis('red'), diagnosis('amber')])]).toBe(2);
  });
});

describe('the command', () => {
  it('looks at this machine in less than twenty seconds, and says the same to programs', () => {
    const startedMs = performance.now();
    const { status, stdout } = doctor('--json', '--state', folder);
    expect(performance.now() - startedMs).toBeLessThan(20_000);
    const report = JSON.parse(stdout) as Report;
    expect(report.format).toBe(1);
    expect(report.checks.length).toBeGreaterThan(10);
    expect(status).toBe(exitCodes[report.lamp]);
  });

  it.each([
    [['--colour'], /Unknown option '--colour'.*vitrine doctor \[--json\]/],
    [['--lang', 'fr'], /There is no report in "fr"/],
    [
      ['--bundle', '/nowhere/at/all.tar.gz'],
      /The bundle \/nowhere\/at\/all\.tar\.gz cannot be written/,
    ],
  ])('%j is refused in one sentence', (args, sentence) => {
    const { status, stderr } = doctor(...args);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(64);
  });

  it('reads its options', () => {
    expect(readDoctorOptions(['--json', '--lang', 'ko', '--bundle', 'b'])).toMatchObject({
      isJson: true,
      language: 'ko',
      bundle: 'b',
    });
  });
});

describe('the bundle', () => {
  it('holds what its list says and nothing else: no PIN, no exhibits, no other file', async () => {
    const state = join(folder, 'state');
    await mkdir(join(state, 'logs'), { recursive: true });
    for (const name of [
      'staff.json',
      'recovery.json',
      'logs/kiosk.log',
      'logs/kiosk-000001.log',
      'logs/other.txt',
    ])
      await writeFile(join(state, name), name);
    const machine = recorded('gallery', { kiosk: { stateFolder: state } });
    const path = join(folder, 'bundle.tar.gz');
    await writeBundle(path, await examine(machine), machine.kiosk);
    const listed = execFileSync('tar', ['-tzf', path], { encoding: 'utf8' }).trim().split('\n');
    const names = listed.map((name) => name.replace('vitrine-diagnostics/', '')).filter(Boolean);
    expect(names.sort()).toEqual(
      [...contents.map(({ name }) => name), 'logs/kiosk.log', 'logs/kiosk-000001.log'].sort(),
    );
    execFileSync('tar', ['-xzf', path, '-C', folder]);
    const list = await readFile(join(folder, 'vitrine-diagnostics/contents.txt'), 'utf8');
    for (const { name, what } of contents)
      expect(list).toMatch(new RegExp(`^${name} +${what}`, 'm'));
  });

  it('is made of what there is, when the kiosk has never run', async () => {
    const machine = recorded('gallery', { kiosk: { stateFolder: join(folder, 'nowhere') } });
    const path = join(folder, 'empty.tar.gz');
    await writeBundle(path, await examine(machine), machine.kiosk);
    expect(execFileSync('tar', ['-tzf', path], { encoding: 'utf8' })).not.toContain(
      'recovery.json',
    );
  });
});
