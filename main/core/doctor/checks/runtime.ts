// Whether there is an engine to show the exhibits with, and whether it is new enough.
import { createCheck } from '../check.ts';

/** What the pages are built for (electron.config.ts). */
export const oldestEngine = 140;

export const runtime = createCheck({
  id: 'runtime',
  title: { en: 'Runtime', ko: '실행 환경' },
  why: 'The pages are built for this engine or a newer one; nothing updates it by itself.',
  platforms: ['linux', 'win32', 'darwin'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: '{engine}; Vitrine {version}.', ko: '{engine}, Vitrine {version}.' },
    },
    none: {
      lamp: 'red',
      found: {
        en: 'There is neither Electron nor a browser of Chromium’s family.',
        ko: 'Electron도 Chromium 계열 브라우저도 없습니다.',
      },
      fix: {
        en: 'Install the package again; without a network: sudo dpkg -i chromium*.deb from the stick.',
        ko: '패키지를 다시 설치하세요. 네트워크가 없으면 USB의 파일로: sudo dpkg -i chromium*.deb',
      },
    },
    old: {
      lamp: 'red',
      found: {
        en: '{engine} is older than the {least} that the pages are built for.',
        ko: '{engine}은(는) 화면에 필요한 {least}보다 오래되었습니다.',
      },
      fix: {
        en: 'Bring a newer engine on a stick and install it.',
        ko: '새 엔진을 USB로 가져와 설치하세요.',
      },
    },
    versionUnknown: {
      lamp: 'amber',
      found: {
        en: '{engine} does not say its version.',
        ko: '{engine}의 버전을 알 수 없습니다.',
      },
      fix: {
        en: 'Start the kiosk and look at the staff panel, view “Now”.',
        ko: '키오스크를 시작하고 직원 화면의 ‘현재 상태’를 보세요.',
      },
    },
  },
  run: async ({ kiosk }) => {
    const engine = await kiosk.engine();
    if (engine === undefined) return { is: 'none' };
    const chromium = /(?:Chromium|Chrome|Edge|Brave)\D*(\d+)\./.exec(engine)?.[1];
    const { version } = kiosk;
    if (chromium === undefined && !/^Electron \d/.test(engine))
      return { is: 'versionUnknown', values: { engine } };
    if (chromium !== undefined && Number(chromium) < oldestEngine)
      return { is: 'old', values: { engine, least: oldestEngine } };
    return { is: 'good', values: { engine, version } };
  },
});
