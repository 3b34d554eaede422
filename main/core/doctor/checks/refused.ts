// What the pages and visitors tried since the start, and was refused: the proof from inside that nothing got out.
import { createCheck } from '../check.ts';
import type { Machine } from '../machine.ts';
import { readLog, sinceStart } from '../readings/log-lines.ts';

export const refused = createCheck({
  id: 'refused',
  title: { en: 'Refused attempts', ko: '막은 시도' },
  why: 'Keys and gestures are tried every day; a request for a network comes from content or from mischief.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    none: {
      lamp: 'green',
      found: { en: 'Nothing was tried since the start.', ko: '시작한 뒤 시도가 없었습니다.' },
    },
    some: {
      lamp: 'green',
      found: {
        en: 'Refused since the start: {kinds}. No request for a network among them.',
        ko: '시작한 뒤 막은 것: {kinds}. 네트워크 요청은 없었습니다.',
      },
    },
    requests: {
      lamp: 'amber',
      found: {
        en: '{count} requests for a network were refused since the start, of {all} attempts in all.',
        ko: '시작한 뒤 네트워크 요청 {count}건을 막았습니다(전체 시도 {all}건).',
      },
      fix: {
        en: 'Nothing got out. The log says what asked: mostly a picture or a link in an exhibit; mend it there.',
        ko: '나간 것은 없습니다. 로그에 요청한 것이 있으니 대개 전시물의 그림이나 링크를 고치면 됩니다.',
      },
    },
    neverRan: {
      lamp: 'amber',
      found: {
        en: 'The kiosk has no log in {folder}, so nothing can be said.',
        ko: '{folder}에 키오스크 로그가 없어 알 수 없습니다.',
      },
      fix: {
        en: 'Start the kiosk, or name its folder with --state.',
        ko: '키오스크를 시작하거나 --state로 폴더를 지정하세요.',
      },
    },
  },
  run: async (machine) => {
    const counts = machine.kiosk.refusals?.() ?? (await readCounts(machine));
    if (!counts) return { is: 'neverRan', values: { folder: `${machine.kiosk.stateFolder}/logs` } };
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (all === 0) return { is: 'none' };
    const count = counts['request'] ?? 0;
    if (count > 0) return { is: 'requests', values: { count, all } };
    const kinds = Object.entries(counts).map(([kind, times]) => `${kind} ${times}`);
    return { is: 'some', values: { kinds: kinds.join(', ') } };
  },
});

/** Each line of the log carries the count of its kind so far. */
async function readCounts(machine: Machine): Promise<Record<string, number> | undefined> {
  const lines = await readLog(machine);
  if (lines.length === 0) return undefined;
  const counts: Record<string, number> = {};
  for (const { attempt, count } of sinceStart(lines))
    if (attempt !== undefined && count !== undefined)
      counts[attempt] = Math.max(counts[attempt] ?? 0, count);
  return counts;
}
