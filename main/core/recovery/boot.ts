// Which start of the machine this is, so that faults of an earlier one are forgiven. Used by main/index.ts.
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

const tenMinutesMs = 600_000;

/** A name for this start of the machine: the same in all runs until it is switched off. */
export function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Other systems give starts no names. A clock that is set makes another of it, which forgives and harms nobody.
    return String(Math.round((Date.now() - uptime() * 1000) / tenMinutesMs));
  }
}
