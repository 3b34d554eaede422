// What a package leaves on a machine: a list of all that could be its traces, to be compared. Used by installed.spec.ts.
import type { Machine } from './machine.ts';

const folders = ['/boot', '/etc', '/home', '/opt', '/srv', '/usr', '/var'];

/** Places where Debian itself keeps its books, its backups and its caches, and systemd the name of this machine. */
const books = [
  '/etc/machine-id',
  '/var/cache/*',
  '/var/lib/dpkg/*',
  '/var/lib/systemd/*',
  '/var/log/*',
  '/var/tmp/*',
  '/var/backups/*',
  '/etc/*-',
  '/etc/.pwd.lock',
  '/etc/.updated',
  '/var/.updated',
];

/** Every path and every account of the machine, one a line. */
export function listAll(machine: Machine): string[] {
  const without = books.flatMap((path) => ['!', '-path', path]);
  const paths = machine.run('find', ...folders, '-xdev', ...without).split('\n');
  const accounts = ['passwd', 'group', 'shadow', 'gshadow'].flatMap((name) =>
    machine.read(`/etc/${name}`).split('\n'),
  );
  return [...paths, ...accounts];
}

/** What is in one list and not in the other, both ways. */
export function difference(before: string[], after: string[]): { gone: string[]; left: string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return {
    gone: before.filter((line) => !now.has(line)),
    left: after.filter((line) => !old.has(line)),
  };
}
