// Follows a folder while somebody works on it, and tells of each save as soon as it is whole: editors save in several steps,
// shares are slow, and a script may save fifty times in a second. Used by the desk.
import { look } from '../../main/core/edits/look.ts';
import type { watchFolder } from '../../main/core/edits/watch-folder.ts';

/** How patient it is. What is seen on screen within 200 ms of a save cannot wait for long. */
export const usualPace = {
  /** So long nothing may happen before the files are read. */
  quietMs: 40,
  /** But no longer than this after the first sign, however much is being saved. */
  longestMs: 2_000,
  /** What has become bad may be half-written; so long it may stay so before anybody is told. */
  halfMs: 250,
  /** Where one save was another is near, and a watch that has just spoken may be deaf: for so long the folder is looked at. */
  alertMs: 2_000,
  alertEveryMs: 50,
  /** How often the folder is looked at without any sign. */
  lookMs: 1_000,
  /** A folder that is slow to look at is looked at more seldom: it may take no more than this part of the time. */
  lookShare: 0.1,
};

interface Needs {
  folder: string;
  watch: typeof watchFolder;
  /**
   * Takes over what was saved. @param files their names within the folder
   * @param isFinal false while it may still be half-written
   * @returns whether it was taken; what is not is offered again
   */
  take(files: string[], isFinal: boolean): Promise<boolean>;
  log: Parameters<typeof watchFolder>[0]['log'];
  pace?: typeof usualPace;
}

/** Follows the folder until it is stopped. */
export async function follow(needs: Needs): Promise<{ stop(): void }> {
  const { folder, watch, take, log, pace = usualPace } = needs;
  let seen = readLook(await look(folder));
  let tried: Look | undefined;
  let timer: NodeJS.Timeout | undefined;
  let firstHintMs: number | undefined;
  let alertUntilMs = 0;
  let isReading = false;
  let isStopped = false;
  const readIn = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void read(), ms);
  };
  const onHint = () => {
    if (isReading) return;
    const nowMs = performance.now();
    firstHintMs ??= nowMs;
    readIn(Math.max(0, Math.min(pace.quietMs, firstHintMs + pace.longestMs - nowMs)));
  };
  const read = async () => {
    isReading = true;
    firstHintMs = undefined;
    const beganMs = performance.now();
    const wait = await readOnce().catch((error: unknown) => {
      log.warn({ err: error }, `${folder} could not be read; it is tried again.`);
      return pace.lookMs;
    });
    isReading = false;
    const nowMs = performance.now();
    if (wait !== undefined) readIn(wait);
    else if (nowMs < alertUntilMs)
      readIn(Math.max(pace.alertEveryMs, (nowMs - beganMs) / pace.lookShare));
  };
  /** @returns after how long it is to be looked at again, if it is known */
  const readOnce = async (): Promise<number | undefined> => {
    const now = readLook(await look(folder));
    const files = differences(seen, now);
    if (files.length === 0) {
      tried = undefined;
      return undefined;
    }
    alertUntilMs = performance.now() + pace.alertMs;
    const isFinal = tried !== undefined && differences(tried, now).length === 0;
    tried = now;
    const isTaken = await take(files, isFinal);
    if (!isTaken) return pace.halfMs;
    seen = now;
    tried = undefined;
    return pace.alertEveryMs;
  };
  const watching = watch({ folder, everyMs: pace.lookMs, onHint, log });
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      watching.stop();
    },
  };
}

/** What each file looked like, by its name. */
type Look = ReadonlyMap<string, string>;

const readLook = (looked: string): Look =>
  new Map(
    looked.split('\n').map((line): [string, string] => {
      // A file's name may hold blanks; the three numbers behind it do not.
      const [, name = '', about = ''] = /^(.*) (\S+ \S+ \S+)$/.exec(line) ?? [];
      return [name, about];
    }),
  );

const differences = (before: Look, now: Look): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(
    (name) => before.get(name) !== now.get(name),
  );
