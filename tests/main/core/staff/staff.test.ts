// The staff way in as a whole, over ports made by hand: who gets in, what is answered when, and how it closes by itself.
import { describe, expect, test } from 'vitest';
import {
  staffCalls,
  type StaffCallName,
  type StaffScreen,
  type Volume,
} from '../../../../main/contract/staff.ts';
import { firstGesture } from '../../../../main/core/staff/gesture.ts';
import type { Remembered } from '../../../../main/core/staff/memory.ts';
import { hashPin } from '../../../../main/core/staff/pin.ts';
import type { StaffPorts } from '../../../../main/core/staff/ports.ts';
import { createStaff } from '../../../../main/core/staff/staff.ts';

const pin = '194837';
const record = await hashPin(pin);
const size = { width: 1920, height: 1080 };

/** A clock that is moved by hand. */
function createClock() {
  let nowMs = 0;
  let waiting: { atMs: number; run: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after: (ms: number, run: () => void) => {
      const one = { atMs: nowMs + ms, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
      const due = waiting.filter(({ atMs }) => atMs <= nowMs);
      waiting = waiting.filter(({ atMs }) => atMs > nowMs);
      for (const { run } of due) run();
    },
  };
}

function createKiosk(known: Partial<Remembered> = { pin: record }) {
  const clock = createClock();
  const lines: string[] = [];
  const done: string[] = [];
  let place = 'loop';
  let value: Remembered = {
    version: 1,
    failures: 0,
    gesture: firstGesture,
    shuffle: false,
    ...known,
  };
  const volume: Volume = { percent: 30, isMuted: false };
  const ports: StaffPorts = {
    show: (next) => {
      place = next;
      done.push(`show ${next}`);
    },
    place: () => place,
    restart: () => done.push('restart'),
    leave: () => done.push('leave'),
    language: () => 'en',
    recovery: {
      status: () => ({ faults: [], quarantined: [], isSoftwareRendering: false }),
      readmit: (id) => done.push(`readmit ${id}`),
    },
    doctor: () => Promise.resolve([]),
    system: () => ({
      app: 'Vitrine 1',
      runtime: undefined,
      engine: 'Chromium 1',
      node: 'Node 24',
      os: 'Linux',
      startedAt: '2026-01-01T00:00:00.000Z',
      upSeconds: 5,
    }),
    refusals: () => ({ request: 3 }),
    exhibits: () => [],
    broken: () => [],
    edits: () => 'none',
    shelf: {
      status: () => ({ isInUse: true, keys: [], versions: [] }),
      find: () => Promise.resolve([]),
      try: (id) => {
        done.push(`try ${id}`);
        return Promise.resolve({ is: 'refused', code: 'cut-off', says: 'It is cut off.', fix: '' });
      },
      install: () => Promise.resolve(false),
      show: (name) => {
        done.push(`show version ${name}`);
        return Promise.resolve(true);
      },
    },
    problems: () => [],
    recentLines: (limit) =>
      (['info', 'warn', 'error', 'info'] as const)
        .map((level, at) => ({ time: `t${at}`, level, message: `line ${at}` }))
        .slice(-limit),
    volume: {
      read: () => Promise.resolve(volume),
      set: (percent) => Promise.resolve({ ...volume, percent }),
    },
    display: {
      off: () => Promise.resolve('picture-black'),
      on: () => {
        done.push('light on');
        return Promise.resolve();
      },
    },
  };
  const staff = createStaff({
    memory: {
      read: () => value,
      write: (next) => {
        value = next;
        return true;
      },
    },
    ports,
    clock,
    log: { info: (line: string) => lines.push(line) },
  });
  const touch = (x: number, y: number, source: 'main' | 'page' = 'page') => {
    clock.pass(0.3);
    staff.tap(source, { x, y, ...size });
  };
  const gesture = (source?: 'main' | 'page') => {
    for (const [x, y] of [
      [5, 5],
      [1915, 5],
      [5, 1075],
      [1915, 1075],
    ] as const)
      touch(x, y, source);
  };
  const screen = async () => (await staff.handlers['staff.read'](undefined)).screen;
  const enter = (digits: string) => staff.handlers['pin.enter']({ pin: digits });
  const open = async () => {
    gesture();
    await enter(pin);
  };
  const memory = () => value;
  /** The exhibits are on screen without the panel's doing. */
  const replace = () => (place = 'loop');
  return { staff, clock, lines, done, touch, gesture, screen, enter, open, memory, replace };
}

describe('the way in', () => {
  test('is the gesture, then the PIN, then the panel', async () => {
    const { gesture, enter, screen, done } = createKiosk();
    expect(await screen()).toBe('closed');
    gesture();
    expect(done).toEqual(['show staff']);
    expect(await screen()).toBe('pin');
    expect(await enter('194838')).toEqual({ is: 'wrong', waitSeconds: 0 });
    expect(await screen()).toBe('pin');
    expect(await enter(pin)).toEqual({ is: 'right', waitSeconds: 0 });
    expect(await screen()).toBe('panel');
  });

  test.each(['main', 'page'] as const)('is seen by %s alone', async (source) => {
    const { gesture, screen } = createKiosk();
    gesture(source);
    expect(await screen()).toBe('pin');
  });

  test('counts a tap that main and page both see once, however they alternate', async () => {
    const { touch, screen, staff } = createKiosk({
      pin: record,
      gesture: { corners: ['top-left', 'top-right', 'top-left', 'top-right'], withinSeconds: 8 },
    });
    // Two real taps, each seen twice: counted twice they would be the whole gesture.
    for (const [x, y] of [
      [5, 5],
      [1915, 5],
    ] as const) {
      touch(x, y, 'main');
      touch(x, y, 'page');
    }
    expect(await screen()).toBe('closed');
    staff.stop();
  });

  test('leads without a PIN to a screen that opens nothing', async () => {
    const { gesture, screen, staff, memory } = createKiosk({});
    gesture();
    expect(await screen()).toBe('no-pin');
    for (const name of ['pin.enter', 'pin.set', 'panel.read', 'kiosk.leave'] as const)
      expect(staff.whyNotNow(name)).toBeDefined();
    expect(memory().pin).toBeUndefined();
  });

  test('is not opened a second time while it is open', async () => {
    const { gesture, open, screen, done } = createKiosk();
    await open();
    gesture();
    expect(done).toEqual(['show staff']);
    expect(await screen()).toBe('panel');
  });

  test('waits after three mistakes, also over a second gesture', async () => {
    const { gesture, enter, clock, staff } = createKiosk();
    gesture();
    for (const wrong of ['000001', '000002', '000003']) await enter(wrong);
    expect(await enter(pin)).toEqual({ is: 'wait', waitSeconds: 30 });
    await staff.handlers['staff.close'](undefined);
    gesture();
    expect(await enter(pin)).toMatchObject({ is: 'wait' });
    clock.pass(30);
    expect(await enter(pin)).toMatchObject({ is: 'right' });
  });
});

describe('L2 what is answered', () => {
  const everything = Object.keys(staffCalls) as StaffCallName[];
  const answered: [StaffScreen, StaffCallName[]][] = [
    ['closed', ['staff.read', 'staff.close']],
    ['no-pin', ['staff.read', 'staff.stay', 'staff.close']],
    ['pin', ['staff.read', 'staff.stay', 'staff.close', 'pin.enter']],
    ['set-pin', ['staff.read', 'staff.stay', 'staff.close', 'pin.set']],
    ['panel', everything.filter((name) => name !== 'pin.enter' && name !== 'screen.wake')],
    ['dark', ['staff.read', 'screen.wake']],
  ];

  test.each(answered)('on the screen %s is this and no more', async (wanted, expected) => {
    const { staff, gesture, open, screen } = createKiosk(wanted === 'no-pin' ? {} : undefined);
    if (wanted === 'no-pin' || wanted === 'pin') gesture();
    if (wanted === 'set-pin') staff.askForPin();
    if (wanted === 'panel' || wanted === 'dark') await open();
    if (wanted === 'dark') await staff.handlers['screen.off'](undefined);
    expect(await screen()).toBe(wanted);
    const names = everything.filter((name) => staff.whyNotNow(name) === undefined);
    expect(names.sort()).toEqual([...expected].sort());
    staff.stop();
  });
});

describe('it closes by itself', () => {
  test.each([
    ['the pad', 20],
    ['the panel', 120],
  ])(
    '%s after %i seconds without anybody, and not while somebody is there',
    async (what, seconds) => {
      const { staff, gesture, open, clock, screen, done } = createKiosk();
      if (what === 'the pad') gesture();
      else await open();
      for (let time = 0; time < 5; time++) {
        clock.pass(seconds - 1);
        await staff.handlers['staff.stay'](undefined);
      }
      expect(done).toEqual(['show staff']);
      clock.pass(seconds + 3);
      expect(done).toEqual(['show staff', 'show loop']);
      expect(await screen()).toBe('closed');
    },
  );

  test('and leaves the exhibits alone when something else has put them on screen meanwhile', async () => {
    const { open, clock, screen, done, replace } = createKiosk();
    await open();
    replace();
    clock.pass(130);
    expect(await screen()).toBe('closed');
    expect(done).toEqual(['show staff']);
  });

  test('and a PIN that is found right after that opens nothing', async () => {
    const { gesture, enter, clock, screen } = createKiosk();
    gesture();
    const late = enter(pin);
    clock.pass(24);
    expect((await late).is).toBe('right');
    expect(await screen()).toBe('closed');
  });
});

describe('the dark screen', () => {
  test('comes back to the panel with a touch soon, and to the exhibits with a later one', async () => {
    for (const [seconds, expected] of [
      [60, 'panel'],
      [7200, 'closed'],
    ] as const) {
      const { staff, open, clock, screen, done } = createKiosk();
      await open();
      expect(await staff.handlers['screen.off'](undefined)).toBe('picture-black');
      clock.pass(seconds);
      expect(await screen()).toBe('dark');
      await staff.handlers['screen.wake'](undefined);
      expect(await screen()).toBe(expected);
      expect(done).toContain('light on');
      expect(done.at(-1)).toBe(expected === 'panel' ? 'light on' : 'show loop');
    }
  });

  test('is no dead end when something else has put the exhibits on screen', async () => {
    const { staff, open, gesture, screen, replace } = createKiosk();
    await open();
    await staff.handlers['screen.off'](undefined);
    replace();
    gesture();
    expect(await screen()).toBe('pin');
  });
});

describe('a new PIN', () => {
  test('at installation is refused when it is weak, and kept as a hash when it is not', async () => {
    const { staff, memory, done } = createKiosk({});
    staff.askForPin();
    expect(await staff.handlers['pin.set']({ pin: '123456' })).toEqual({
      is: 'refused',
      why: 'run',
    });
    expect(memory().pin).toBeUndefined();
    expect(await staff.handlers['pin.set']({ pin })).toEqual({ is: 'set' });
    expect(JSON.stringify(memory())).not.toContain(pin);
    await staff.handlers['staff.close'](undefined);
    expect(done).toEqual(['show staff', 'show loop']);
  });

  test('chosen inside takes the place of the old one at once', async () => {
    const { staff, open, gesture, enter } = createKiosk();
    await open();
    await staff.handlers['pin.set']({ pin: '502914' });
    await staff.handlers['staff.close'](undefined);
    gesture();
    expect(await enter(pin)).toMatchObject({ is: 'wrong' });
    expect(await enter('502914')).toMatchObject({ is: 'right' });
  });
});

test('the panel shows what it is given, and does what it is told', async () => {
  const { staff, open, done, memory } = createKiosk();
  const { handlers } = staff;
  await open();
  expect(await handlers['panel.read'](undefined)).toMatchObject({
    system: { app: 'Vitrine 1' },
    refusals: { request: 3 },
    settings: { gesture: firstGesture, shuffle: false },
  });
  const messages = async (level: 'info' | 'warn' | 'error') =>
    (await handlers['log.read']({ level })).map(({ message }) => message);
  expect(await messages('info')).toEqual(['line 3', 'line 2', 'line 1', 'line 0']);
  expect(await messages('warn')).toEqual(['line 2', 'line 1']);
  expect(await messages('error')).toEqual(['line 2']);
  expect(await handlers['volume.set']({ percent: 55 })).toMatchObject({ percent: 55 });
  await handlers['exhibit.readmit']({ id: 'intranet' });
  await handlers['settings.write']({
    gesture: { ...firstGesture, withinSeconds: 5 },
    shuffle: true,
  });
  expect(memory()).toMatchObject({ shuffle: true, gesture: { withinSeconds: 5 } });
  expect(await handlers['pack.try']({ id: 3 })).toMatchObject({ is: 'refused' });
  expect(await handlers['version.show']({ name: null })).toBe(true);
  await handlers['kiosk.restart'](undefined);
  await handlers['kiosk.leave'](undefined);
  expect(done.slice(1)).toEqual([
    'readmit intranet',
    'try 3',
    'show version null',
    'restart',
    'leave',
  ]);
  staff.stop();
});

test('every action of staff is a line of the log, and no line holds a PIN', async () => {
  const { staff, gesture, enter, lines } = createKiosk();
  const { handlers } = staff;
  gesture();
  await enter('555001');
  await enter(pin);
  await handlers['pin.set']({ pin: '502914' });
  await handlers['volume.set']({ percent: 10 });
  await handlers['exhibit.readmit']({ id: 'intranet' });
  await handlers['settings.write']({ gesture: firstGesture, shuffle: true });
  await handlers['pack.try']({ id: 0 });
  await handlers['pack.install'](undefined);
  await handlers['version.show']({ name: '000000000001-abcdef01' });
  await handlers['screen.off'](undefined);
  await handlers['screen.wake'](undefined);
  await handlers['kiosk.restart'](undefined);
  await handlers['kiosk.leave'](undefined);
  await handlers['staff.close'](undefined);
  expect(lines).toHaveLength(15);
  expect(lines.every((line) => line.startsWith('staff: '))).toBe(true);
  for (const digits of ['555001', pin, '502914']) expect(lines.join('\n')).not.toContain(digits);
});
