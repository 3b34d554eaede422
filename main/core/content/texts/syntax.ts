// What a curator is told about JSON that cannot be read. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const syntaxTexts = {
  'file-empty': {
    says: 'The file is empty.',
    fix: 'copy the contents of an exhibit that works, then change its texts.',
  },
  'curly-quotes': {
    says: 'Curly quotation marks ({found}) stand where straight ones must.',
    fix: 'type straight marks instead: "  Word processors and mail change them; an editor such as VS Code does not.',
  },
  'single-quotes': {
    says: "A single quotation mark (') stands where a double one must.",
    fix: 'put names and texts between double marks: "',
  },
  'comma-missing': {
    says: 'A comma is missing after this.',
    fix: 'put a comma here:  {found},',
  },
  'colon-missing': {
    says: 'After a field’s name there must be a colon and a value.',
    fix: 'write  "name": value',
  },
  'quote-missing': {
    says: 'This text has no closing quotation mark on its line.',
    fix: 'end the text with "  and keep it on one line; for a new line within it write \\n.',
  },
  'bracket-missing': {
    says: 'The {bracket} opened here is never closed.',
    fix: 'put the closing {closing} where this part ends.',
  },
  'bracket-too-many': {
    says: 'Something stands after the end of the file’s contents, often one bracket too many.',
    fix: 'take out what follows the last bracket that belongs.',
  },
  'name-without-quotes': {
    says: 'The word {found} stands without quotation marks.',
    fix: 'write  "{found}"',
  },
  'name-missing': {
    says: 'A field’s name in quotation marks must stand here.',
    fix: 'write  "name": value   A stray comma, or a list without its opening [, also ends up here.',
  },
  'number-unclear': {
    says: '{found} is neither a number nor a text.',
    fix: 'write the number alone, without a unit and with a point for decimals, or put it in quotes as a text.',
  },
  'value-missing': {
    says: 'A value is missing here.',
    fix: 'write a text in quotation marks, a number, true, false, a list [ … ] or a group { … }.',
  },
  backslash: {
    says: 'A backslash (\\) here begins something that is not known.',
    fix: 'write \\\\ for a backslash itself, \\n for a new line, \\" for a quotation mark in a text.',
  },
  'control-character': {
    says: 'The text holds an invisible character, often a tab.',
    fix: 'delete it and type a blank; for a tab write \\t.',
  },
  'comment-open': {
    says: 'The comment that begins here is never closed.',
    fix: 'end it with */',
  },
  'json-broken': {
    says: 'The kiosk cannot make sense of the file from here on.',
    fix: 'compare this place with an exhibit that works: a mark is missing or is one too many.',
  },
  'too-deep': {
    says: 'Brackets are nested more than {limit} deep here.',
    fix: 'an exhibit needs about ten; look for a part that was pasted many times.',
  },
  'field-twice': {
    says: '{path} stands twice in the same group.',
    fix: 'keep one of the two.',
  },
} as const satisfies Record<string, Row>;
