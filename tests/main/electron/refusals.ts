// Refusals for tests: the real counters, with the log as a list.
import { createRefusals } from '../../../main/core/lockdown/refusals.ts';

/** Creates counters whose lines can be read. */
export function createLoggedRefusals() {
  const lines: string[] = [];
  const refusals = createRefusals({
    warn: (_counts: object, line?: string) => void lines.push(line ?? ''),
  });
  return { refusals, lines };
}
