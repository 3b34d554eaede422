// Whether a desktop or another login runs beside the kiosk: its panels, swipes and notifications would lie over the exhibits.
import { createCheck, type Found } from '../check.ts';
import { readAllProcesses } from '../readings/processes.ts';

/** Shells of desktops, and screens of login, by the names of their programs (the kernel keeps fifteen letters). */
const desktops =
  /^(gnome-shell|plasmashell|kwin_\w+|xfce4-panel|xfdesktop|cinnamon|mate-panel|lxpanel|lxqt-panel|budgie-panel|unity|phosh|sway|weston-desktop)/;
const logins = /^(gdm3?|gdm-\w*|sddm|lightdm|xdm|lxdm|slim)$/;

export const desktop = createCheck({
  id: 'desktop',
  title: { en: 'Desktop and swipes', ko: '데스크톱과 쓸어넘기기' },
  why: 'Swipes from the edge, corners and notifications belong to a desktop; without one there are none.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'No desktop and no login screen runs, so nobody listens to swipes.',
        ko: '데스크톱도 로그인 화면도 실행되지 않아 쓸어넘기기가 없습니다.',
      },
    },
    desktop: {
      lamp: 'red',
      found: {
        en: 'A desktop runs beside the kiosk: {names}.',
        ko: '키오스크 옆에서 데스크톱이 실행 중입니다: {names}.',
      },
      fix: {
        en: 'Use a machine without a desktop: sudo systemctl set-default multi-user.target, then restart. For a day’s event, switch its swipes and notifications off by hand.',
        ko: '데스크톱 없이 쓰세요: sudo systemctl set-default multi-user.target 다음 다시 시작. 하루 행사라면 쓸어넘기기와 알림을 직접 끄세요.',
      },
    },
    login: {
      lamp: 'red',
      found: {
        en: 'A login screen waits for other people: {names}.',
        ko: '다른 사용자를 위한 로그인 화면이 있습니다: {names}.',
      },
      fix: {
        en: 'sudo systemctl disable --now {names}',
        ko: 'sudo systemctl disable --now {names}',
      },
    },
  },
  run: async ({ files }) => {
    const processes = await readAllProcesses(files);
    const namesOf = (pattern: RegExp) =>
      [...new Set(processes.map(({ name }) => name).filter((name) => pattern.test(name)))].join(
        ' ',
      );
    const found: Found<'desktop' | 'login'>[] = [];
    const [shells, screens] = [namesOf(desktops), namesOf(logins)];
    if (shells) found.push({ is: 'desktop', values: { names: shells } });
    if (screens) found.push({ is: 'login', values: { names: screens } });
    return found.length > 0 ? found : { is: 'good' };
  },
});
