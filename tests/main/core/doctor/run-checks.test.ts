// The runner: what cannot be known is amber, one check cannot hold up the others, and every finding is put into words.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheck, everywhere, type Check } from '../../../../main/core/doctor/check.ts';
import { exhibits } from '../../../../main/core/doctor/checks/exhibits.ts';
import { fuses } from '../../../../main/core/doctor/checks/fuses.ts';
import { everyOutcome } from '../../../../main/core/doctor/everywhere.ts';
import { createFiles } from '../../../../main/core/doctor/files.ts';
import { CannotKnow } from '../../../../main/core/doctor/machine.ts';
import { checks } from '../../../../main/core/doctor/registry.ts';
import { runChecks } from '../../../../main/core/doctor/run-checks.ts';
import { fuses as wanted } from '../../../../main/core/lockdown/fuses.ts';
import { mute, recorded } from './recorded.ts';

const made = (run: Check['run']): Check =>
  createCheck({
    id: 'made',
    title: { en: 'Made', ko: '만든 것' },
    why: 'For this test.',
    platforms: everywhere,
    outcomes: {
      fine: { lamp: 'green', found: { en: 'Fine: {what}.', ko: '좋음: {what}.' } },
      bad: {
        lamp: 'red',
        found: { en: 'Bad.', ko: '나쁨.' },
        fix: { en: 'Mend {what}.', ko: '{what} 고치기.' },
      },
    },
    run: run as never,
  });

const never = () => new Promise<never>(() => undefined);
const machine = recorded('gallery');

describe('a check that cannot know', () => {
  const answers = {
    absent: () => Promise.reject(new CannotKnow('absent', '/there')),
    forbidden: () => Promise.reject(new CannotKnow('forbidden', '/there')),
    'an error that nobody foresaw': () => Promise.reject(new Error('EIO')),
  };
  it.each(
    everywhere.flatMap((platform) =>
      Object.entries(answers).map(([name, answer]) => ({ platform, name, answer })),
    ),
  )('is never green, on $platform where every question is answered with: $name', async (one) => {
    const blind = mute(one.platform, one.answer);
    // Which runtime this is the program knows by itself, and with it which of the two does not concern it.
    const concerned = (electron: string | undefined, other: string) => {
      const machine = { ...blind, kiosk: { ...blind.kiosk, electron } };
      return runChecks(
        checks.filter(({ id }) => id !== other),
        machine,
      );
    };
    const found = [
      ...(await concerned('/opt/Vitrine/vitrine', 'policies')),
      ...(await concerned(undefined, 'fuses')),
    ];
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ lamp }) => lamp === 'green')).toEqual([]);
  });

  it('says which file it would have asked, and what to do', async () => {
    const asked = made(() => Promise.reject(new CannotKnow('forbidden', '/etc/shadow')));
    const [found] = await runChecks([asked], machine);
    expect(found).toMatchObject({
      lamp: 'amber',
      findings: [
        {
          found: { en: 'Cannot be known: /etc/shadow may not be read.' },
          fix: everyOutcome.forbidden.fix,
        },
      ],
    });
  });

  it('is amber when it finds nothing at all', async () => {
    const [found] = await runChecks([made(() => Promise.resolve([]))], machine);
    expect(found?.lamp).toBe('amber');
  });
});

describe('the runner', () => {
  it('does not let one check that hangs hold up the others', async () => {
    const startedMs = performance.now();
    const fine = made(() => Promise.resolve({ is: 'fine', values: { what: 'all' } }));
    const found = await runChecks([made(never), fine], machine, 0.2);
    expect(performance.now() - startedMs).toBeLessThan(2000);
    expect(found.map(({ lamp }) => lamp)).toEqual(['amber', 'green']);
    expect(found[0]?.findings[0]?.found.en).toContain('no answer within 0.2 seconds');
  });

  it('stays within its limit on a machine on which everything hangs', async () => {
    const startedMs = performance.now();
    const found = await runChecks(checks, mute('linux', never), 0.3);
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(found.filter(({ lamp }) => lamp === 'green').map(({ id }) => id)).toEqual(['fuses']);
  });

  it('shows the worst of several findings, each in both languages', async () => {
    const both = made(() =>
      Promise.resolve([
        { is: 'fine', values: { what: 'one' } },
        { is: 'bad', values: { what: 'two' } },
      ]),
    );
    const [found] = await runChecks([both], machine);
    expect(found).toMatchObject({
      lamp: 'red',
      findings: [
        { lamp: 'green', found: { en: 'Fine: one.', ko: '좋음: one.' } },
        { lamp: 'red', fix: { en: 'Mend two.', ko: 'two 고치기.' } },
      ],
    });
  });

  it('leaves out what cannot be looked at on this system', async () => {
    const found = await runChecks(checks, recorded('gallery', { platform: 'win32' }));
    expect(found.map(({ id }) => id)).toContain('windows');
    expect(found.map(({ id }) => id)).not.toContain('keyboard');
  });
});

describe('the words of every check', () => {
  const all = checks.flatMap(({ id, outcomes }) =>
    Object.entries(outcomes).map(([name, outcome]) => ({ id, name, outcome })),
  );
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

  it.each(all)('$id: $name has the same gaps in both languages', ({ outcome }) => {
    expect(gaps(outcome.found.ko)).toEqual(gaps(outcome.found.en));
    if (outcome.lamp !== 'green') expect(gaps(outcome.fix.ko)).toEqual(gaps(outcome.fix.en));
  });

  it('leave no gap open on a recorded machine', async () => {
    const found = [
      ...(await runChecks(checks, machine)),
      ...(await runChecks(checks, recorded('desktop'))),
    ];
    const said = found.flatMap(({ findings }) =>
      findings.flatMap((one) => [one.found.en, one.found.ko, one.fix?.en ?? '', one.fix?.ko ?? '']),
    );
    expect(said.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
  });
});

describe('what is read from the disk', () => {
  const lettersOf = (broken?: string) =>
    Object.entries(wanted)
      .map(([name, { value }]) => (value !== (name === broken) ? '1' : '0'))
      .join('');

  it.each([
    ['as wanted', undefined, 'good'],
    ['but for one', 'RunAsNode', 'wrong'],
  ])('fuses in a large program, %s', async (_how, broken, is) => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-fuses-'));
    try {
      const path = join(folder, 'electron');
      const wire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${lettersOf(broken)}`;
      // Across the border between two of the pieces in which it is read.
      await writeFile(path, Buffer.concat([Buffer.alloc((1 << 20) - 20), Buffer.from(wire)]));
      const electron = {
        ...machine,
        files: createFiles(),
        kiosk: { ...machine.kiosk, electron: path },
      };
      expect(await fuses.run(electron)).toMatchObject({ is });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    ['tests/content/base', 'good'],
    ['tests/content/nowhere', 'none'],
  ])('exhibits in %s are %s', async (exhibitsFolder, is) => {
    const other = { ...machine, kiosk: { ...machine.kiosk, exhibitsFolder } };
    expect(await exhibits.run(other)).toMatchObject([{ is }]);
  });
});
