// Follows what curators change while the kiosk runs: a folder that has settled is checked whole, and offered when it is good.
// Used by main/index.ts.
import { loadExhibits, type Loaded } from '../content/load-exhibits.ts';
import { summarise } from '../content/format-problems.ts';
import type { Exhibition } from '../exhibition.ts';
import type { Log } from '../log.ts';
import { mayShow } from './judge-edit.ts';
import { look } from './look.ts';
import { watchFolder } from './watch-folder.ts';

/** How patient it is. */
export const usualPace = {
  /** So long nothing may happen before the folder is checked: editors save in several steps. */
  quietMs: 300,
  /** But no longer than this after the first sign, however much is being saved. */
  longestMs: 3_000,
  /** A folder that changed while it was read is still being written. */
  unsettledMs: 500,
  /** Where one change was another is near, and a watch that has just spoken may be deaf for a second. */
  againMs: 1_500,
  /** How often the folder is looked at without any sign. */
  lookMs: 15_000,
};

interface Needs {
  folder: string;
  /** What the folder looked like just before that which is shown was loaded from it. */
  seen: string;
  exhibition: Pick<Exhibition, 'shown' | 'offer' | 'refuse'>;
  log: Pick<Log, 'info' | 'warn'>;
  load?: (folder: string) => Promise<Loaded>;
  watch?: typeof watchFolder;
  pace?: typeof usualPace;
}

/** Follows a folder until it is stopped. */
export function followEdits(needs: Needs): { stop(): void } {
  const { folder, exhibition, log, load = loadExhibits } = needs;
  const { watch = watchFolder, pace = usualPace } = needs;
  let { seen } = needs;
  let timer: NodeJS.Timeout | undefined;
  let firstHintMs: number | undefined;
  let isChecking = false;
  let isStopped = false;
  const checkIn = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void check(), ms);
  };
  const onHint = () => {
    firstHintMs ??= performance.now();
    const left = firstHintMs + pace.longestMs - performance.now();
    checkIn(Math.max(0, Math.min(pace.quietMs, left)));
  };
  const check = async () => {
    // The one that is under way looks again at its end, and would find what has come meanwhile.
    if (isChecking) return;
    isChecking = true;
    firstHintMs = undefined;
    const found = await read();
    isChecking = false;
    if (found !== 'nothing') checkIn(found === 'settled' ? pace.againMs : pace.unsettledMs);
  };
  const read = async (): Promise<'nothing' | 'settled' | 'unsettled'> => {
    const before = await look(folder);
    if (before === seen) return 'nothing';
    const next = await load(folder);
    if ((await look(folder)) !== before) return 'unsettled';
    seen = before;
    if (!isStopped) judge(next);
    return 'settled';
  };
  const judge = (next: Loaded) => {
    if (mayShow(next, exhibition.shown())) {
      log.info('The exhibits were changed, and are good; they are shown when nobody is there.');
      exhibition.offer(next);
      return;
    }
    log.warn(
      `The exhibits were changed, and not for the better: ${summarise(next.problems)} What was shown stays.`,
    );
    exhibition.refuse(next.problems);
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
