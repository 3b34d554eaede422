// Whether Ctrl+Alt+F1 to F12 lead to a text terminal, or Ctrl+Alt+Backspace ends the display.
import { createCheck, type Found } from '../check.ts';
import type { Files } from '../machine.ts';
import { readProcesses } from '../readings/processes.ts';
import { readSettings } from '../readings/settings.ts';

export const terminals = createCheck({
  id: 'terminals',
  title: { en: 'Terminals', ko: '터미널' },
  why: 'One chord of keys leads from the exhibits to a login prompt, where a machine has text terminals.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'No terminal waits, and {shown} does not switch to one.',
        ko: '대기 중인 터미널이 없고 {shown}도 전환하지 않습니다.',
      },
    },
    waiting: {
      lamp: 'red',
      found: {
        en: 'Text terminals start when somebody switches to them (NAutoVTs={automatic}, ReserveVT={reserved}).',
        ko: '전환하면 텍스트 터미널이 열립니다(NAutoVTs={automatic}, ReserveVT={reserved}).',
      },
      fix: {
        en: 'In /etc/systemd/logind.conf.d/60-vitrine.conf: [Login], NAutoVTs=0, ReserveVT=0. Then restart the machine.',
        ko: '/etc/systemd/logind.conf.d/60-vitrine.conf에 [Login], NAutoVTs=0, ReserveVT=0을 적고 기기를 다시 시작하세요.',
      },
    },
    switching: {
      lamp: 'red',
      found: {
        en: '{shown} lets keys switch to a terminal.',
        ko: '{shown}에서 키로 터미널 전환이 됩니다.',
      },
      fix: {
        en: 'cage: start it without -s. X11: DontVTSwitch in /etc/X11/xorg.conf.d/60-vitrine.conf.',
        ko: 'cage는 -s 없이 시작하고, X11은 /etc/X11/xorg.conf.d/60-vitrine.conf에 DontVTSwitch와 DontZap을 켜세요.',
      },
    },
    nothingShown: {
      lamp: 'amber',
      found: {
        en: 'No terminal waits; no display server runs now, so its switching cannot be known.',
        ko: '대기 중인 터미널은 없습니다. 화면 서버가 실행 중이 아니어서 전환 여부는 알 수 없습니다.',
      },
      fix: {
        en: 'Run the doctor while the kiosk is on screen.',
        ko: '키오스크가 화면에 있을 때 실행하세요.',
      },
    },
  },
  run: async ({ files }) => {
    const found: Found<'waiting' | 'switching' | 'nothingShown'>[] = [];
    const settings = await readSettings(files, 'logind.conf');
    const [automatic, reserved] = ['NAutoVTs', 'ReserveVT'].map(
      (name) => settings.get(name) ?? '6',
    );
    if (automatic !== '0' || reserved !== '0')
      found.push({
        is: 'waiting',
        values: { automatic: automatic ?? '', reserved: reserved ?? '' },
      });
    const processes = await readProcesses(files);
    // Chromium may draw through an X server within cage; then cage has the keys.
    const server = ['cage', 'Xorg', 'Xvfb']
      .map((wanted) => processes.find(({ name }) => name === wanted))
      .find((found) => found !== undefined);
    if (!server) return [...found, { is: 'nothingShown' }];
    const shown = server.name;
    const mayCage = shown === 'cage' && / -\w*s/.test(server.command.split(' -- ')[0] ?? '');
    if (mayCage || (shown === 'Xorg' && !(await isXorgLocked(files, server.command))))
      found.push({ is: 'switching', values: { shown } });
    return found.length > 0 ? found : { is: 'good', values: { shown } };
  },
});

/** By an option of its command line, or in a file of settings; the one that the unit names is among them. */
async function isXorgLocked(files: Files, command: string): Promise<boolean> {
  if (/ -novtswitch( |$)/.test(command)) return true;
  const folder = '/etc/X11/xorg.conf.d';
  const parts = (await files.list(folder)).map((name) => `${folder}/${name}`);
  const named = / -config (\/\S+)/.exec(command)?.[1] ?? '/etc/X11/xorg.conf';
  const texts = await Promise.all([named, ...parts].map((path) => files.maybe(path)));
  return /Option\s+"DontVTSwitch"\s+"?(true|on|1|yes)/i.test(texts.join('\n'));
}
