// Knows whether this process is in a network of its own, before anything is changed in it. Used by run.ts and the fixtures.
import { readlinkSync } from 'node:fs';

/** What run.ts tells the tests. */
export const environmentNames = {
  minutes: 'OFFLINE_MINUTES',
  /** The machine's own network, which nothing may be done to. */
  outside: 'OFFLINE_OUTSIDE',
  impossible: 'OFFLINE_IMPOSSIBLE',
} as const;

/** The name of a process's network; empty where there is no such thing. */
export function networkOf(process: 'self' | number): string {
  try {
    return readlinkSync(`/proc/${process}/ns/net`);
  } catch {
    return '';
  }
}

/** Why the tests cannot run here, or undefined when this process is in a network of its own. */
export function whyNotOwn(environment: NodeJS.ProcessEnv): string | undefined {
  const impossible = environment[environmentNames.impossible];
  if (impossible !== undefined) return impossible;
  const outside = environment[environmentNames.outside];
  if (outside === undefined || networkOf('self') === outside)
    return 'this process shares the machine’s network; use npm run test:offline';
  return undefined;
}
