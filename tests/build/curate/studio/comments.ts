// Comments put all over a JSON file, each with a number, and what each of them speaks of. For the test that none is lost.
import { getNodePath, parseTree, type Node } from 'jsonc-parser';

const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

/** What an entry is: a field with its name, or an entry of a list. */
const entriesIn = (text: string) => {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root
    ? nodesIn(root).filter(({ type, parent }) => type === 'property' || parent?.type === 'array')
    : [];
};

/** The text with a comment above every few entries, and one behind every few lines. */
export function withComments(text: string, every: number): string {
  let count = 0;
  const above = new Set(
    entriesIn(text)
      .filter((_, index) => index % every === 0)
      .map(({ offset }) => text.lastIndexOf('\n', offset) + 1)
      .filter((offset) => offset > 0 && /^\s*\S/.test(text.slice(offset))),
  );
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const offset = at;
    at += line.length + 1;
    const comments = [above.has(offset) ? `    /* c${count++}. */\n` : '', line];
    if (/[,[{]$/.test(line) && offset % every === 0)
      comments.push(offset % 2 === 0 ? ` // c${count++}.` : ` /* c${count++}. */`);
    return comments.join('');
  });
  return lines.join('\n');
}

export const commentsIn = (text: string) => (text.match(/c\d+\.(?= \*\/|$)/gm) ?? []).sort();

const startsWith = (path: readonly unknown[], with_: readonly unknown[]) =>
  with_.every((step, index) => path[index] === step);

/** The comments inside of what is at `path`, above it, and behind it on its line. */
export function commentsOf(text: string, path: readonly (string | number)[]): string[] {
  const entries = entriesIn(text);
  const isOf = (entry: Node | undefined) =>
    entry !== undefined && startsWith(getNodePath(entry.children?.[1] ?? entry), path);
  return [...text.matchAll(/c\d+\.(?= \*\/|$)/gm)].flatMap((match) => {
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    const isAlone = /^\s*\/[/*] c/.test(text.slice(lineStart));
    const before = text.slice(lineStart, match.index);
    const isBesideBracket = /[[{]\s*\/[/*] $/.test(before);
    const ends = entries.filter(({ offset, length }) => offset + length <= match.index);
    const last = Math.max(...ends.map(({ offset, length }) => offset + length));
    const inside = entries.filter(
      ({ offset, length }) => offset < match.index && match.index < offset + length,
    );
    const speaksOf = isAlone
      ? entries.find(({ offset }) => offset > match.index)
      : isBesideBracket
        ? undefined
        : ends.find(({ offset, length }) => offset + length === last);
    return [speaksOf, ...inside].some(isOf) ? [match[0]] : [];
  });
}
