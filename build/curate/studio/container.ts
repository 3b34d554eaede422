// A list or group of a JSON file, cut into pieces that can be taken out and put in without touching a letter of the others:
// each entry with the comments above it and behind it. Used by document.ts.
//
// Own lines and not `modify` of jsonc-parser: that drops the comments between a field that it takes out and the next, which
// speak of the next, and lays out anew the whole line that it works in.
import { createScanner, type Node } from 'jsonc-parser';

export interface Entry {
  /** What stands before it: the line's beginning, and comments on lines of their own. */
  lead: string;
  /** Its text: a value, or a name with its value. */
  body: string;
  /** What stands behind it on its line: the comma, comments. */
  tail: string;
  /** Where in the tail the comma is; -1 without one. */
  commaAt: number;
  /** Whether the tail ends with a comment that only the end of the line ends. */
  isOpenEnded: boolean;
}

export interface Container {
  /** The bracket and the comment beside it. */
  open: string;
  entries: Entry[];
  /** What stands before the last bracket, and that bracket. */
  close: string;
  hasLastComma: boolean;
  /** What was read first, with the blanks on one line that its place and the places after it have. */
  first?: { entry: Entry; blanks: string; blanksAfter: string };
}

const newline = /[\r\n]/;

/** The scanner's own numbers: its enumeration is none that a file by itself may import. */
const token = { comma: 5, lineComment: 12, lineBreak: 14, blanks: 15, end: 17 };

/** What lies between an entry and what follows it. */
function readGap(text: string, from: number, to: number) {
  const scanner = createScanner(text);
  scanner.setPosition(from);
  const gap = { commaAt: -1, split: from, isOpenEnded: false };
  let isClosed = false;
  for (let kind: number = scanner.scan(); scanner.getTokenOffset() < to; kind = scanner.scan()) {
    const end = scanner.getTokenOffset() + scanner.getTokenLength();
    if (kind === token.comma) {
      Object.assign(gap, { commaAt: scanner.getTokenOffset(), split: end, isOpenEnded: false });
      isClosed = false;
    } else if (kind === token.lineBreak) {
      isClosed = true;
    } else if (!isClosed && kind !== token.blanks && kind !== token.end) {
      Object.assign(gap, { split: end, isOpenEnded: kind === token.lineComment });
    }
    if (kind === token.end) break;
  }
  return gap;
}

/** A comment behind the comma, on the line of the next entry, speaks of the next one. */
function endOfTail(text: string, gap: ReturnType<typeof readGap>, next: number, isLast: boolean) {
  const isSameLine = !newline.test(text.slice(gap.split, next));
  return !isLast && isSameLine && gap.commaAt >= 0 ? gap.commaAt + 1 : gap.split;
}

/** Cuts a node that is a list or a group; put together again by `joinContainer`, nothing has changed. */
export function cutContainer(text: string, node: Node): Container {
  const children = node.children ?? [];
  const end = node.offset + node.length - 1;
  const first = readGap(text, node.offset + 1, children[0]?.offset ?? end);
  const isBeside = newline.test(text.slice(first.split, children[0]?.offset ?? end));
  let at = isBeside ? first.split : node.offset + 1;
  const open = text.slice(node.offset, at);
  const entries = children.map((child, index): Entry => {
    const after = child.offset + child.length;
    const next = children[index + 1]?.offset ?? end;
    const gap = readGap(text, after, next);
    const stop = endOfTail(text, gap, next, index === children.length - 1);
    const entry = {
      lead: text.slice(at, child.offset),
      body: text.slice(child.offset, after),
      tail: text.slice(after, stop),
      commaAt: gap.commaAt < 0 ? -1 : gap.commaAt - after,
      isOpenEnded: gap.isOpenEnded && stop === gap.split,
    };
    at = stop;
    return entry;
  });
  const [entry, second] = entries;
  return {
    open,
    entries,
    close: text.slice(at, end + 1),
    hasLastComma: (entries.at(-1)?.commaAt ?? -1) >= 0,
    ...(entry && {
      first: {
        entry,
        blanks: isBlank(entry.lead) ? entry.lead : '',
        blanksAfter: second && isBlank(second.lead) ? second.lead : ' ',
      },
    }),
  };
}

/** An entry that has a comma exactly when it needs one. */
function withComma({ body, tail, commaAt }: Entry, isNeeded: boolean): string {
  if (isNeeded === commaAt >= 0) return body + tail;
  return isNeeded ? `${body},${tail}` : body + tail.slice(0, commaAt) + tail.slice(commaAt + 1);
}

const isBlank = (lead: string) => !/\S/.test(lead) && !newline.test(lead);

/** Blanks on one line belong to the place and not to the entry: `[a, b]` stays so whichever comes first. */
function leadAt(index: number, entry: Entry, first: Container['first']): string {
  if (!first || !isBlank(entry.lead)) return entry.lead;
  if (index === 0) return first.blanks;
  return entry === first.entry ? first.blanksAfter : entry.lead;
}

/**
 * The text of a container whose entries were changed.
 * @param newLine a line's end and the indentation of an entry, for where a comment must not swallow what follows
 */
export function joinContainer(
  { open, entries, close, hasLastComma, first }: Container,
  newLine: string,
): string {
  let text = open;
  let isOpenEnded = /\/\/[^\r\n]*$/.test(open);
  const add = (lead: string) => {
    text += isOpenEnded && !/^[ \t]*[\r\n]/.test(lead) ? newLine + lead.trimStart() : lead;
  };
  entries.forEach((entry, index) => {
    add(leadAt(index, entry, first));
    text += withComma(entry, index < entries.length - 1 || hasLastComma);
    ({ isOpenEnded } = entry);
  });
  add(close);
  return text;
}
