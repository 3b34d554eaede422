// Every sentence that a curator can be told, one row each: what is wrong and how to mend it. A word in
// braces is filled in by whoever finds the problem; the compiler knows which words a row needs.

interface Row {
  says: string;
  fix: string;
  /** Worth saying, but the exhibit is shown all the same. */
  warning?: true;
}

export const problemTexts = {
  // The folder and its files
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
  'exhibit-twice': {
    says: '{path} names the exhibit "{name}" a second time. It is shown once.',
    fix: 'take one of the two out.',
    warning: true,
  },
  'rotation-empty': {
    says: 'No exhibit is left to show.',
    fix: 'mend the other problems, or add the folder of an exhibit to "exhibits".',
  },

  // How the file was saved
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

  // Broken JSON
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

  // Version and kind
  'version-newer': {
    says: '{path} is {found}, but this kiosk knows only up to {known}.',
    fix: 'update the kiosk, or use the version of this exhibit that was made for it.',
  },
  'version-older': {
    says: 'The file has version {found}. It was read as version {known}: {changes}.',
    fix: 'nothing must be done; to be rid of this line, make the changes and write  "version": {known}',
    warning: true,
  },
  'kind-unknown': {
    says: '{path} is {found}, which is no kind of exhibit.{hint}',
    fix: 'use one of: {known}.',
  },

  // Shape
  'field-missing': {
    says: '{owner} lacks the field "{name}".{about}',
    fix: 'add  "{name}": {expected}',
  },
  'field-unknown': {
    says: '{path} is not a field that is known here.{hint}',
    fix: 'correct the name or take the field out. Known here: {known}.',
  },
  'name-wrong': {
    says: '{path} must be named with {expected}. Found "{name}".',
    fix: 'correct the name before the colon.',
  },
  'number-as-text': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'remove the quotes{unit}:  {correct}',
  },
  'text-as-number': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'put it between quotes:  {correct}',
  },
  'type-wrong': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'write {expected}.',
  },
  'out-of-range': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'choose a number in that range.',
  },
  'choice-wrong': {
    says: '{path} must be {expected}. Found {found}.{hint}',
    fix: 'write one of these, between quotes.',
  },
  'form-wrong': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'write it in that form.',
  },
  'list-too-long': {
    says: '{path} has {count} entries; at most {limit} fit.',
    fix: 'take out {excess}.',
  },
  'list-too-short': {
    says: '{path} has {count} entries; at least {limit} must be there.',
    fix: 'add more entries between the brackets.',
  },
  'rule-broken': {
    says: '{path}: {rule}.',
    fix: 'change it so that this holds.',
  },

  // Texts
  'text-too-long': {
    says: '{path} has {count} characters; at most {limit} fit in its place.',
    fix: 'shorten it by {excess}.',
  },
  'text-empty': {
    says: '{path} is empty.',
    fix: 'write the text, or take the field out if it may be left out.',
  },
  'translation-missing': {
    says: '{path} has no text in {languages}.',
    fix: 'add  {example}',
  },

  // What the file points at
  'fact-unknown': {
    says: '{path} cites the fact {found}, which is not in sources.json.{hint}',
    fix: 'correct the id, or add the fact to sources.json.',
  },
  'source-unknown': {
    says: '{path} cites the source {found}, which is not in sources.json.{hint}',
    fix: 'correct the id, or add the source under "sources".',
  },
  'place-unknown': {
    says: '{path} names {found}, which is neither a place nor a line in places.json.{hint}',
    fix: 'correct the id, or add the place to places.json.',
  },
  'places-needed': {
    says: 'This exhibit shows places, but places.json could not be read.',
    fix: 'mend places.json first.',
  },
  'media-missing': {
    says: '{path} names the file {found}, but {tried} is not there.{hint}',
    fix: 'correct the name (capital and small letters count), or put the file into the media folder.',
  },
  'media-outside-folder': {
    says: '{path} is {found}, which leads out of the exhibit’s media folder.',
    fix: 'copy the file into the media folder and write its name only, without folders.',
  },
  'check-failed': {
    says: 'The kiosk could not finish checking this file ({reason}).',
    fix: 'please send this file to those who look after the kiosk.',
  },
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemTexts;

/** The words in braces of a sentence: `"{path} has {count}"` → `"path" | "count"`. */
type Words<Sentence extends string> = Sentence extends `${string}{${infer Word}}${infer Rest}`
  ? (Word extends `${string} ${string}` ? never : Word) | Words<Rest>
  : never;

/** What a row needs to be filled in; `path` is always known. */
export type Filling<Code extends ProblemCode> = Record<
  Exclude<Words<(typeof problemTexts)[Code]['says'] | (typeof problemTexts)[Code]['fix']>, 'path'>,
  string | number
>;
