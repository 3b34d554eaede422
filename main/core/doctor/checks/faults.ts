// The last crash, and all faults that the kiosk remembers of this start of the machine.
import { historySchema } from '../../recovery/history.ts';
import { createCheck } from '../check.ts';

export const faults = createCheck({
  id: 'faults',
  title: { en: 'Last fault', ko: '마지막 장애' },
  why: 'The kiosk mends itself; how often it has to says how well the machine is.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    none: {
      lamp: 'green',
      found: {
        en: 'No fault since the machine was started.',
        ko: '기기를 켠 뒤로 장애가 없습니다.',
      },
    },
    some: {
      lamp: 'amber',
      found: {
        en: '{count} faults since the machine was started; the last was “{fault}” at {at}, mended by “{action}”.',
        ko: '기기를 켠 뒤 장애 {count}건. 마지막은 {at}의 ‘{fault}’, 조치는 ‘{action}’.',
      },
      fix: {
        en: 'One or two in a day are nothing. If they come again and again, take a diagnostic bundle.',
        ko: '하루 한두 번은 괜찮습니다. 되풀이되면 진단 묶음을 만드세요.',
      },
    },
    resting: {
      lamp: 'red',
      found: {
        en: 'Nothing helped against “{fault}” at {at}: visitors saw the still picture.',
        ko: '{at}의 ‘{fault}’에 어떤 조치도 듣지 않아 정지 화면이 표시되었습니다.',
      },
      fix: {
        en: 'Restart the machine. If it comes again, take a diagnostic bundle and put a spare machine in its place.',
        ko: '기기를 다시 시작하세요. 되풀이되면 진단 묶음을 만들고 예비 기기로 바꾸세요.',
      },
    },
    damaged: {
      lamp: 'amber',
      found: {
        en: '{file} cannot be understood, so the faults are forgotten.',
        ko: '{file}을(를) 읽을 수 없어 장애 기록이 없습니다.',
      },
      fix: {
        en: 'The kiosk starts it anew by itself; if it stays damaged, the disk is failing.',
        ko: '키오스크가 새로 만듭니다. 계속 손상되면 디스크 고장입니다.',
      },
    },
    neverRan: {
      lamp: 'amber',
      found: {
        en: 'The kiosk remembers nothing in {folder}.',
        ko: '{folder}에 키오스크의 기록이 없습니다.',
      },
      fix: {
        en: 'Start the kiosk, or name its folder with --state.',
        ko: '키오스크를 시작하거나 --state로 폴더를 지정하세요.',
      },
    },
  },
  run: async ({ files, kiosk: { stateFolder: folder } }) => {
    const file = `${folder}/recovery.json`;
    const text = await files.maybe(file);
    if (text === undefined) return { is: 'neverRan', values: { folder } };
    const entries = read(text);
    if (!entries) return { is: 'damaged', values: { file } };
    const last = entries.at(-1);
    if (!last) return { is: 'none' };
    const { fault, action, at } = last;
    if (action === 'resting') return { is: 'resting', values: { fault, at } };
    return { is: 'some', values: { count: entries.length, fault, action, at } };
  },
});

function read(text: string) {
  try {
    return historySchema.parse(JSON.parse(text)).entries;
  } catch {
    return undefined;
  }
}
