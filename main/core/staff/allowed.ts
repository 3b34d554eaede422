// Which call of the staff page is answered while which of its screens is up. Asked by the dispatcher before anything else happens.
import type { StaffCallName, StaffScreen } from '../../contract/staff.ts';

const open = ['no-pin', 'set-pin', 'pin', 'panel'] as const;

/** Anything not in a row is refused. */
const allowed: Record<StaffCallName, { on: readonly StaffScreen[]; reason: string }> = {
  'staff.read': {
    on: ['closed', ...open, 'dark'],
    reason: 'the page has to learn which screen it is; closed says nothing more',
  },
  'staff.stay': { on: open, reason: 'keeps a screen open while somebody is there' },
  'staff.close': { on: ['closed', ...open], reason: 'leads back to the exhibits' },
  'pin.enter': { on: ['pin'], reason: 'the way in' },
  'pin.set': { on: ['set-pin', 'panel'], reason: 'at installation, or by who is inside' },
  'panel.read': { on: ['panel'], reason: 'inside' },
  'log.read': { on: ['panel'], reason: 'inside' },
  'doctor.run': { on: ['panel'], reason: 'inside' },
  'exhibit.readmit': { on: ['panel'], reason: 'inside' },
  'volume.read': { on: ['panel'], reason: 'inside' },
  'volume.set': { on: ['panel'], reason: 'inside' },
  'screen.off': { on: ['panel'], reason: 'inside' },
  'screen.wake': { on: ['dark'], reason: 'a touch on the dark screen, which may be anybody’s' },
  'settings.write': { on: ['panel'], reason: 'inside' },
  'packs.find': { on: ['panel'], reason: 'inside' },
  'pack.try': { on: ['panel'], reason: 'inside' },
  'pack.install': { on: ['panel'], reason: 'inside' },
  'version.show': { on: ['panel'], reason: 'inside' },
  'kiosk.restart': { on: ['panel'], reason: 'inside' },
  'kiosk.leave': { on: ['panel'], reason: 'inside' },
};

/** Why a call is not answered on a screen, or undefined when it is. */
export function whyNotOn(screen: StaffScreen, name: StaffCallName): string | undefined {
  return allowed[name].on.includes(screen) ? undefined : `the staff page is at "${screen}"`;
}
