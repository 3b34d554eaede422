// The lines of the kiosk's log since its last start, from the disk. Read by the checks of refusals, clock and crashes.
import { isStartLine } from '../../log/start-line.ts';
import type { Machine } from '../machine.ts';

export interface LoggedLine {
  time: string;
  level: number;
  msg?: string;
  attempt?: string;
  count?: number;
}

/** All lines of the current file and of the one before it, oldest first; none when the kiosk has never run here. */
export async function readLog({ files, kiosk }: Machine): Promise<LoggedLine[]> {
  const folder = `${kiosk.stateFolder}/logs`;
  const old = (await files.list(folder)).filter((name) => /^kiosk-\d+\.log$/.test(name)).sort();
  const names = [...old.slice(-1), 'kiosk.log'];
  const texts = await Promise.all(names.map((name) => files.maybe(`${folder}/${name}`)));
  return texts.flatMap((text) => (text ?? '').split('\n').flatMap(readLine));
}

/** The lines since the kiosk last started. */
export function sinceStart(lines: readonly LoggedLine[]): readonly LoggedLine[] {
  const start = lines.findLastIndex(({ msg }) => isStartLine(msg));
  return lines.slice(Math.max(start, 0));
}

/** A power cut may have torn a line; the others stand. */
function readLine(text: string): LoggedLine[] {
  try {
    return [JSON.parse(text) as LoggedLine];
  } catch {
    return [];
  }
}
