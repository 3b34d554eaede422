// Whether the machine or its screen goes to sleep by itself.
import { createCheck, type Found } from '../check.ts';
import { isMasked, readSettings } from '../readings/settings.ts';

const targets = ['sleep', 'suspend', 'hibernate', 'hybrid-sleep'].map((name) => `${name}.target`);

export const sleep = createCheck({
  id: 'sleep',
  title: { en: 'Sleep', ko: '절전' },
  why: 'A machine that sleeps in the morning is dark for the first visitor.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'Neither the machine nor its console goes to sleep.',
        ko: '기기도 콘솔 화면도 절전하지 않습니다.',
      },
    },
    machine: {
      lamp: 'red',
      found: {
        en: 'The machine may go to sleep: {names}.',
        ko: '기기가 절전할 수 있습니다: {names}.',
      },
      fix: { en: 'sudo systemctl mask {names}', ko: 'sudo systemctl mask {names}' },
    },
    console: {
      lamp: 'amber',
      found: {
        en: 'The console goes dark after {seconds} s.',
        ko: '콘솔이 {seconds}초 뒤 꺼집니다.',
      },
      fix: {
        en: 'Add consoleblank=0 to the kernel’s command line.',
        ko: '커널 명령줄에 consoleblank=0을 넣으세요.',
      },
    },
    screen: {
      lamp: 'red',
      found: {
        en: 'The display goes dark by itself (X11: {what}).',
        ko: '화면이 저절로 꺼집니다(X11: {what}).',
      },
      fix: {
        en: 'xset s off -dpms in the script that starts the display.',
        ko: '화면을 시작하는 스크립트에 xset s off -dpms를 넣으세요.',
      },
    },
  },
  run: async ({ files, run }) => {
    const found: Found<'machine' | 'console' | 'screen'>[] = [];
    const blank = (await files.maybe('/sys/module/kernel/parameters/consoleblank'))?.trim();
    const settings = await readSettings(files, 'sleep.conf');
    const isOff =
      settings.get('AllowSuspend') === 'no' && settings.get('AllowHibernation') === 'no';
    const masked = await Promise.all(targets.map((target) => isMasked(files, target)));
    const free = isOff ? [] : targets.filter((_target, at) => !masked[at]);
    if (free.length > 0) found.push({ is: 'machine', values: { names: free.join(' ') } });
    // A kernel without a console has none to darken.
    if (blank !== undefined && blank !== '0')
      found.push({ is: 'console', values: { seconds: blank } });
    // Without X11 there is no xset; cage itself never darkens its screen.
    const what = darkens(await run('xset', ['q']).catch(() => ''));
    if (what !== undefined) found.push({ is: 'screen', values: { what } });
    return found.length > 0 ? found : { is: 'good' };
  },
});

function darkens(printed: string): string | undefined {
  if (/DPMS is Enabled/.test(printed)) return 'DPMS';
  const seconds = /timeout:\s+(\d+)/.exec(printed)?.[1] ?? '0';
  return seconds === '0' ? undefined : `screen saver ${seconds} s`;
}
