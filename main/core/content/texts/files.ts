// What a curator is told about folders and files as a whole. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const fileTexts = {
  'folder-missing': {
    says: 'There is no folder of exhibits here.',
    fix: 'check the spelling after --exhibits, or plug in the drive that holds it.',
  },
  'file-missing': {
    says: 'The file {name} is missing.',
    fix: 'put {name} back, or copy it from another folder of exhibits.',
  },
  'file-unreadable': {
    says: 'The file cannot be read ({reason}).',
    fix: 'check that it is a file and that this account may read it.',
  },
  'file-too-large': {
    says: 'The file has {size} MB; an exhibit may have {limit} MB of text.',
    fix: 'keep pictures and sound in the media folder and only their names in this file.',
  },
  'exhibit-folder-missing': {
    says: '{path} names the exhibit "{name}", but there is no folder of that name.{hint}',
    fix: 'correct the name, or take it out of the list.',
  },
  'exhibit-not-shown': {
    says: 'The folder {name} holds an exhibit, but rotation.json does not name it, so it is not shown.',
    fix: 'add  "{name}"  to "exhibits" or "menuOnly", or put the folder elsewhere.',
    warning: true,
  },
  'exhibit-twice': {
    says: '{path} names the exhibit "{name}" a second time. It is shown once.',
    fix: 'take one of the two out.',
    warning: true,
  },
  'rotation-empty': {
    says: 'No exhibit is left to show.',
    fix: 'mend the other problems, or add the folder of an exhibit to "exhibits".',
  },
  'saved-as-utf16': {
    says: 'The file was saved as UTF-16, which the kiosk cannot read.',
    fix: 'save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).',
  },
  'saved-in-old-encoding': {
    says: 'From here on there are letters that are not UTF-8. The file was probably saved in an older Windows encoding.',
    fix: 'save it again with the encoding UTF-8, then check the letters with accents and the Hangul.',
  },
  'byte-order-mark': {
    says: 'The file begins with an invisible mark (BOM). It does no harm here.',
    fix: 'save it with the encoding "UTF-8" rather than "UTF-8 with BOM".',
    warning: true,
  },
  'problems-more': {
    says: 'This file has {count} more problems than are listed here.',
    fix: 'mend those above first.',
  },
  'check-failed': {
    says: 'The kiosk could not finish checking this file ({reason}).',
    fix: 'please send this file to those who look after the kiosk.',
  },
} as const satisfies Record<string, Row>;
