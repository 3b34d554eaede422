// Whether the clock can be right, without a network to ask: against the program's own files and the kiosk's last run.
import { createCheck } from '../check.ts';
import { readLog } from '../readings/log-lines.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Clocks of two machines differ; and a museum keeps a kiosk no longer than so. */
const limits = { graceMs: 10 * minuteMs, longestDays: 10 * 365 };

export const clock = createCheck({
  id: 'clock',
  title: { en: 'Clock', ko: '시계' },
  why: 'No exhibit depends on the time of day, but a log with wrong times helps nobody.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'It says {now} UTC, after the program was built and after the last run.',
        ko: '현재 {now} UTC로, 프로그램을 만든 때와 마지막 실행보다 뒤입니다.',
      },
    },
    beforeBuild: {
      lamp: 'red',
      found: {
        en: 'It says {now} UTC, but the program was built at {built}.',
        ko: '현재 {now} UTC라고 하지만 프로그램은 {built}에 만들어졌습니다.',
      },
      fix: {
        en: 'Set it: sudo timedatectl set-time "2026-12-31 09:00". If it is wrong again after a night without power, change the battery on the board.',
        ko: '맞추세요: sudo timedatectl set-time "2026-12-31 09:00". 전원을 끄고 하룻밤 뒤 또 틀리면 보드의 건전지를 바꾸세요.',
      },
    },
    beforeLastRun: {
      lamp: 'red',
      found: {
        en: 'It says {now} UTC, but the kiosk last wrote at {last}.',
        ko: '현재 {now} UTC라고 하지만 키오스크의 마지막 기록은 {last}입니다.',
      },
      fix: {
        en: 'Set it: sudo timedatectl set-time "2026-12-31 09:00". If it goes back again, change the battery on the board.',
        ko: '맞추세요: sudo timedatectl set-time "2026-12-31 09:00". 또 되돌아가면 보드의 건전지를 바꾸세요.',
      },
    },
    tooLate: {
      lamp: 'amber',
      found: {
        en: 'It says {now} UTC, more than ten years after the program was built.',
        ko: '현재 {now} UTC로, 프로그램을 만든 지 10년이 넘었습니다.',
      },
      fix: {
        en: 'Compare it with a watch, and set it if it is wrong.',
        ko: '손목시계와 비교하고 틀리면 맞추세요.',
      },
    },
    neverRan: {
      lamp: 'amber',
      found: {
        en: 'It says {now} UTC, after the program was built; the kiosk has not run here, so nothing else can be said.',
        ko: '현재 {now} UTC로 프로그램을 만든 때보다 뒤입니다. 여기서 실행된 적이 없어 더는 알 수 없습니다.',
      },
      fix: {
        en: 'Compare it with a watch.',
        ko: '손목시계와 비교하세요.',
      },
    },
    buildUnknown: {
      lamp: 'amber',
      found: {
        en: 'It says {now} UTC; when the program was built cannot be known.',
        ko: '현재 {now} UTC입니다. 프로그램을 언제 만들었는지는 알 수 없습니다.',
      },
      fix: { en: 'Compare it with a watch.', ko: '손목시계와 비교하세요.' },
    },
  },
  run: async (machine) => {
    const { builtMs } = machine.kiosk;
    const nowMs = machine.nowMs();
    const now = write(nowMs);
    const last = (await readLog(machine)).at(-1)?.time;
    if (builtMs === undefined) return { is: 'buildUnknown', values: { now } };
    if (nowMs < builtMs - limits.graceMs)
      return { is: 'beforeBuild', values: { now, built: write(builtMs) } };
    if (last !== undefined && nowMs < Date.parse(last) - limits.graceMs)
      return { is: 'beforeLastRun', values: { now, last: write(Date.parse(last)) } };
    if (nowMs > builtMs + limits.longestDays * dayMs) return { is: 'tooLate', values: { now } };
    return { is: last === undefined ? 'neverRan' : 'good', values: { now } };
  },
});

const write = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
