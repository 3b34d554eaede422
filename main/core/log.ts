// The technician's log: one JSON line each in a file, and a short line each on stderr. Used by all of main.
// Nothing about a visitor is written: what was shown is said once for each screen, not when or how often it was touched.
import pino from 'pino';
import type { LogLine } from '../contract/staff.ts';
import { logLimits, type LogLimits } from './log/limits.ts';
import { createLogFile } from './log/log-file.ts';
import { createStormGuard, type Sum } from './log/storm.ts';

export type Log = pino.Logger & {
  /** The last lines of this run, oldest first, from memory. */
  recentLines(limit: number): LogLine[];
};

interface Line {
  time: string;
  level: number;
  msg?: string;
  err?: { message: string };
}

const levels: Record<number, LogLine['level']> = {
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const [errorLevel, fatalLevel] = [50, 60];

/**
 * Creates the log.
 * @param folder where `kiosk.log` and its older files are; without one, stderr alone is used
 */
export function createLog(folder: string | undefined, limits: LogLimits = logLimits): Log {
  const recent: LogLine[] = [];
  const storm = createStormGuard(limits, () => performance.now());
  const show = (line: Line) => {
    writeShort(line);
    recent.push({ time: line.time, level: levels[line.level] ?? 'info', message: line.msg ?? '' });
    if (recent.length > limits.recentLines) recent.shift();
  };
  const file =
    folder === undefined
      ? undefined
      : createLogFile({
          folder,
          limits,
          onRefused: ({ message }) => {
            show(say(`The log in ${folder} cannot be written, and is kept in memory: ${message}.`));
          },
          describeGap: (late, dropped) => JSON.stringify(say(describeGap(late, dropped))),
        });
  // Whoever reads stderr may go away; that must not take the kiosk along.
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);

  const keep = (text: string, line: Line) => {
    file?.write(text, line.level >= errorLevel);
    show(line);
  };
  const keepSums = () => {
    for (const sum of storm.takeSums()) {
      const line = say(describeSum(sum));
      keep(JSON.stringify(line), line);
    }
  };
  const write = (ended: string) => {
    const [text, line] = shorten(ended.trimEnd(), limits.lineBytes);
    keepSums();
    if (line.level >= fatalLevel || storm.mayWrite(line.msg ?? '')) keep(text, line);
  };
  setInterval(keepSums, 60_000).unref();

  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  return Object.assign(log, {
    recentLines: (limit: number) => (limit > 0 ? recent.slice(-limit) : []),
  });
}

/** A warning of the log itself. */
const say = (msg: string): Line => ({ level: 40, time: new Date().toISOString(), msg });

const describeGap = (late: number, dropped: number): string =>
  `The disk refused the log for a while: ${late} lines were written late, ${dropped} dropped.`;

const describeSum = ({ message, count }: Sum): string =>
  message === undefined
    ? `A storm of messages: ${count} more were not written.`
    : `Repeated ${count} more times: ${message}`;

/** The line as it is written and as it is read; one that is too long loses all but its message's beginning. */
function shorten(text: string, maxBytes: number): [string, Line] {
  const line = JSON.parse(text) as Line;
  if (Buffer.byteLength(text) <= maxBytes) return [text, line];
  const { level, time, msg = '' } = line;
  const short = { level, time, msg: `${msg.slice(0, maxBytes / 8)}…`, isCut: true };
  return [JSON.stringify(short), short];
}

function writeShort({ time, level, msg, err }: Line): void {
  const cause = err && err.message !== msg ? ` (${err.message})` : '';
  const name = levels[level] ?? String(level);
  const shown = level >= errorLevel ? name.toUpperCase() : name;
  process.stderr.write(`${time.slice(11, 19)} ${shown} ${msg ?? ''}${cause}\n`);
}
