// Whether the machine has a clock that goes on without power, and a battery for it.
import { createCheck } from '../check.ts';

const folder = '/sys/class/rtc/rtc0';
const mayDifferSeconds = 120;

export const battery = createCheck({
  id: 'battery',
  title: { en: 'Clock battery', ko: '시계 건전지' },
  why: 'A museum switches its machines off at the mains; without a battery each morning is 1970.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'The board’s clock agrees, and says that its battery is good.',
        ko: '보드 시계가 맞고 건전지도 정상입니다.',
      },
    },
    empty: {
      lamp: 'red',
      found: {
        en: 'The board says that its battery is empty.',
        ko: '보드의 건전지가 다 되었습니다.',
      },
      fix: {
        en: 'Change the battery on the board, mostly a CR2032, then set the clock.',
        ko: '보드의 건전지(보통 CR2032)를 바꾸고 시계를 맞추세요.',
      },
    },
    noClock: {
      lamp: 'amber',
      found: {
        en: 'This machine has no clock that goes on without power.',
        ko: '전원이 꺼져도 가는 시계가 없는 기기입니다.',
      },
      fix: {
        en: 'Exhibits do not mind; for right times in the log add a clock module with a battery.',
        ko: '전시에는 지장이 없습니다. 로그 시각이 맞으려면 건전지가 있는 시계 모듈을 다세요.',
      },
    },
    differs: {
      lamp: 'amber',
      found: {
        en: 'The board’s clock differs from the system’s by {seconds} s.',
        ko: '보드 시계가 시스템 시계와 {seconds}초 다릅니다.',
      },
      fix: {
        en: 'Set the system’s clock right, then write it into the board: sudo hwclock --systohc',
        ko: '시스템 시계를 맞춘 뒤 보드에 적으세요: sudo hwclock --systohc',
      },
    },
    batteryUnknown: {
      lamp: 'amber',
      found: {
        en: 'The board’s clock agrees; nothing says how good its battery is.',
        ko: '보드 시계는 맞지만 건전지 상태는 알 수 없습니다.',
      },
      fix: {
        en: 'Take the machine off the mains for a night once, and look at the clock in the morning.',
        ko: '하룻밤 전원을 뽑아 두었다가 아침에 시계를 확인하세요.',
      },
    },
  },
  run: async ({ files, nowMs }) => {
    const since = await files.maybe(`${folder}/since_epoch`);
    if (since === undefined) return { is: 'noClock' };
    const details = (await files.maybe('/proc/driver/rtc')) ?? '';
    const status = /^batt_status\s*:\s*(\w+)/m.exec(details)?.[1];
    if (status !== undefined && status !== 'okay') return { is: 'empty' };
    const seconds = Math.abs(Math.round(nowMs() / 1000 - Number(since)));
    // A board that keeps local time differs by whole quarters of an hour, and is right all the same.
    const off = Math.min(seconds % 900, 900 - (seconds % 900));
    const differs = seconds > 14 * 3600 ? seconds : off;
    if (differs > mayDifferSeconds) return { is: 'differs', values: { seconds: differs } };
    return { is: status === undefined ? 'batteryUnknown' : 'good' };
  },
});
