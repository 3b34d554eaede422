// Reads an SVG: whether it is well-formed, and whether it holds what a picture must not. Used by check-pictures.ts. A page
// that shows an SVG as a picture runs and fetches nothing in it; this says so before a part of it is missing on screen.
import sax from 'sax';
import { BrokenPicture } from './broken.ts';

export interface SvgFinding {
  is: 'active' | 'remote';
  /** What was found, as in "it holds …". */
  what: string;
  /** The line of the SVG, from 1. */
  line: number;
}

export interface Svg {
  findings: SvgFinding[];
  hasSize: boolean;
}

const namespace = 'http://www.w3.org/2000/svg';

/** Elements that do something, or hold what is no picture. */
const activeElements: Record<string, string> = {
  script: 'a script',
  foreignObject: 'a piece of a web page (foreignObject)',
  iframe: 'a web page (iframe)',
  embed: 'an embedded program',
  object: 'an embedded program',
  audio: 'a sound',
  video: 'a film',
  a: 'a link',
};

/** What may stand in place of an address: a part of the same file, or a picture or a font written out. */
const isWithin = (address: string) =>
  /^#|^data:(image\/(png|jpeg|gif|webp|avif)|font\/|application\/(x-)?font)/i.test(address);

/** The addresses that a style names. */
const addressesIn = (style: string) =>
  [...style.matchAll(/url\(\s*(?:"([^"]*)|'([^']*)|([^)]*))|@import\s+["']([^"']*)/gi)].map(
    ([, ...addresses]) => addresses.find((address) => address !== undefined)?.trim() ?? '',
  );

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

type Found = Omit<SvgFinding, 'line'>;

const judgeStyle = (style: string): Found[] =>
  addressesIn(style)
    .filter((address) => address !== '' && !isWithin(address))
    .map((address) => ({ is: 'remote', what: JSON.stringify(shorten(address)) }));

function judgeAttribute([name, value]: [string, string]): Found[] {
  if (name.startsWith('xmlns')) return [];
  if (/^on/i.test(name)) return [{ is: 'active', what: `the event handler ${name}` }];
  if (/^\s*(javascript|vbscript):/i.test(value)) return [{ is: 'active', what: 'a script' }];
  const isAddress = /^(xlink:)?href$|^src$/i.test(name);
  return judgeStyle(isAddress ? `url("${value.trim()}")` : value);
}

const plainName = (name: string) => name.replace(/^svg:/, '');

function judgeTag({ name, attributes }: sax.Tag): Found[] {
  const what = activeElements[plainName(name)];
  const own: Found[] = what ? [{ is: 'active', what }] : [];
  return [...own, ...Object.entries(attributes).flatMap(judgeAttribute)];
}

/** The first tag says that this is an SVG, and how large. @throws BrokenPicture when it is none */
function readRoot({ name, attributes }: sax.Tag): { hasSize: boolean } {
  if (plainName(name) !== 'svg')
    throw new BrokenPicture(`it begins with <${name}> instead of <svg>`);
  if (!Object.values(attributes).includes(namespace))
    throw new BrokenPicture(`its first tag lacks xmlns="${namespace}"`);
  const { viewBox, width, height } = attributes;
  return { hasSize: viewBox !== undefined || (width !== undefined && height !== undefined) };
}

function decodeSvg(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenPicture('its letters are not UTF-8');
  }
}

/**
 * Reads the whole SVG.
 * @throws BrokenPicture when it is no SVG
 */
export function readSvg(bytes: Uint8Array): Svg {
  const parser = sax.parser(true);
  const findings: SvgFinding[] = [];
  const add = (found: Found[]) =>
    findings.push(...found.map((one) => ({ ...one, line: parser.line + 1 })));
  let root: { hasSize: boolean } | undefined;
  const open: string[] = [];
  parser.onerror = () => {
    throw new BrokenPicture(`it is no well-formed XML from line ${parser.line + 1} on`);
  };
  parser.ondoctype = (text) => {
    if (text.includes('[')) add([{ is: 'active', what: 'declarations of its own (DOCTYPE)' }]);
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name === 'xml-stylesheet') add([{ is: 'remote', what: 'a style sheet' }]);
  };
  parser.onopentag = (tag) => {
    root ??= readRoot(tag as sax.Tag);
    open.push(plainName(tag.name));
    add(judgeTag(tag as sax.Tag));
  };
  parser.onclosetag = () => open.pop();
  const onText = (text: string) => {
    if (open.at(-1) === 'style') add(judgeStyle(text));
  };
  parser.ontext = onText;
  parser.oncdata = onText;
  parser.write(decodeSvg(bytes)).close();
  if (!root) throw new BrokenPicture('it holds no <svg>');
  return { findings, ...root };
}
