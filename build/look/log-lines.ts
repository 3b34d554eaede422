// Reads the kiosk's log as a technician would, old files first. Used by the fault tests and the soak.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LogLine {
  time: string;
  level: number;
  msg: string;
}

/** The lines of a state folder's log, oldest first, and the pieces that are none. */
export function readWholeLog(state: string): { lines: LogLine[]; torn: string[] } {
  const folder = join(state, 'logs');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const old = names.filter((name) => /^kiosk-\d+\.log$/.test(name)).toSorted();
  const lines: LogLine[] = [];
  const torn: string[] = [];
  for (const name of [...old, ...names.filter((name) => name === 'kiosk.log')])
    for (const text of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
      try {
        lines.push(JSON.parse(text) as LogLine);
      } catch {
        torn.push(text);
      }
  return { lines, torn };
}

/** The lines of a state folder's log, oldest first. */
export const readLog = (state: string): LogLine[] => readWholeLog(state).lines;
