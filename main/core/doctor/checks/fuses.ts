// Whether Electron's fuses are set as the lockdown wants them. Read out of the program itself.
import { fuses as wanted } from '../../lockdown/fuses.ts';
import { createCheck } from '../check.ts';

/** Marks the fuses in Electron's program: after it a version, their number, and a letter for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Their places on the wire, in the order of Electron's first version of it. */
const order = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
] as const satisfies readonly (keyof typeof wanted)[];

export const fuses = createCheck({
  id: 'fuses',
  title: { en: 'Fuses', ko: '퓨즈' },
  why: 'A fuse that is not set lets anybody with a keyboard turn Electron into an interpreter.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'All {count} fuses are set as they should be.',
        ko: '퓨즈 {count}개가 모두 맞습니다.',
      },
    },
    noElectron: {
      lamp: 'green',
      found: {
        en: 'Chromium stands in for Electron here, and has no fuses; policies take their place.',
        ko: '여기서는 Chromium이 Electron을 대신하며 퓨즈 대신 정책을 씁니다.',
      },
    },
    wrong: {
      lamp: 'red',
      found: { en: 'Set wrong: {names}.', ko: '잘못 설정됨: {names}.' },
      fix: {
        en: 'This is not the program that was packaged; install it again from its package.',
        ko: '패키징된 프로그램이 아닙니다. 패키지로 다시 설치하세요.',
      },
    },
    noWire: {
      lamp: 'red',
      found: { en: 'No fuses are in {program}.', ko: '{program}에 퓨즈가 없습니다.' },
      fix: {
        en: 'This is not Electron’s program; install it again from its package.',
        ko: 'Electron 프로그램이 아닙니다. 패키지로 다시 설치하세요.',
      },
    },
  },
  run: async ({ files, kiosk: { electron } }) => {
    if (electron === undefined) return { is: 'noElectron' };
    const wire = await files.bytesAfter(electron, sentinel, 2 + order.length);
    if (!wire) return { is: 'noWire', values: { program: electron } };
    const letters = [...wire.subarray(2)].map((byte) => String.fromCharCode(byte));
    // `1` on, `0` off; anything else means that the fuse has been taken out of this Electron.
    const wrong = order.filter((name, at) => letters[at] !== (wanted[name].value ? '1' : '0'));
    if (wrong.length > 0) return { is: 'wrong', values: { names: wrong.join(', ') } };
    return { is: 'good', values: { count: order.length } };
  },
});
