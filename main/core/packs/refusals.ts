// Every reason for which a pack is turned away, as a technician reads it. Thrown by whoever reads a pack; told by import.ts.

interface Row {
  says: string;
  fix: string;
}

const packAnew = 'make the pack anew from its folder, with npm run exhibits:pack';
const askMaker = 'do not use it, and ask whoever gave it to you where it comes from';

/** One sentence for each, and what to do. `{words}` are filled in. */
const texts = {
  unreadable: { says: 'The pack cannot be read: {reason}.', fix: 'try again, or another stick' },
  'not-a-pack': { says: 'This is no pack: {reason}.', fix: packAnew },
  'cut-off': {
    says: 'The pack is cut off: its end is missing.',
    fix: 'copy it to the stick again',
  },
  'pack-too-large': { says: 'The pack is {size} MB large; {limit} MB are allowed.', fix: packAnew },
  'too-many-files': { says: 'The pack holds {count} files; {limit} are allowed.', fix: packAnew },
  'too-much': { says: 'Unpacked it would be {size} MB; {limit} MB are allowed.', fix: packAnew },
  'file-too-large': {
    says: '{file} is {size} MB large; {limit} MB are allowed.',
    fix: 'make that picture smaller, then the pack anew',
  },
  bomb: {
    says: '{file} would grow {ratio} times and more when unpacked; that is a trap.',
    fix: askMaker,
  },
  'path-absolute': { says: '{file} would be written outside of its folder.', fix: askMaker },
  'path-outside': { says: '{file} leads out of its folder.', fix: askMaker },
  'name-unknown': { says: '{file} is nothing that exhibits consist of.', fix: packAnew },
  link: { says: '{file} is no plain file, but a link or something else.', fix: askMaker },
  twice: { says: '{file} is in the pack twice.', fix: askMaker },
  encrypted: { says: '{file} is packed in a way that no pack is.', fix: packAnew },
  'manifest-missing': { says: 'The pack has no list of its contents.', fix: packAnew },
  'manifest-broken': { says: 'The list of contents is broken: {reason}.', fix: packAnew },
  'format-newer': {
    says: 'The pack was made for a newer kiosk than this one.',
    fix: 'bring this kiosk up to date first',
  },
  'signature-missing': { says: 'Nobody has signed the pack.', fix: packAnew },
  'no-keys': {
    says: 'This kiosk trusts no key yet, so that no pack can be checked.',
    fix: 'put the public key of whoever makes the packs into {folder}',
  },
  'wrong-key': {
    says: 'The pack was not signed with a key that this kiosk trusts, or it was changed afterwards.',
    fix: askMaker,
  },
  'file-missing': { says: '{file} is in the list, but not in the pack.', fix: packAnew },
  'file-extra': { says: '{file} is in the pack, but not in its list.', fix: askMaker },
  'hash-wrong': {
    says: '{file} is not what the list says; it was damaged or changed.',
    fix: 'copy the pack to the stick again; if it stays so, do not use it',
  },
  older: {
    says: 'The pack is older (number {edition}) than what this kiosk has had (number {newest}).',
    fix: 'to show its content again, make it into a new pack; what was shown here before is in the list of versions',
  },
  'already-here': {
    says: 'This very pack is what the kiosk shows.',
    fix: 'nothing is to be done',
  },
  problems: {
    says: 'The exhibits in the pack have mistakes: {summary}',
    fix: 'mend them, then pack anew',
  },
  'no-room': {
    says: 'There is no room: {need} MB are needed, {free} MB are free.',
    fix: 'make room on the kiosk’s disk',
  },
} satisfies Record<string, Row>;

export type RefusalCode = keyof typeof texts;
export const refusalCodes = Object.keys(texts) as RefusalCode[];

/** A pack is turned away; the message is one sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What to do about it. */
  readonly fix: string;

  constructor(code: RefusalCode, words: Record<string, string | number> = {}) {
    const fill = (text: string) =>
      text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
    super(fill(texts[code].says));
    this.code = code;
    this.fix = fill(texts[code].fix);
  }
}

/** As people read sizes. */
export const megabytes = (bytes: number): number =>
  Math.max(0.1, Math.round(bytes / 104_857.6) / 10);
