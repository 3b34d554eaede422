// Answers what the panel does with packs and versions of the exhibits. Used by panel.ts.
import type { StaffHandlers } from '../../contract/staff.ts';
import type { StaffPorts } from './ports.ts';

export type PackCall = 'packs.find' | 'pack.try' | 'pack.install' | 'version.show';

/** Creates this part of the panel's handlers. @param note writes a line of the log about what staff did */
export function createPackHandlers(
  shelf: StaffPorts['shelf'],
  note: (what: string) => void,
): Pick<StaffHandlers, PackCall> {
  return {
    'packs.find': () => shelf.find(),
    'pack.try': async ({ id }) => {
      const report = await shelf.try(id);
      note(
        report.is === 'good'
          ? `a pack was tried and is good: number ${report.edition}, signed by ${report.signer}`
          : `a pack was tried and is refused: ${report.says}`,
      );
      return report;
    },
    'pack.install': async () => {
      const isShown = await shelf.install();
      note(isShown ? 'the pack was installed' : 'no pack was tried before');
      return isShown;
    },
    'version.show': async ({ name }) => {
      const isShown = await shelf.show(name);
      const which = name === null ? 'the exhibits that came with the kiosk' : `the version ${name}`;
      note(isShown ? `${which} was chosen` : `${which} is damaged, and not shown`);
      return isShown;
    },
  };
}
