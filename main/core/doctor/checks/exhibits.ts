// Whether all exhibits can be shown.
import { loadExhibits } from '../../content/load-exhibits.ts';
import { createCheck } from '../check.ts';

export const exhibits = createCheck({
  id: 'exhibits',
  title: { en: 'Exhibits', ko: '전시물' },
  why: 'An exhibit with a mistake in its files is left out, and the others go on.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: 'All {shown} exhibits are whole.', ko: '전시물 {shown}개가 모두 온전합니다.' },
    },
    advice: {
      lamp: 'amber',
      found: {
        en: 'All {shown} exhibits can be shown; there is advice for {file}.',
        ko: '전시물 {shown}개를 모두 표시할 수 있으나 {file}에 권고가 있습니다.',
      },
      fix: {
        en: 'Let a curator see the staff panel, view “Exhibits”, or run npm run exhibits:check.',
        ko: '담당 학예사에게 직원 화면의 ‘전시물’을 보여 주거나 npm run exhibits:check를 실행하세요.',
      },
    },
    leftOut: {
      lamp: 'red',
      found: {
        en: '{shown} exhibits can be shown; left out: {names}.',
        ko: '표시할 수 있는 전시물 {shown}개, 제외됨: {names}.',
      },
      fix: {
        en: 'Copy the exhibits again from the stick. If it stays, a curator mends what the staff panel names.',
        ko: 'USB에서 전시물을 다시 복사하세요. 그대로면 직원 화면에 나온 것을 학예사가 고쳐야 합니다.',
      },
    },
    none: {
      lamp: 'red',
      found: {
        en: 'No exhibit in {folder} can be shown.',
        ko: '{folder}에 표시할 수 있는 전시물이 없습니다.',
      },
      fix: {
        en: 'Copy the exhibits again from the stick, or install the package again, which brings them.',
        ko: 'USB에서 전시물을 다시 복사하거나 패키지를 다시 설치하세요.',
      },
    },
  },
  run: async ({ kiosk: { exhibitsFolder: folder } }) => {
    const { wholes, problems } = await loadExhibits(folder);
    const shown = wholes.size;
    if (shown === 0) return { is: 'none', values: { folder } };
    const errors = problems.filter(({ severity }) => severity === 'error');
    const names = [...new Set(errors.map(({ exhibit, file }) => exhibit ?? file))].join(', ');
    if (errors.length > 0) return { is: 'leftOut', values: { shown, names } };
    const [first] = problems;
    return first
      ? { is: 'advice', values: { shown, file: first.file } }
      : { is: 'good', values: { shown } };
  },
});
