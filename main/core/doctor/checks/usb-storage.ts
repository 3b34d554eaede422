// Whether a stick that a visitor plugs in is read.
import { createCheck } from '../check.ts';
import type { Files } from '../machine.ts';
import { readAllProcesses } from '../readings/processes.ts';

export const usbStorage = createCheck({
  id: 'usb-storage',
  title: { en: 'USB storage', ko: 'USB 저장 장치' },
  why: 'A stick in an open socket must not be opened by anything.',
  platforms: ['linux'],
  outcomes: {
    closed: {
      lamp: 'green',
      found: {
        en: 'Sticks are not read at all.',
        ko: 'USB 저장 장치를 전혀 읽지 않습니다.',
      },
    },
    ignored: {
      lamp: 'green',
      found: {
        en: 'Nothing opens sticks by itself; a technician can, by hand.',
        ko: '저장 장치를 저절로 여는 것이 없고 기술자만 직접 열 수 있습니다.',
      },
    },
    byHand: {
      lamp: 'amber',
      found: {
        en: 'No program that opens sticks runs now, but no rule forbids it.',
        ko: '저장 장치를 여는 프로그램은 없지만 금지하는 규칙도 없습니다.',
      },
      fix: {
        en: 'Enough where the sockets are locked away. Otherwise: INSTALL.md, “Sockets”.',
        ko: 'USB 단자가 잠겨 있으면 충분합니다. 아니면 INSTALL.md의 “Sockets”를 보세요.',
      },
    },
    opened: {
      lamp: 'red',
      found: {
        en: '{name} opens sticks by itself.',
        ko: '{name}이(가) 저장 장치를 저절로 엽니다.',
      },
      fix: {
        en: 'Install the package, which forbids it, or sudo systemctl mask --now udisks2.service',
        ko: '이를 막는 패키지를 설치하거나 sudo systemctl mask --now udisks2.service',
      },
    },
  },
  run: async ({ files }) => {
    const isLoaded = /^(usb_storage|uas) /m.test(await files.text('/proc/modules'));
    const loading = await readRules(files, ['/etc/modprobe.d', '/usr/lib/modprobe.d']);
    const isClosed = ['usb-storage', 'uas'].every((name) =>
      new RegExp(`^\\s*install\\s+${name}\\s+\\S*(false|true)\\b`, 'm').test(loading),
    );
    if (isClosed && !isLoaded) return { is: 'closed' };
    const plugging = await readRules(files, ['/etc/udev/rules.d', '/usr/lib/udev/rules.d']);
    if (/^[^#\n]*"usb"[^\n]*UDISKS_IGNORE\}="1"/m.test(plugging)) return { is: 'ignored' };
    const processes = await readAllProcesses(files);
    const mounter = processes.find(({ name }) =>
      /^(udisksd|udiskie|usbmount|gvfs-udisks2)/.test(name),
    );
    return mounter ? { is: 'opened', values: { name: mounter.name } } : { is: 'byHand' };
  },
});

/** All rules of some folders, one after another. */
async function readRules(files: Files, folders: string[]): Promise<string> {
  const paths = await Promise.all(
    folders.map(async (folder) => (await files.list(folder)).map((name) => `${folder}/${name}`)),
  );
  const texts = await Promise.all(paths.flat().map((path) => files.maybe(path)));
  return texts.join('\n');
}
