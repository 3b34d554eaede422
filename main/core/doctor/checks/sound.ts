// Whether there is a sound card, and whether it can be heard.
import { createVolume } from '../../machine/volume.ts';
import { createCheck } from '../check.ts';

export const sound = createCheck({
  id: 'sound',
  title: { en: 'Sound', ko: '소리' },
  why: 'Exhibits can be read aloud; without sound the captions still stand.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: '{card} is there; the volume is {percent} %.',
        ko: '{card}이(가) 있고 음량은 {percent} %입니다.',
      },
    },
    none: {
      lamp: 'amber',
      found: { en: 'There is no sound card.', ko: '사운드 카드가 없습니다.' },
      fix: {
        en: 'If the exhibition is to be heard, use the panel’s loudspeakers over HDMI or a USB one.',
        ko: '소리가 필요하면 HDMI로 연결된 패널 스피커나 USB 스피커를 쓰세요.',
      },
    },
    muted: {
      lamp: 'amber',
      found: {
        en: '{card} is there, but muted or at nought.',
        ko: '{card}이(가) 있지만 음소거이거나 음량이 0입니다.',
      },
      fix: {
        en: 'Set the volume in the staff panel, view “Machine”.',
        ko: '직원 화면의 ‘기기’에서 음량을 맞추세요.',
      },
    },
    volumeUnknown: {
      lamp: 'amber',
      found: {
        en: '{card} is there; its volume cannot be known.',
        ko: '{card}이(가) 있지만 음량은 알 수 없습니다.',
      },
      fix: {
        en: 'Install alsa-utils, or set the volume at the panel, and listen.',
        ko: 'alsa-utils를 설치하거나 패널에서 음량을 맞추고 들어 보세요.',
      },
    },
  },
  run: async ({ files, platform, run }) => {
    const cards = await files.text('/proc/asound/cards');
    const card = /^\s*\d+ \[.*?\]:.*? - (.*)$/m.exec(cards)?.[1];
    if (card === undefined) return { is: 'none' };
    const { percent, isMuted } = await createVolume(run, platform).read();
    if (percent === undefined) return { is: 'volumeUnknown', values: { card } };
    return { is: isMuted || percent === 0 ? 'muted' : 'good', values: { card, percent } };
  },
});
