// Values on their way through JSON without losing what structured cloning keeps. Used on both ends of the stand-in's wire;
// both functions are also sent to the page as text, hence they refer to nothing but themselves.

/** A structured-cloneable value as plain JSON; what JSON does not know is tagged with `$`. */
export function pack(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', is: String(value) };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { $: 'number', is: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pack(item));
  if (value instanceof Date) return { $: 'date', is: value.getTime() };
  if (value instanceof Set) return { $: 'set', is: [...value].map((item) => pack(item)) };
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const packed = entries.map(([key, item]) => [value instanceof Map ? pack(key) : key, pack(item)]);
  if (value instanceof Map) return { $: 'map', is: packed };
  return '$' in value ? { $: 'object', is: packed } : Object.fromEntries(packed);
}

/** The value that was packed. */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => unpack(item));
  if (!('$' in value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
  const { $: tag, is } = value as { $: string; is?: unknown };
  if (tag === 'bigint') return BigInt(is as string);
  if (tag === 'number') return Number(is);
  if (tag === 'date') return new Date(is as number);
  if (tag === 'set') return new Set((is as unknown[]).map((item) => unpack(item)));
  const pairs = () =>
    (is as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]);
  if (tag === 'map') return new Map(pairs() as [unknown, unknown][]);
  if (tag === 'object') return Object.fromEntries(pairs() as [string, unknown][]);
  return undefined;
}
