// Changes a file of the content folder as text: what was asked for and nothing else, so that comments, the order of fields
// and the layout of all the rest stay as the curator left them, letter for letter. Used by the studio's calls and by csv/.
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { cutContainer, joinContainer, type Container, type Entry } from './container.ts';
import { EditRefused, type Edit, type Path } from './edits.ts';
import { indentAt, mannerOf, writeAs, writeInstead, type Manner } from './manner.ts';
import { layoutOf, type Layout } from './write-value.ts';

/** The order that a group's fields have in its schema; a new field goes where that puts it. */
export type OrderOf = (owner: Path) => readonly string[];

const parse = (text: string): Node => {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) throw new EditRefused('The file holds nothing that can be edited.');
  return root;
};

const writePath = (path: Path) => path.join('.');

function nodeAt(root: Node, path: Path): Node {
  const node = findNodeAtLocation(root, [...path]);
  if (!node) throw new EditRefused(`The file has nothing at ${writePath(path)}.`);
  return node;
}

const splice = (text: string, { offset, length }: Node, instead: string) =>
  text.slice(0, offset) + instead + text.slice(offset + length);

/** Cuts the container at `path`, lets its entries be changed, and puts it back. */
function changeContainer(
  text: string,
  node: Node,
  value: unknown,
  change: (container: Container, manner: Manner, layout: Layout) => void,
): string {
  const layout = layoutOf(text);
  const manner = mannerOf(text, node, layout, value);
  const container = cutContainer(text, node);
  const wasEmpty = container.entries.length === 0;
  change(container, manner, layout);
  const isEmpty = container.entries.length === 0;
  if (wasEmpty && !isEmpty && /^\s*\S$/.test(container.close)) {
    const outer = layout.lineEnd + indentAt(text, node.offset);
    const blanks = manner.isLong ? outer : node.type === 'object' ? ' ' : '';
    container.close = blanks + container.close.trim();
  }
  if (isEmpty && /^.\s*.$/.test(container.open + container.close)) {
    container.close = container.close.trim();
  }
  return splice(text, node, joinContainer(container, layout.lineEnd + manner.indent));
}

function newEntry(body: string, node: Node, { isLong, indent }: Manner, layout: Layout): Entry {
  const isFirst = !node.children?.length;
  const blanks = isFirst && node.type === 'array' ? '' : ' ';
  const lead = isLong ? layout.lineEnd + indent : blanks;
  return { lead, body, tail: '', commaAt: -1, isOpenEnded: false };
}

/** Behind the last of the fields that come before it in the schema; at the end where that says nothing. */
function placeOfField(node: Node, name: string, order: readonly string[]): number {
  const names = (node.children ?? []).map(({ children }) => String(children?.[0]?.value));
  const rank = order.indexOf(name);
  if (rank < 0) return names.length;
  const before = new Set(order.slice(0, rank));
  return names.findLastIndex((one) => before.has(one)) + 1;
}

function addField(text: string, owner: Node, name: string, value: unknown, at: number): string {
  return changeContainer(text, owner, value, ({ entries }, manner, layout) => {
    const body = `${JSON.stringify(name)}: ${writeAs(value, manner, layout)}`;
    entries.splice(at, 0, newEntry(body, owner, manner, layout));
  });
}

function set(text: string, path: Path, value: unknown, orderOf: OrderOf): string {
  const root = parse(text);
  const there = findNodeAtLocation(root, [...path]);
  if (there) return splice(text, there, writeInstead(text, there, value, layoutOf(text)));
  const owner = nodeAt(root, path.slice(0, -1));
  const name = path.at(-1);
  if (owner.type !== 'object' || typeof name !== 'string')
    throw new EditRefused(`${writePath(path)} is no field of a group.`);
  const at = placeOfField(owner, name, orderOf(path.slice(0, -1)));
  return addField(text, owner, name, value, at);
}

/** The list that an entry is in, and where. */
function listOf(text: string, path: Path, isNew = false): { list: Node; at: number } {
  const list = nodeAt(parse(text), path.slice(0, -1));
  const at = path.at(-1);
  const most = (list.children?.length ?? 0) - (isNew ? 0 : 1);
  if (list.type !== 'array' || typeof at !== 'number' || at < 0 || at > most)
    throw new EditRefused(`${writePath(path)} is no place in a list.`);
  return { list, at };
}

function insert(text: string, path: Path, value: unknown): string {
  const { list, at } = listOf(text, path, true);
  return changeContainer(text, list, value, ({ entries }, manner, layout) => {
    entries.splice(at, 0, newEntry(writeAs(value, manner, layout), list, manner, layout));
  });
}

function remove(text: string, path: Path): string {
  const root = parse(text);
  const node = nodeAt(root, path);
  const entry = node.parent?.type === 'property' ? node.parent : node;
  const owner = entry.parent;
  if (!owner) throw new EditRefused('The whole file cannot be taken out.');
  const at = owner.children?.indexOf(entry) ?? 0;
  return changeContainer(text, owner, undefined, ({ entries }) => void entries.splice(at, 1));
}

function move(text: string, path: Path, to: number): string {
  const { list, at } = listOf(text, path);
  listOf(text, [...path.slice(0, -1), to]);
  return changeContainer(text, list, undefined, ({ entries }) => {
    entries.splice(to, 0, ...entries.splice(at, 1));
  });
}

/**
 * The text with one change in it.
 * @throws EditRefused where the file has no place for it
 */
export function applyEdit(text: string, edit: Edit, orderOf: OrderOf = () => []): string {
  switch (edit.do) {
    case 'set':
      return set(text, edit.path, edit.value, orderOf);
    case 'insert':
      return insert(text, edit.path, edit.value);
    case 'remove':
      return remove(text, edit.path);
    case 'move':
      return move(text, edit.path, edit.to);
  }
}

/** The text with all changes, one after the other. */
export const applyEdits = (text: string, edits: readonly Edit[], orderOf?: OrderOf): string =>
  edits.reduce((changed, edit) => applyEdit(changed, edit, orderOf), text);
