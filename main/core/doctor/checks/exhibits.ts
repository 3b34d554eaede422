// Whether all exhibits can be shown of what the kiosk shows: the pack in use, or else the folder.
import { loadExhibits } from '../../content/load-exhibits.ts';
import { findShown, type FoundShown } from '../../packs/find-shown.ts';
import { createCheck, type Found } from '../check.ts';
import { CannotKnow } from '../machine.ts';

export const exhibits = createCheck({
  id: 'exhibits',
  title: { en: 'Exhibits', ko: '전시물' },
  why: 'An exhibit with a mistake in its files is left out, and the others go on.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'All {shown} exhibits in {folder} are whole.',
        ko: '{folder}의 전시물 {shown}개가 모두 온전합니다.',
      },
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
        en: '{shown} exhibits in {folder} can be shown; left out: {names}.',
        ko: '{folder}에서 표시할 수 있는 전시물 {shown}개, 제외됨: {names}.',
      },
      fix: {
        en: 'Bring the exhibits again from the stick, as folder or pack. If it stays, a curator mends what the staff panel names.',
        ko: 'USB에서 전시물을 폴더나 꾸러미로 다시 가져오세요. 그대로면 직원 화면에 나온 것을 학예사가 고쳐야 합니다.',
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
    pack: {
      lamp: 'green',
      found: {
        en: 'They are of the pack “{title}”, number {edition}, made on {day}; it goes before every folder.',
        ko: '이 전시물은 {day}에 만든 {edition}번 꾸러미 ‘{title}’의 것이며, 꾸러미는 폴더보다 우선합니다.',
      },
    },
    packDamaged: {
      lamp: 'amber',
      found: {
        en: 'The pack {name}, which is to be shown, is damaged; these stand in for it.',
        ko: '보여 줄 꾸러미 {name}의 파일이 손상되어 이 전시물이 대신합니다.',
      },
      fix: {
        en: 'Install the pack again: staff panel, view “Packs”.',
        ko: '직원 화면의 ‘꾸러미’에서 꾸러미를 다시 설치하세요.',
      },
    },
  },
  run: async ({ kiosk: { exhibitsFolder, packsFolder } }) => {
    const { version, damaged } = await lookForPack(packsFolder);
    const found: Found<Name>[] = [await judge(version?.folder ?? exhibitsFolder)];
    if (damaged !== undefined) found.push({ is: 'packDamaged', values: { name: damaged } });
    if (version) {
      const { title, edition, madeAt } = version.manifest;
      found.push({ is: 'pack', values: { title, edition, day: madeAt.slice(0, 10) } });
    }
    return found;
  },
});

type Name = 'good' | 'advice' | 'leftOut' | 'none' | 'pack' | 'packDamaged';

async function lookForPack(folder: string | undefined): Promise<FoundShown> {
  if (folder === undefined) return {};
  try {
    return await findShown(folder);
  } catch {
    throw new CannotKnow('forbidden', folder);
  }
}

async function judge(folder: string): Promise<Found<Name>> {
  const { wholes, problems } = await loadExhibits(folder);
  const shown = wholes.size;
  if (shown === 0) return { is: 'none', values: { folder } };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const names = [...new Set(errors.map(({ exhibit, file }) => exhibit ?? file))].join(', ');
  if (errors.length > 0) return { is: 'leftOut', values: { shown, names, folder } };
  const [first] = problems;
  return first
    ? { is: 'advice', values: { shown, file: first.file } }
    : { is: 'good', values: { shown, folder } };
}
