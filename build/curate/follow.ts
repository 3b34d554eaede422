// Follows a folder while somebody works on it, and tells of each save as soon as it is whole: editors save in several steps,
// shares are slow, and a script may save fifty times in a second. Used by the desk.
import { look } from '../../main/core/edits/look.ts';
import type { watchFolder } from '../../main/core/edits/watch-folder.ts';

/** How patient it is. What is to be on screen within 200 ms of a save cannot wait for long. */
export const usualPace = {
  /** How often the folder is looked at while it changes: watches speak too seldom to tell when a save is over. */
  stepMs: 10,
  /** So long nothing may change before the files are read. */
  quietMs: 30,
  /** But no longer than this after the first change, however much is being saved. */
  longestMs: 2_000,
  /** What has become bad may be half-written; so long it must stay so before anybody is told. */
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

/** A change that is not taken over yet. */
interface Change {
  look: Look;
  /** When it began, and when there last was more of it. */
  firstMs: number;
  lastMs: number;
  /** Whether it was offered, and may be half-written. */
  isDoubted: boolean;
}

/** Follows the folder until it is stopped. */
export async function follow(needs: Needs): Promise<{ stop(): void }> {
  const { folder, watch, take, log, pace = usualPace } = needs;
  let seen = readLook(await look(folder));
  let change: Change | undefined;
  let alertUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let hasFailed = false;
  let isStopped = false;

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void tick(), ms);
  };
  const onHint = () => {
    if (!isBusy && !change) lookIn(0);
  };
  const tick = async () => {
    isBusy = true;
    const beganMs = performance.now();
    const now = readLook(await look(folder));
    const costMs = performance.now() - beganMs;
    try {
      await judge(now);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed)
        log.warn({ err: error }, `${folder} cannot be read; it is tried now and then.`);
      hasFailed = true;
      change = undefined;
    }
    isBusy = false;
    if (change) lookIn(Math.max(pace.stepMs, costMs));
    else if (performance.now() < alertUntilMs)
      lookIn(Math.max(pace.alertEveryMs, costMs / pace.lookShare));
  };
  const judge = async (now: Look) => {
    const nowMs = performance.now();
    const files = differences(seen, now);
    if (files.length === 0) {
      change = undefined;
      return;
    }
    if (!change || differences(change.look, now).length > 0) {
      change = { look: now, firstMs: change?.firstMs ?? nowMs, lastMs: nowMs, isDoubted: false };
      return;
    }
    const { firstMs, lastMs, isDoubted } = change;
    const isOverdue = nowMs - firstMs > pace.longestMs;
    if (nowMs - lastMs < (isDoubted ? pace.halfMs : pace.quietMs) && !isOverdue) return;
    if (await take(files, isDoubted || isOverdue)) {
      seen = now;
      change = undefined;
      alertUntilMs = performance.now() + pace.alertMs;
    } else change.isDoubted = true;
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
