// What the kiosk remembers of its faults, read from its folder of state. Used by the fault tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The faults by name, oldest first. */
export function readFaults(state: string): string[] {
  const path = join(state, 'recovery.json');
  if (!existsSync(path)) return [];
  const { entries } = JSON.parse(readFileSync(path, 'utf8')) as { entries: { fault: string }[] };
  return entries.map(({ fault }) => fault);
}
