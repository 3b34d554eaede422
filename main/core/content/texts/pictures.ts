// What a curator is told about pictures. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const pictureTexts = {
  'media-missing': {
    says: '{path} names the file {found}, but {tried} is not there.{hint}',
    fix: 'correct the name (capital and small letters count), or put the file into the media folder.',
    why: 'A disk at the office may take Map.svg for map.svg, while the one in the gallery does not.',
  },
  'media-outside-folder': {
    says: '{path} is {found}, which leads out of the exhibit’s media folder.',
    fix: 'copy the file into the media folder and write its name only, without folders.',
    why: 'An exhibit is carried to the gallery as one folder; what lies elsewhere stays behind.',
  },
  'media-name-wrong': {
    says: '{path} is {found}. The name of a picture has plain letters, digits, ".", "_" and "-" only.',
    fix: 'rename the file to {correct} and write that here.',
    why: 'Blanks, accents and Hangul in names get lost between Windows, macOS, Linux and USB sticks.',
  },
  'media-type-unknown': {
    says: '{path} is {found}. The kiosk shows pictures that end with {known}, in small letters.',
    fix: 'rename the file if only its ending is written otherwise; else save the picture as PNG or JPEG.',
  },
  'media-wrong-type': {
    says: '{path} names {found}, but the file holds {holds}.',
    fix: 'rename the file to {correct} and write that here, or save the picture again as {wanted}.',
    why: 'A picture is announced by its ending; where the two differ, it may not be shown.',
  },
  'media-no-picture': {
    says: '{path} names {found}, but the file holds {holds}.',
    fix: 'open it where it was made and save it as PNG, JPEG, WebP, AVIF or SVG.',
  },
  'media-too-heavy': {
    says: '{path} names {found}, which has {size} MB; a picture may have {limit} MB.',
    fix: 'save it smaller: the screen shows no more than 3840 × 2160 pixels.',
    why: 'A heavy picture comes late when a visitor turns the page.',
  },
  'media-too-many-pixels': {
    says: '{path} names {found}, which is {width} × {height} pixels; at most {limit} fit on a side.',
    fix: 'make it smaller: the screen shows no more than 3840 × 2160 pixels.',
    why: 'However small its file, a picture takes four bytes a pixel while it is shown.',
  },
  'media-broken': {
    says: '{path} names {found}, which is broken inside: {reason}.',
    fix: 'copy it again from where it came from, or open it there and save it again.',
  },
  'media-unreadable': {
    says: '{path} names {found}, which cannot be read ({reason}).',
    fix: 'check that it is a file and that this account may read it.',
  },
  'svg-active': {
    says: '{path} names {found}, which holds {what} in its line {inside}.',
    fix: 'take that out: in Inkscape, save as "Plain SVG"; in Illustrator, export without scripts.',
    why: 'A picture must not do anything; a script in it might.',
  },
  'svg-remote': {
    says: '{path} names {found}, which fetches {what} from elsewhere in its line {inside}.',
    fix: 'embed the picture or the font in the SVG, or turn the text into outlines.',
    why: 'The kiosk reaches no network and no other file, so that part would be missing.',
  },
  'svg-without-size': {
    says: '{path} names {found}, which has neither a viewBox nor a width and a height.',
    fix: 'set the size of the page in the drawing program, so that the kiosk can scale it.',
    warning: true,
  },
  'alt-missing': {
    says: '{owner} lacks the field "alt": what the picture shows, for those who cannot see it.',
    fix: 'add  "alt": {expected}',
    why: 'Screen readers speak it; without it the picture is a hole in the exhibit.',
  },
} as const satisfies Record<string, Row>;
