// `npm run curate` on the command line: a sentence and an exit code for every wrong beginning, and a quiet end.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = (...options: string[]) =>
  spawnSync(process.execPath, ['build/curate.ts', ...options], { cwd: root, encoding: 'utf8' });

describe('npm run curate', () => {
  test('says what is wrong with a folder, and ends with 1', () => {
    const empty = mkdtempSync(join(tmpdir(), 'vitrine-empty-'));
    const wrong: [string, RegExp][] = [
      ['nowhere', /^There is no folder nowhere\. Name the folder that holds rotation\.json/],
      ['package.json', /^package\.json is a file\. Name the folder it is in/],
      [empty, /holds no rotation\.json, so it is no folder of exhibits\.$/m],
    ];
    for (const [folder, sentence] of wrong) {
      const { status, stderr } = run(folder);
      expect({ folder, status }).toEqual({ folder, status: 1 });
      expect(stderr).toMatch(sentence);
    }
    rmSync(empty, { recursive: true });
  });

  test('says how it goes when the command line is wrong, and ends with 2', () => {
    for (const options of [['one', 'two'], ['--colour']]) {
      const { status, stderr } = run(...options);
      expect({ options, status }).toEqual({ options, status: 2 });
      expect(stderr).toContain('npm run curate -- [--no-window] [DIR]');
    }
  });

  test('prints an address that works once, and ends with 0 when it is asked to', async () => {
    const desk = spawn(process.execPath, ['build/curate.ts', '--no-window'], { cwd: root });
    const ended = new Promise((resolve) => desk.on('exit', resolve));
    const address = await new Promise<string>((resolve) => {
      let said = '';
      desk.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/.exec(said) ?? [];
        if (found) resolve(found);
      });
    });
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    desk.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 60_000);
});
