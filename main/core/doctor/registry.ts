// All checks, in the order in which a technician goes through a machine. Used by the command, the staff panel and the handbook.
import type { Check } from './check.ts';
import { account } from './checks/account.ts';
import { battery } from './checks/battery.ts';
import { clock } from './checks/clock.ts';
import { desktop } from './checks/desktop.ts';
import { disk } from './checks/disk.ts';
import { display } from './checks/display.ts';
import { exhibits } from './checks/exhibits.ts';
import { faults } from './checks/faults.ts';
import { fuses } from './checks/fuses.ts';
import { keyboard } from './checks/keyboard.ts';
import { macos } from './checks/macos.ts';
import { policies } from './checks/policies.ts';
import { ports } from './checks/ports.ts';
import { program } from './checks/program.ts';
import { refused } from './checks/refused.ts';
import { route } from './checks/route.ts';
import { running } from './checks/running.ts';
import { runtime } from './checks/runtime.ts';
import { sleep } from './checks/sleep.ts';
import { sound } from './checks/sound.ts';
import { start } from './checks/start.ts';
import { terminals } from './checks/terminals.ts';
import { touch } from './checks/touch.ts';
import { usbStorage } from './checks/usb-storage.ts';
import { windows } from './checks/windows.ts';

export const checks: readonly Check[] = [
  display,
  touch,
  sound,
  disk,
  clock,
  battery,
  runtime,
  fuses,
  program,
  policies,
  start,
  running,
  keyboard,
  terminals,
  desktop,
  account,
  usbStorage,
  sleep,
  windows,
  macos,
  route,
  ports,
  refused,
  exhibits,
  faults,
];
