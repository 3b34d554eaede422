// The staff PIN: which are refused, how one is kept, and how one is compared. Used by staff.ts; nothing here is ever logged.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { PinWeakness } from '../../contract/staff.ts';

const base64 = (bytes: number) => z.string().length(4 * Math.ceil(bytes / 3));
const lengths = { salt: 16, hash: 32 };

/** A PIN as it is kept: never itself, but what scrypt makes of it, with how it was made. */
export const pinRecord = z.strictObject({
  algorithm: z.literal('scrypt'),
  // Bounded: a file from elsewhere must neither make guessing cheap nor take the machine's memory.
  cost: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  blockSize: z.literal(8),
  parallelization: z.int().min(1).max(4),
  salt: base64(lengths.salt),
  hash: base64(lengths.hash),
});
export type PinRecord = z.infer<typeof pinRecord>;

/** Costs 64 MB and about 150 ms on a small machine. */
const today = { cost: 2 ** 16, blockSize: 8, parallelization: 1 } as const;

/** Why a PIN is no good, or undefined. */
export function whyWeak(pin: string): PinWeakness | undefined {
  if (!/^[0-9]{6,12}$/.test(pin)) return 'length';
  if (/^(\d)\1+$/.test(pin)) return 'same';
  if (isRun(pin)) return 'run';
  return /^(\d{2,3})\1+$/.test(pin) ? 'pattern' : undefined;
}

/** Up or down by one from digit to digit, 9 and 0 being neighbours as on a pad. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10);
  return [1, 9].some((step) => steps.every((one) => one === step));
}

/** Makes what is kept of a PIN. */
export async function hashPin(pin: string): Promise<PinRecord> {
  const salt = randomBytes(lengths.salt);
  const hash = await derive(pin, salt, today);
  return {
    algorithm: 'scrypt',
    ...today,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Whether a PIN is the one that was kept, in a time that does not tell how nearly. */
export async function isSamePin(pin: string, record: PinRecord): Promise<boolean> {
  const expected = Buffer.from(record.hash, 'base64');
  const derived = await derive(pin, Buffer.from(record.salt, 'base64'), record);
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

type Costs = Pick<PinRecord, 'cost' | 'blockSize' | 'parallelization'>;

const derive = (pin: string, salt: Buffer, { cost, blockSize, parallelization }: Costs) =>
  new Promise<Buffer>((resolve, reject) => {
    const maxmem = 2 * 128 * cost * blockSize;
    scrypt(pin, salt, lengths.hash, { cost, blockSize, parallelization, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
