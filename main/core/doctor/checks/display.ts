// Whether there is a display, large enough and at its own size.
import { createCheck } from '../check.ts';
import { readDisplays } from '../readings/displays.ts';

/** The smallest size that the design was made for, either way round. */
const least = { long: 1280, short: 800 };

export const display = createCheck({
  id: 'display',
  title: { en: 'Display', ko: '화면' },
  why: 'The exhibits are drawn for 1280 × 800 and up, and are sharp only at the panel’s own size.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: '{name} shows {width} × {height}.',
        ko: '{name}에 {width} × {height}로 표시됩니다.',
      },
    },
    none: {
      lamp: 'red',
      found: { en: 'No display is connected.', ko: '연결된 화면이 없습니다.' },
      fix: {
        en: 'Switch the panel on, push in both ends of its cable, and restart the machine.',
        ko: '패널을 켜고 케이블 양쪽을 꽂은 뒤 기기를 다시 시작하세요.',
      },
    },
    small: {
      lamp: 'red',
      found: {
        en: '{name} shows only {width} × {height}; exhibits need 1280 × 800 or more.',
        ko: '{name}의 해상도가 {width} × {height}뿐입니다. 전시에는 1280 × 800 이상이 필요합니다.',
      },
      fix: {
        en: 'Use another panel or cable; a panel that is not recognised falls back to a small picture.',
        ko: '다른 패널이나 케이블을 쓰세요. 인식되지 않은 패널은 작은 해상도로 표시됩니다.',
      },
    },
    scaled: {
      lamp: 'amber',
      found: {
        en: '{name} shows {width} × {height}, but the panel has {nativeWidth} × {nativeHeight}.',
        ko: '{name}에 {width} × {height}로 표시되지만 패널은 {nativeWidth} × {nativeHeight}입니다.',
      },
      fix: {
        en: 'Set the display to its own size, and try another cable if it is not offered.',
        ko: '패널 고유 해상도로 맞추고, 선택지에 없으면 다른 케이블을 써 보세요.',
      },
    },
    several: {
      lamp: 'amber',
      found: {
        en: '{count} displays are connected ({names}); exhibits stand on one of them.',
        ko: '화면 {count}개가 연결되어 있고({names}) 전시는 그중 하나에 나옵니다.',
      },
      fix: {
        en: 'Unplug all but the visitors’ panel.',
        ko: '관람객용 패널만 남기고 뽑으세요.',
      },
    },
  },
  run: async (machine) => {
    const displays = await readDisplays(machine);
    const [first] = displays;
    if (!first) return { is: 'none' };
    const { name, width, height, native } = first;
    const values = { name, width, height };
    if (displays.length > 1) {
      const names = displays.map((one) => one.name).join(', ');
      return { is: 'several', values: { count: displays.length, names } };
    }
    if (Math.max(width, height) < least.long || Math.min(width, height) < least.short)
      return { is: 'small', values };
    const isNative = !native || native.width * native.height === width * height;
    if (isNative) return { is: 'good', values };
    const nativeSize = { nativeWidth: native.width, nativeHeight: native.height };
    return { is: 'scaled', values: { ...values, ...nativeSize } };
  },
});
