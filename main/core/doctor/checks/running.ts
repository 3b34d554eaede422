// Whether the kiosk runs at this moment, and as whom.
import { createCheck } from '../check.ts';
import { isKiosk, readProcesses } from '../readings/processes.ts';

export const running = createCheck({
  id: 'running',
  title: { en: 'Kiosk', ko: '키오스크' },
  why: 'What the others say of the past is worth more while it runs.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: 'It runs, and not as root.', ko: '루트가 아닌 사용자로 실행 중입니다.' },
    },
    asRoot: {
      lamp: 'red',
      found: {
        en: 'It runs as root, where Chromium has no sandbox.',
        ko: '루트로 실행 중이라 Chromium의 샌드박스가 꺼져 있습니다.',
      },
      fix: {
        en: 'Start it by its unit, which gives it a user of its own: sudo systemctl start vitrine',
        ko: '전용 사용자로 실행되는 유닛으로 시작하세요: sudo systemctl start vitrine',
      },
    },
    not: {
      lamp: 'amber',
      found: { en: 'It does not run now.', ko: '지금 실행되고 있지 않습니다.' },
      fix: {
        en: 'sudo systemctl start vitrine, and read why it ended: journalctl -u vitrine -n 50',
        ko: 'sudo systemctl start vitrine. 끝난 까닭은 journalctl -u vitrine -n 50',
      },
    },
  },
  run: async ({ files }) => {
    const kiosk = (await readProcesses(files)).find(isKiosk);
    if (!kiosk) return { is: 'not' };
    const status = await files.text(`/proc/${kiosk.pid}/status`);
    return { is: /^Uid:\s+0\b/m.test(status) ? 'asRoot' : 'good' };
  },
});
