// The command that checks a folder of exhibits: what it prints, for people and for programs, and its exit code.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../main/core/content/report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'vitrine-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A folder of exhibits: the good one of the tests with a broken case laid over it. */
const folderOf = (name?: string): string => {
  const folder = mkdtempSync(join(temporary, 'exhibits-'));
  cpSync(join(root, 'tests/content/base'), folder, { recursive: true });
  if (name) cpSync(join(root, 'tests/content/broken', name), folder, { recursive: true });
  return folder;
};

const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'build/check-exhibits.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

describe('the check of exhibits', () => {
  it('says that all is good, and ends with 0', () => {
    const { status, stdout } = check(folderOf());
    expect(stdout).toBe('2 exhibits in good order: plain, second.\n');
    expect(status).toBe(0);
  });

  it('lists what is broken, sums up, says what is good, and ends with 1', () => {
    const folder = folderOf('several-at-once');
    const { status, stdout } = check(folder);
    expect(stdout.replaceAll(folder, 'exhibits')).toMatch(
      /^exhibits\/plain\/exhibit\.json:4:13\n[^]*\n3 problems in 1 file\. 1 exhibit will be left out of the rotation\.\n\n1 exhibit in good order: second\.\n$/,
    );
    expect(status).toBe(1);
  });

  it('ends with 0 when there is nothing but advice', () => {
    const { status, stdout } = check(folderOf('text-same'));
    expect(stdout).toContain('  (warning)\n');
    expect(status).toBe(0);
  });

  it('tells a program the same', () => {
    const folder = folderOf('several-at-once');
    const { status, stdout } = check('--json', folder);
    const report = JSON.parse(stdout) as CheckReport;
    expect(report).toMatchObject({
      format: 1,
      folder,
      isGood: false,
      shown: ['second'],
      leftOut: ['plain'],
      errors: 3,
      warnings: 0,
      summary: '3 problems in 1 file. 1 exhibit will be left out of the rotation.',
    });
    expect(report.problems[1]).toEqual({
      code: 'number-as-text',
      severity: 'error',
      file: `${folder}/plain/exhibit.json`,
      line: 12,
      column: 19,
      path: 'dwellSeconds',
      says: 'dwellSeconds must be a number from 5 to 600. Found the text "30".',
      found: 'the text "30"',
      expected: 'a number from 5 to 600',
      fix: 'remove the quotes:  "dwellSeconds": 30',
      help: 'exhibits/CURATORS.md#number-as-text',
      frame: '    11 |   },\n    12 |   "dwellSeconds": "30",\n       |                   ^^^^',
      exhibit: 'plain',
    });
    expect(status).toBe(1);
  });

  it('says how it is called when it is called otherwise, and ends with 2', () => {
    const { status, stderr } = check('--jason');
    expect(stderr).toBe(
      "Unknown option '--jason'. It goes like this: npm run exhibits:check -- [--json] [DIR]\n",
    );
    expect(status).toBe(2);
  });
});
