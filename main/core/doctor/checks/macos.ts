// Whether a Mac goes to sleep. Written by its documentation; not yet run on macOS.
import { createCheck } from '../check.ts';

export const macos = createCheck({
  id: 'macos',
  title: { en: 'Mac’s sleep', ko: 'Mac 절전' },
  why: 'On a Mac the kiosk holds the display awake while it runs; the rest is a setting.',
  platforms: ['darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'Neither the Mac nor its display goes to sleep.',
        ko: 'Mac도 화면도 절전하지 않습니다.',
      },
    },
    sleeps: {
      lamp: 'red',
      found: { en: 'Set to sleep: {names}.', ko: '절전 설정됨: {names}.' },
      fix: {
        en: 'sudo pmset -a sleep 0 displaysleep 0 disksleep 0',
        ko: 'sudo pmset -a sleep 0 displaysleep 0 disksleep 0',
      },
    },
  },
  run: async ({ run }) => {
    const printed = await run('pmset', ['-g']);
    const names = ['sleep', 'displaysleep', 'disksleep'].filter(
      (name) => !new RegExp(`^\\s*${name}\\s+0\\b`, 'm').test(printed),
    );
    return names.length > 0
      ? { is: 'sleeps', values: { names: names.join(', ') } }
      : { is: 'good' };
  },
});
