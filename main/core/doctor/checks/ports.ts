// Whether any program of this machine waits for somebody in a network.
import { createCheck, type Found } from '../check.ts';
import { readPorts, type Port } from '../readings/sockets.ts';

export const ports = createCheck({
  id: 'ports',
  title: { en: 'No open port', ko: '열린 포트' },
  why: 'The kiosk opens none; what is open belongs to something that a kiosk does not need.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: 'No port is open.', ko: '열린 포트가 없습니다.' },
    },
    inside: {
      lamp: 'amber',
      found: {
        en: 'Open to programs of this machine only: {names}.',
        ko: '이 기기 안에서만 열려 있음: {names}.',
      },
      fix: {
        en: 'sudo ss -lntup says whose they are; switch off what the kiosk does not need.',
        ko: 'sudo ss -lntup로 어느 프로그램인지 보고 필요 없는 것을 끄세요.',
      },
    },
    outside: {
      lamp: 'red',
      found: {
        en: 'Open to a network: {names}.',
        ko: '네트워크에 열려 있음: {names}.',
      },
      fix: {
        en: 'sudo ss -lntup says whose they are; switch them off, for instance sudo systemctl disable --now ssh',
        ko: 'sudo ss -lntup로 어느 프로그램인지 보고 끄세요. 예: sudo systemctl disable --now ssh',
      },
    },
  },
  run: async ({ files }) => {
    const open = await readPorts(files);
    const found: Found<'inside' | 'outside'>[] = [];
    const outside = open.filter(({ isLoopback }) => !isLoopback);
    const inside = open.filter(({ isLoopback }) => isLoopback);
    if (outside.length > 0) found.push({ is: 'outside', values: { names: list(outside) } });
    if (inside.length > 0) found.push({ is: 'inside', values: { names: list(inside) } });
    return found.length > 0 ? found : { is: 'good' };
  },
});

const shown = 6;

const list = (open: Port[]): string => {
  const names = open.slice(0, shown).map(({ name }) => name);
  return names.join(', ') + (open.length > shown ? ` + ${open.length - shown}` : '');
};
