// What stands in for a rotation.json that is missing or wrong, field by field, so that there is always
// a title to show. Used by the loader.
import type { Places, RotationFile } from '../../contract/rotation.ts';

export const builtInRotation: RotationFile = {
  version: 1,
  title: { en: 'A Slow Signal', ko: '느린 신호' },
  period: { en: 'North Korea, 2000–2024', ko: '북한, 2000~2024' },
  sentence: {
    text: {
      en: 'This display is being prepared. Please come back soon.',
      ko: '전시를 준비하고 있습니다. 잠시 후 다시 찾아 주십시오.',
    },
    facts: [],
  },
  languages: [
    { code: 'en', name: 'English' },
    { code: 'ko', name: '한국어' },
  ],
  exhibits: [],
  attractSeconds: 9,
  dwellSeconds: 24,
  idleSeconds: 60,
  warningSeconds: 15,
};

export const noPlaces: Places = {
  version: 1,
  credit: { en: 'No place data', ko: '지명 자료 없음' },
  note: { en: 'Schematic.', ko: '개략도' },
  places: [],
  lines: [],
};
