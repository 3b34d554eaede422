// Whether the disk of state and log has room and can be written.
import { createCheck } from '../check.ts';

const megabyte = 1_000_000;
/** The log's whole budget is 20 MB, a start of the engine needs 64; below the first limit a kiosk is close to neither. */
const limits = { amberMegabytes: 1000, redMegabytes: 200 };

export const disk = createCheck({
  id: 'disk',
  title: { en: 'Free disk', ko: '디스크 여유 공간' },
  why: 'The kiosk runs on with a full disk, but forgets its PIN’s mistakes, its faults and its log.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: '{free} MB are free.', ko: '{free} MB 남았습니다.' },
    },
    low: {
      lamp: 'amber',
      found: { en: 'Only {free} MB are free.', ko: '{free} MB밖에 남지 않았습니다.' },
      fix: {
        en: 'Find what grows: sudo du -xh / | sort -h | tail. The kiosk itself keeps 20 MB of log at most.',
        ko: '무엇이 늘어나는지 찾으세요: sudo du -xh / | sort -h | tail. 키오스크 로그는 20 MB를 넘지 않습니다.',
      },
    },
    full: {
      lamp: 'red',
      found: {
        en: 'The disk is full: {free} MB are free.',
        ko: '디스크가 가득 찼습니다: {free} MB 남음.',
      },
      fix: {
        en: 'Make room before opening: remove what does not belong there, or use a larger disk.',
        ko: '개관 전에 공간을 비우거나 더 큰 디스크를 쓰세요.',
      },
    },
    readOnly: {
      lamp: 'amber',
      found: {
        en: 'The disk of {folder} can only be read.',
        ko: '{folder}이(가) 있는 디스크는 읽기 전용입니다.',
      },
      fix: {
        en: 'If that is not meant so, the disk is failing: replace it. Otherwise give the folder of state a disk that can be written.',
        ko: '일부러 한 것이 아니면 디스크 고장이니 바꾸세요. 아니면 상태 폴더를 쓸 수 있는 디스크에 두세요.',
      },
    },
  },
  run: async ({ files, kiosk }) => {
    const { freeBytes, isReadOnly } = await files.disk(kiosk.stateFolder);
    const free = Math.floor(freeBytes / megabyte);
    if (isReadOnly) return { is: 'readOnly', values: { folder: kiosk.stateFolder } };
    if (free < limits.redMegabytes) return { is: 'full', values: { free } };
    return { is: free < limits.amberMegabytes ? 'low' : 'good', values: { free } };
  },
});
