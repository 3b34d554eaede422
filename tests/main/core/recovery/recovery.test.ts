// What the kiosk remembers of its faults, and which exhibits it leaves out.
import { expect, test } from 'vitest';
import { createRecovery } from '../../../../main/core/recovery/recovery.ts';
import {
  emptyHistory,
  historySchema,
  type History,
} from '../../../../main/core/recovery/history.ts';
import type { Fault } from '../../../../main/core/recovery/faults.ts';

const exhibits = ['intranet', 'network', 'tweet'].map((id) => ({ id, fingerprint: `${id} 1` }));

/** A disk that outlives the program, and the machine's clock. */
const machine = (initial: History = emptyHistory) => {
  let kept = initial;
  let nowMs = 1000;
  let boots = 1;
  const state = {
    read: () => kept,
    write: (value: History) => {
      kept = historySchema.parse(JSON.parse(JSON.stringify(value)));
      return true;
    },
  };
  return {
    start: (present = exhibits) => {
      const recovery = createRecovery({
        state,
        boot: `boot ${boots}`,
        nowMs: () => nowMs,
        wallClock: () => 'today',
      });
      recovery.present(present);
      return recovery;
    },
    pass: (ms: number) => (nowMs += ms),
    /** Switches the machine off and on; the kiosk starts at the same moment after it each time. */
    boot: () => {
      boots += 1;
      nowMs = 1000;
    },
  };
};

test('L3 an exhibit with two faults is left out, also after the program has been started anew', () => {
  const one = machine();
  const first = one.start();
  first.decide('crashed', 'network');
  expect(first.quarantined()).toEqual([]);
  first.decide('hang', 'network');
  expect(first.quarantined()).toEqual([{ id: 'network', faults: 2 }]);
  first.end();
  expect(one.start().quarantined()).toEqual([{ id: 'network', faults: 2 }]);
});

test('L3 it comes back when it is changed, readmitted, a day later, or when the machine starts anew', () => {
  const bad = () => {
    const one = machine();
    const recovery = one.start();
    recovery.decide('exhibit-broken', 'network');
    recovery.decide('exhibit-broken', 'network');
    expect(recovery.quarantined()).toHaveLength(1);
    return { one, recovery };
  };
  const changed = bad();
  const mended = exhibits.map((exhibit) => ({ ...exhibit, fingerprint: `${exhibit.id} 2` }));
  expect(changed.one.start(mended).quarantined()).toEqual([]);
  const readmitted = bad();
  readmitted.recovery.readmit('network');
  expect(readmitted.recovery.quarantined()).toEqual([]);
  expect(readmitted.recovery.status().faults).toHaveLength(2);
  const later = bad();
  later.one.pass(24 * 3600_000);
  expect(later.recovery.quarantined()).toEqual([]);
  const rebooted = bad();
  rebooted.one.boot();
  expect(rebooted.one.start().quarantined()).toEqual([]);
});

test('L3 faults that are nobody’s exhibit blame none, and when all would be left out, none is', () => {
  const recovery = machine().start();
  const general: Fault[] = ['gpu-gone', 'window-closed', 'load-failed'];
  for (const fault of [...general, ...general]) recovery.decide(fault, 'network');
  expect(recovery.quarantined()).toEqual([]);
  for (const { id } of exhibits) {
    recovery.decide('crashed', id);
    recovery.decide('crashed', id);
  }
  expect(recovery.quarantined()).toEqual([]);
});

test('L3 a run that ended without saying so is noted by the next, one that ended on purpose is not', () => {
  const one = machine();
  one.start();
  const second = one.start();
  expect(second.status().faults.map(({ fault }) => fault)).toEqual(['main-gone']);
  second.end();
  expect(one.start().status().faults).toHaveLength(1);
});

test('L3 a run knows whether the last one broke off, and tells of each fault of its own', () => {
  const one = machine();
  const first = one.start();
  expect(first.hasBrokenOff).toBe(false);
  const heard: Fault[] = [];
  first.onFault((fault) => heard.push(fault));
  first.decide('crashed', 'tweet');
  first.decide('gpu-gone');
  expect(heard).toEqual(['crashed', 'gpu-gone']);
  const second = one.start();
  expect(second.hasBrokenOff).toBe(true);
  second.end();
  expect(one.start().hasBrokenOff).toBe(false);
  one.boot();
  expect(one.start().hasBrokenOff).toBe(false);
});

test('L3 a machine that is switched off at the mains every evening starts with the loop for ever', () => {
  const one = machine();
  for (let day = 0; day < 30; day++) {
    const recovery = one.start();
    expect(recovery.start.rung).toBe('none');
    expect(recovery.status().faults).toEqual([]);
    one.boot();
  }
});

test('L3 graphics that were given up stay off over a start of the program', () => {
  const one = machine();
  const first = one.start();
  expect(first.mayUseGraphics).toBe(true);
  for (let fault = 0; fault < 3; fault++) first.decide('gpu-gone');
  first.end();
  expect(one.start().status().isSoftwareRendering).toBe(true);
});

test('the memory stays small over a year of faults', () => {
  const one = machine();
  const recovery = one.start();
  for (let fault = 0; fault < 5000; fault++) {
    recovery.decide('crashed', 'tweet');
    one.pass(60_000);
  }
  expect(recovery.status().faults.length).toBeLessThanOrEqual(100);
});
