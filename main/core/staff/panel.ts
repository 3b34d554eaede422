// Answers what the panel shows and does, once staff are inside. Each action is one line in the log. Used by staff.ts.
import type { Lamp } from '../../contract/doctor.ts';
import type { LogLine, StaffHandlers, StaffSettings } from '../../contract/staff.ts';
import { createPackHandlers, type PackCall } from './pack-handlers.ts';
import type { StaffPorts } from './ports.ts';
import type { Screens } from './screens.ts';

type PanelCall =
  | 'panel.read'
  | 'log.read'
  | 'doctor.run'
  | 'exhibit.readmit'
  | 'volume.read'
  | 'volume.set'
  | 'screen.off'
  | 'settings.write'
  | PackCall
  | 'kiosk.restart'
  | 'kiosk.leave';

interface Needs {
  ports: StaffPorts;
  /** Writes a line of the log about what staff did. */
  note(what: string): void;
  settings(): StaffSettings;
  saveSettings(changed: StaffSettings): void;
  screens: Screens;
}

const shownLines = 200;
const levels: LogLine['level'][] = ['debug', 'info', 'warn', 'error', 'fatal'];

/** Creates the panel's part of the handlers. */
export function createPanelHandlers(needs: Needs): Pick<StaffHandlers, PanelCall> {
  const { ports, note, settings, saveSettings, screens } = needs;
  return {
    'panel.read': () => ({
      system: ports.system(),
      ...ports.recovery.status(),
      refusals: ports.refusals(),
      exhibits: ports.exhibits(),
      broken: ports.broken(),
      edits: ports.edits(),
      shelf: ports.shelf.status(),
      problems: ports.problems(),
      settings: settings(),
    }),
    'log.read': ({ level }) =>
      ports
        .recentLines(shownLines)
        .filter((line) => levels.indexOf(line.level) >= levels.indexOf(level))
        .reverse(),
    'doctor.run': async () => {
      const checks = await ports.doctor();
      const count = (lamp: Lamp) => checks.filter((check) => check.lamp === lamp).length;
      note(
        `the doctor looked: ${count('red')} red, ${count('amber')} amber, ${count('green')} green`,
      );
      return checks;
    },
    'exhibit.readmit': ({ id }) => {
      note(`the exhibit ${id} was taken back`);
      ports.recovery.readmit(id);
    },
    'volume.read': () => ports.volume.read(),
    'volume.set': async ({ percent }) => {
      const volume = await ports.volume.set(percent);
      note(
        volume.percent === undefined
          ? 'the volume cannot be set from here'
          : `the volume was set to ${volume.percent} %`,
      );
      return volume;
    },
    'screen.off': async () => {
      const darkness = await ports.display.off();
      note(
        darkness === 'display-off'
          ? 'the display was switched off'
          : 'the picture was turned black; the display itself cannot be switched off',
      );
      screens.go('dark');
      return darkness;
    },
    'settings.write': (changed) => {
      const { corners, withinSeconds } = changed.gesture;
      const digits = changed.shuffle ? 'shuffled' : 'in order';
      note(`the gesture is ${corners.join(', ')} within ${withinSeconds} s; digits are ${digits}`);
      saveSettings(changed);
    },
    ...createPackHandlers(ports.shelf, note),
    'kiosk.restart': () => {
      note('the kiosk was restarted');
      ports.restart();
    },
    'kiosk.leave': () => {
      note('the kiosk was left');
      ports.leave();
    },
  };
}
