// The technician's log: one JSON line each in a file, and a short line each on stderr. Used by all of main.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

export type Log = pino.Logger;

const levels: Record<number, string> = {
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'ERROR',
  60: 'FATAL',
};

/**
 * Creates the log.
 * @param folder where `kiosk.log` is written; without one, or if it cannot be written, stderr alone is used
 */
export function createLog(folder: string | undefined): Log {
  const file = folder === undefined ? undefined : openFile(folder);
  const streams = [{ stream: { write: writeShort } }, ...(file ? [{ stream: file }] : [])];
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream(streams),
  );
  if (folder !== undefined && !file) log.warn(`The log folder ${folder} cannot be written.`);
  return log;
}

function openFile(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    const file = pino.destination({ dest: join(folder, 'kiosk.log'), sync: true, append: true });
    // A disk that fills up later must not take the kiosk down.
    file.on('error', () => undefined);
    return file;
  } catch {
    return undefined;
  }
}

function writeShort(line: string): void {
  const { time, level, msg, err } = JSON.parse(line) as {
    time: string;
    level: number;
    msg?: string;
    err?: { message: string };
  };
  const cause = err && err.message !== msg ? ` (${err.message})` : '';
  process.stderr.write(`${time.slice(11, 19)} ${levels[level] ?? level} ${msg ?? ''}${cause}\n`);
}
