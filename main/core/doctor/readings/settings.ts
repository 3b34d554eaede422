// Settings of systemd: a file with its drop-ins, as systemd puts them together; and whether a unit is masked.
// Read by the checks of what the operating system was told.
import type { Files } from '../machine.ts';

/** Where the parts of a setting may lie, weakest first. */
const roots = ['/usr/lib/systemd', '/run/systemd', '/etc/systemd'];

/** All settings by name, whatever their section; the last one that is set holds. @param name `logind.conf` */
export async function readSettings(files: Files, name: string): Promise<Map<string, string>> {
  const paths = [`/etc/systemd/${name}`];
  for (const root of roots) {
    const parts = await files.list(`${root}/${name}.d`);
    paths.push(...parts.sort().map((part) => `${root}/${name}.d/${part}`));
  }
  const texts = await Promise.all(paths.map((path) => files.maybe(path)));
  const found = texts.flatMap((text) => [...(text ?? '').matchAll(/^\s*(\w+)\s*=\s*(.*?)\s*$/gm)]);
  return new Map(found.map(([, key = '', value = '']) => [key, value]));
}

/** Whether a unit can be started by nothing at all. */
export const isMasked = async (files: Files, unit: string): Promise<boolean> =>
  (await files.link(`/etc/systemd/system/${unit}`)) === '/dev/null';

/** Whether systemd runs this machine; without it, what it was told says nothing. */
export const hasSystemd = async (files: Files): Promise<boolean> =>
  (await files.list('/run/systemd/system')).length > 0 ||
  (await files.maybe('/proc/1/comm'))?.trim() === 'systemd';
