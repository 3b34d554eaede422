// Whether there is a way from this machine to a network.
import { createCheck } from '../check.ts';
import { isKiosk, readProcesses } from '../readings/processes.ts';
import type { Files } from '../machine.ts';

export const route = createCheck({
  id: 'route',
  title: { en: 'No way out', ko: '네트워크 차단' },
  why: 'The kiosk refuses to go online; a machine without a network cannot.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'No network has a route out.',
        ko: '밖으로 나가는 네트워크 경로가 없습니다.',
      },
    },
    apart: {
      lamp: 'green',
      found: {
        en: 'The machine has a route out by {devices}; the kiosk runs in a network of its own that has none.',
        ko: '기기에는 {devices} 경로가 있지만 키오스크는 경로 없는 별도 네트워크에서 실행됩니다.',
      },
    },
    open: {
      lamp: 'amber',
      found: {
        en: 'The machine has a route out by {devices}. The kiosk refuses to use it.',
        ko: '기기에 {devices} 경로가 있습니다. 키오스크는 이를 쓰지 않습니다.',
      },
      fix: {
        en: 'Unplug the cable and switch wireless off: nothing here needs a network.',
        ko: '케이블을 뽑고 무선을 끄세요. 네트워크가 필요한 것은 없습니다.',
      },
    },
  },
  run: async ({ files }) => {
    const devices = await readWaysOut(files);
    if (devices.length === 0) return { is: 'good' };
    const values = { devices: devices.join(', ') };
    return { is: (await runsApart(files)) ? 'apart' : 'open', values };
  },
});

/** The devices with a default route, of either protocol. */
async function readWaysOut(files: Files): Promise<string[]> {
  const rows = (text: string) => text.split('\n').map((line) => line.trim().split(/\s+/));
  const four = rows(await files.text('/proc/net/route')).filter(
    ([, to, , , , , , mask]) => to === '00000000' && mask === '00000000',
  );
  const six = rows((await files.maybe('/proc/net/ipv6_route')) ?? '').filter(
    ([to, bits, , , , , , , , device]) =>
      /^0{32}$/.test(to ?? '') && bits === '00' && device !== 'lo',
  );
  const names = [...four.map(([device]) => device), ...six.map((row) => row.at(-1))];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Whether the running kiosk has a network that is not the machine's. */
async function runsApart(files: Files): Promise<boolean> {
  const kiosk = (await readProcesses(files)).find(isKiosk);
  if (!kiosk) return false;
  const [own, machines] = await Promise.all(
    [kiosk.pid, 1].map((pid) => files.link(`/proc/${pid}/ns/net`).catch(() => undefined)),
  );
  return own !== undefined && machines !== undefined && own !== machines;
}
