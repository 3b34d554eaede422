// How a list or a group is laid out where it stands, so that what is put into it looks like what is there. Used by document.ts.
import type { Node } from 'jsonc-parser';
import { cutContainer } from './container.ts';
import { isStructured, writeLong, writeShort, type Layout } from './write-value.ts';

/** Where the entries of a container stand: each on a line of its own, or all beside each other. */
export interface Manner {
  isLong: boolean;
  /** Of an entry. */
  indent: string;
  /** Whether its groups are written on one line each. */
  isShortInside: boolean;
}

const isOneLine = (text: string, { offset, length }: Node) =>
  !/[\r\n]/.test(text.slice(offset, offset + length));

/** The blanks with which the line of a place begins. */
export const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, 0)))?.[0] ?? '';

/** Whether the list or group that a value is in stands on one line; the whole file never counts as one. */
function isShortAround(text: string, node: Node): boolean {
  const around = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  return around?.parent !== undefined && isOneLine(text, around);
}

/** @param value what is to be put in, by which an empty container is laid out */
export function mannerOf(text: string, node: Node, layout: Layout, value: unknown): Manner {
  const values = (node.children ?? []).map((child) => child.children?.[1] ?? child);
  const leads = cutContainer(text, node).entries.map(({ lead }) => /[\r\n]([ \t]*)$/.exec(lead));
  const lead = leads.find((found) => found !== null);
  const inner = indentAt(text, node.offset) + layout.step;
  const groups = values.filter(({ type, children }) => type === 'object' && children?.length);
  const isShortInside = groups.length > 0 && groups.every((one) => isOneLine(text, one));
  if (leads.length > 0) return { isLong: !!lead, indent: lead?.[1] ?? inner, isShortInside };
  const isLong = !isShortAround(text, node) && (node.type === 'object' || isStructured(value));
  return { isLong, indent: inner, isShortInside };
}

/** A value as an entry of a container. */
export const writeAs = (
  value: unknown,
  { isLong, isShortInside, indent }: Manner,
  layout: Layout,
): string => (isLong && !isShortInside ? writeLong(value, indent, layout) : writeShort(value));

/** A value in the place of another, as that was written. */
export function writeInstead(text: string, node: Node, value: unknown, layout: Layout): string {
  const isGroup = node.children !== undefined;
  const wasShort = isGroup && node.children?.length !== 0 && isOneLine(text, node);
  const isShort = wasShort || (!isGroup && isShortAround(text, node));
  return isShort ? writeShort(value) : writeLong(value, indentAt(text, node.offset), layout);
}
