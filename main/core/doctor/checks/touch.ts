// Whether there is a touch panel, and whether its touches land where the picture is.
import { createCheck } from '../check.ts';
import type { Machine } from '../machine.ts';
import { readDisplays } from '../readings/displays.ts';
import { readInputDevices, type InputDevice } from '../readings/input-devices.ts';

export const touch = createCheck({
  id: 'touch',
  title: { en: 'Touch panel', ko: '터치 패널' },
  why: 'A panel that is not there, or whose touches land elsewhere, makes every exhibit dead.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: '{name} feels several fingers and covers the one display.',
        ko: '{name}이(가) 여러 손가락을 인식하고 화면 전체에 맞습니다.',
      },
    },
    mapped: {
      lamp: 'green',
      found: {
        en: '{name} feels several fingers and is set to its place on the displays.',
        ko: '{name}이(가) 여러 손가락을 인식하고 제 화면에 맞춰져 있습니다.',
      },
    },
    none: {
      lamp: 'red',
      found: { en: 'No touch panel is connected.', ko: '연결된 터치 패널이 없습니다.' },
      fix: {
        en: 'Push in the panel’s USB cable at both ends; the picture’s cable does not carry touches.',
        ko: '패널의 USB 케이블 양쪽을 꽂으세요. 영상 케이블로는 터치가 전달되지 않습니다.',
      },
    },
    several: {
      lamp: 'amber',
      found: {
        en: 'There are {count} touch panels: {names}.',
        ko: '터치 패널이 {count}개 있습니다: {names}.',
      },
      fix: {
        en: 'Unplug the one that visitors do not use, then do the touch test in the staff panel.',
        ko: '쓰지 않는 것을 뽑고 직원 화면에서 터치 시험을 하세요.',
      },
    },
    oneFinger: {
      lamp: 'amber',
      found: {
        en: '{name} feels one finger only.',
        ko: '{name}은(는) 손가락 하나만 인식합니다.',
      },
      fix: {
        en: 'Everything works with one finger, but two visitors cannot touch at once; a panel with ten points is better.',
        ko: '손가락 하나로도 모두 되지만 둘이 함께 쓸 수는 없습니다. 10점 터치 패널이 낫습니다.',
      },
    },
    astray: {
      lamp: 'red',
      found: {
        en: '{name} is not set to one of the {count} displays, so touches may land beside the finger.',
        ko: '{name}이(가) 화면 {count}개 가운데 하나에 맞춰져 있지 않아 터치가 어긋날 수 있습니다.',
      },
      fix: {
        en: 'Unplug the other display, or set the panel to its display: INSTALL.md, “Touch”.',
        ko: '다른 화면을 뽑거나 패널을 제 화면에 맞추세요(INSTALL.md의 “Touch”).',
      },
    },
    turned: {
      lamp: 'red',
      found: {
        en: 'The picture is turned, but {name} is not.',
        ko: '화면은 돌아가 있는데 {name}은(는) 그대로입니다.',
      },
      fix: {
        en: 'Turn the touches as well: INSTALL.md, “Touch”. Then do the touch test in the staff panel.',
        ko: '터치도 함께 돌리고(INSTALL.md의 “Touch”) 직원 화면에서 터치 시험을 하세요.',
      },
    },
  },
  run: async (machine) => {
    const panels = (await readInputDevices(machine.files)).filter((one) => one.isTouchPanel);
    const [panel] = panels;
    if (!panel) return { is: 'none' };
    const { name } = panel;
    if (panels.length > 1) {
      const names = panels.map((one) => one.name).join(', ');
      return { is: 'several', values: { count: panels.length, names } };
    }
    const displays = await readDisplays(machine);
    const isSet = await isSetByHand(machine, panel);
    if (displays.length > 1 && !isSet)
      return { is: 'astray', values: { name, count: displays.length } };
    if (displays.some(({ isTurned }) => isTurned) && !isSet)
      return { is: 'turned', values: { name } };
    if (!panel.feelsSeveralFingers) return { is: 'oneFinger', values: { name } };
    return { is: isSet ? 'mapped' : 'good', values: { name } };
  },
});

const isPlain = (matrix: string): boolean =>
  matrix
    .split(/[\s,]+/)
    .map(Number)
    .join(' ')
    .startsWith('1 0 0 0 1 0');

/** By udev, which Wayland and X11 obey; or by X11 alone. */
async function isSetByHand(machine: Machine, { name, handler }: InputDevice): Promise<boolean> {
  const minor = 64 + Number(handler.replace('event', ''));
  const udev = (await machine.files.maybe(`/run/udev/data/c13:${minor}`)) ?? '';
  const matrix = /LIBINPUT_CALIBRATION_MATRIX=(.*)/.exec(udev)?.[1];
  if (/WL_OUTPUT=\S/.test(udev) || (matrix !== undefined && !isPlain(matrix))) return true;
  const printed = await machine.run('xinput', ['list-props', name]).catch(() => '');
  const ofX11 = /Coordinate Transformation Matrix \(\d+\):\s*(.*)/.exec(printed)?.[1];
  return ofX11 !== undefined && !isPlain(ofX11);
}
