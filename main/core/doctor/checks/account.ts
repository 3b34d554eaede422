// Whether the kiosk's own user can log in anywhere.
import { createCheck } from '../check.ts';

const user = 'vitrine';
const shells = /\/(nologin|false)$/;

export const account = createCheck({
  id: 'account',
  title: { en: 'Kiosk’s user', ko: '키오스크 사용자' },
  why: 'The exhibits run as a user of their own, which must be of no use to anybody.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'The user {user} has no shell and no password.',
        ko: '사용자 {user}에게 셸도 비밀번호도 없습니다.',
      },
    },
    none: {
      lamp: 'amber',
      found: { en: 'There is no user {user}.', ko: '사용자 {user}이(가) 없습니다.' },
      fix: {
        en: 'For a gallery, install the package, which makes one.',
        ko: '전시실에는 패키지로 설치하세요. 사용자가 만들어집니다.',
      },
    },
    shell: {
      lamp: 'red',
      found: {
        en: 'The user {user} has a shell: {shell}.',
        ko: '사용자 {user}에게 셸이 있습니다: {shell}.',
      },
      fix: {
        en: 'sudo usermod --shell /usr/sbin/nologin {user}',
        ko: 'sudo usermod --shell /usr/sbin/nologin {user}',
      },
    },
    password: {
      lamp: 'red',
      found: {
        en: 'The user {user} has a password.',
        ko: '사용자 {user}에게 비밀번호가 있습니다.',
      },
      fix: { en: 'sudo passwd --lock {user}', ko: 'sudo passwd --lock {user}' },
    },
  },
  run: async ({ files }) => {
    const entry = find(await files.text('/etc/passwd'));
    if (!entry) return { is: 'none', values: { user } };
    const shell = entry[6] ?? '';
    // First, since it is known to all; the password only to root.
    if (!shells.test(shell)) return { is: 'shell', values: { user, shell } };
    const secret = find(await files.text('/etc/shadow'))?.[1] ?? '';
    return { is: /^[!*]/.test(secret) ? 'good' : 'password', values: { user } };
  },
});

const find = (text: string): string[] | undefined =>
  text
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === user);
