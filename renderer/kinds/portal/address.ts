// What a typed address comes to, for the address pad of a portal. Pure.
import type { Addresses } from './schema.ts';

const longest = '255.255.255.255'.length;

/** The keys of the pad, row by row; the last deletes. */
export const padKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'delete'] as const;
export type PadKey = (typeof padKeys)[number];

/**
 * The address after one more key. A key that can lead to no address changes nothing: a dot at the
 * start or after a dot, a fourth dot, a number over 255.
 */
export const typeKey = (address: string, key: PadKey): string => {
  if (key === 'delete') return address.slice(0, -1);
  const typed = address + key;
  const parts = typed.split('.');
  const last = parts.at(-1) ?? '';
  if (typed.length > longest || parts.length > 4) return address;
  if (parts.slice(0, -1).includes('') || Number(last) > 255 || /^0\d/.test(last)) return address;
  return typed;
};

/** Whether the address has all four numbers. */
export const isComplete = (address: string): boolean => /^(\d{1,3}\.){3}\d{1,3}$/.test(address);

/** What opening an address answers; `page` is its place among the documented ones. */
export type AddressAnswer =
  { is: 'incomplete' } | { is: 'outside' } | { is: 'unknown' } | { is: 'documented'; page: number };

/** Only documented addresses open; every other one gets an honest answer. */
export const readAddress = (
  address: string,
  { begin, documented }: Pick<Addresses, 'begin' | 'documented'>,
): AddressAnswer => {
  if (!isComplete(address)) return { is: 'incomplete' };
  if (!address.startsWith(begin)) return { is: 'outside' };
  const page = documented.findIndex((one) => one.address === address);
  return page < 0 ? { is: 'unknown' } : { is: 'documented', page };
};
