// L3 it always comes back: each process of the browser is killed, and the loop is on screen again.
import { setTimeout as pause } from 'node:timers/promises';
import { signal, type ProcessKind } from './processes.ts';
import { test, type Fault } from './kiosk.ts';
import { roundsOf } from './rounds.ts';

const kill = (kind: ProcessKind, fault: Partial<Fault>): Fault => ({
  kind: `${kind} process killed -9`,
  goal: 'other',
  inject: (_page, state) => {
    signal(state, kind, 'SIGKILL');
  },
  isNewDocument: false,
  logged: undefined,
  ...fault,
});

const faults: Fault[] = [
  kill('browser', { isNewDocument: true, logged: /Fault: window-closed/ }),
  kill('graphics', {}),
  kill('network', {}),
  kill('storage', {}),
];

for (const fault of faults)
  for (const title of roundsOf(`L3 ${fault.kind}: the loop is back by itself`, fault.goal))
    test(title, async ({ trial }) => {
      await trial.survive(fault);
      // What was killed may be missed only later.
      await pause(3000);
      await trial.survive({
        kind: `renderer killed after the ${fault.kind}`,
        goal: 'other',
        inject: (_page, state) => {
          signal(state, 'renderer', 'SIGKILL');
        },
        isNewDocument: true,
        logged: /Fault: (killed|crashed)/,
      });
    });
