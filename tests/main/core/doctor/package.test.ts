// What the package brings satisfies the doctor: its own files, in the places where it puts them, on a machine that has nothing else.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writePolicies } from '../../../../build/linux/policies.ts';
import { machineFiles, maskedTarget, policyFile } from '../../../../build/package/machine-files.ts';
import { checks } from '../../../../main/core/doctor/registry.ts';
import { runChecks } from '../../../../main/core/doctor/run-checks.ts';
import { recorded } from './recorded.ts';

const build = fileURLToPath(new URL('../../../../build', import.meta.url));

/** What the installed files decide by themselves. The kernel's own setting comes with the next start of the machine. */
const decided = ['policies', 'start', 'terminals', 'sleep', 'keyboard', 'usb-storage'];

it.each(decided)('%s is green where the package is installed', async (id) => {
  const brought: Record<string, string> = { [policyFile]: writePolicies() };
  for (const { from, to } of machineFiles) brought[to] = await readFile(`${build}/${from}`, 'utf8');
  const gallery = recorded('gallery', {
    files: brought,
    links: { [maskedTarget]: '/dev/null' },
  });
  const ownFolders = ['/etc/systemd', '/usr/lib/systemd', '/usr/lib/udev', '/etc/modprobe.d'];
  const list = gallery.files.list;
  gallery.files.list = async (folder) => {
    if (folder.endsWith('.wants')) return list(folder);
    if (!ownFolders.some((own) => folder.startsWith(own))) return list(folder);
    if (folder === '/etc/systemd/system') return list(folder);
    const within = Object.keys(brought).filter((path) => path.startsWith(`${folder}/`));
    return within
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !name.includes('/'));
  };
  const link = gallery.files.link;
  gallery.files.link = async (path) =>
    /\/(sleep|suspend|hibernate|hybrid-sleep)\.target$/.test(path) ? undefined : link(path);
  const [found] = await runChecks(
    checks.filter((check) => check.id === id),
    gallery,
  );
  expect(found).toMatchObject({ id, lamp: 'green' });
});
