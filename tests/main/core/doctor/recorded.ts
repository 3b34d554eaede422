// Machines that were recorded as small trees of files, for the doctor to look at. A test may change what one says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFiles } from '../../../../main/core/doctor/files.ts';
import {
  CannotKnow,
  type Files,
  type KioskFacts,
  type Machine,
} from '../../../../main/core/doctor/machine.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`machines/${name}`, import.meta.url));

export interface Changes {
  /** Text by path; undefined takes the file away, `forbidden` forbids it. */
  files?: Record<string, string | undefined>;
  /** What programs print, by command line. */
  programs?: Record<string, string>;
  links?: Record<string, string | undefined>;
  kiosk?: Partial<KioskFacts>;
  disk?: { freeBytes: number; isReadOnly: boolean };
  nowMs?: number;
  platform?: NodeJS.Platform;
}

export const forbidden = 'forbidden';
export const now = Date.parse('2026-11-20T09:00:00Z');

const facts: KioskFacts = {
  version: '0.1.0',
  appFolder: '/usr/lib/vitrine',
  stateFolder: '/var/lib/vitrine/state',
  exhibitsFolder: 'exhibits',
  packsFolder: undefined,
  builtMs: Date.parse('2026-11-01T00:00:00Z'),
  electron: undefined,
  engine: () => Promise.resolve('Chromium 156.0.8078.79 built on Debian GNU/Linux 12'),
};

/** A machine as it was recorded, with changes. `gallery` is as it should be, `desktop` is not. */
export function recorded(name: 'gallery' | 'desktop', changes: Changes = {}): Machine {
  const { files = {}, links = {}, disk = { freeBytes: 20e9, isReadOnly: false } } = changes;
  const real = createFiles(folderOf(name));
  const programs = {
    ...(JSON.parse(readFileSync(join(folderOf(name), 'programs.json'), 'utf8')) as object),
    ...changes.programs,
  } as Record<string, string>;
  const maybe: Files['maybe'] = async (path) => {
    if (!Object.hasOwn(files, path)) return real.maybe(path);
    if (files[path] === forbidden) throw new CannotKnow('forbidden', path);
    return files[path];
  };
  return {
    platform: changes.platform ?? 'linux',
    files: {
      ...real,
      maybe,
      text: async (path) => {
        const text = await maybe(path);
        if (text === undefined) throw new CannotKnow('absent', path);
        return text;
      },
      link: async (path) => (Object.hasOwn(links, path) ? links[path] : real.link(path)),
      disk: () => Promise.resolve(disk),
    },
    run: (program, args) => {
      const printed = programs[[program, ...args].join(' ')];
      return printed === undefined
        ? Promise.reject(new CannotKnow('silent', program))
        : Promise.resolve(printed);
    },
    nowMs: () => changes.nowMs ?? now,
    kiosk: { ...facts, ...changes.kiosk },
  };
}

/** A machine of which nothing can be known, each question answered in the same way. */
export function mute(platform: NodeJS.Platform, answer: () => Promise<never>): Machine {
  return {
    platform,
    files: {
      text: answer,
      maybe: answer,
      list: answer,
      link: answer,
      md5: answer,
      bytesAfter: answer,
      disk: answer,
    },
    run: answer,
    nowMs: () => now,
    // The exhibits are read by their own loader, which says by itself what it cannot read.
    kiosk: { ...facts, builtMs: undefined, exhibitsFolder: '/nowhere', engine: answer },
  };
}
