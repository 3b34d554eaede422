// Counts how today's visitors chose, on this machine only, and forgets it each night. Called by kiosk.ts.
import type { MessageChoice, TodaysChoices } from '../../contract/calls.ts';
import type { Exhibit } from '../../../renderer/kinds/schemas.ts';
import { createBudget } from '../lockdown/budget.ts';
import type { StateFile } from '../state/state-file.ts';
import {
  among,
  checkChoice,
  mostVisitors,
  nobody,
  withoutVisitor,
  withVisitor,
  type Choice,
  type Remembered,
} from './choices.ts';
import { firstLook, lookAgain, type Moment } from './night.ts';

export interface Visitors {
  /** Counts the visitor's choice, once in a visit: a later one takes the place of the earlier. @throws Error for tiles that are not there */
  choose(choice: MessageChoice): TodaysChoices;
  /** A screen is shown. The loop ends a visit, and in it nobody is counted. */
  onScreen(screen: 'attract' | 'menu' | 'exhibit'): void;
  /** Forgets yesterday's visitors; to be called now and then, so that nothing outlasts the night on the disk. */
  look(): void;
}

interface Needs {
  state: StateFile<Remembered>;
  exhibit: (id: string) => Exhibit | undefined;
  now: () => Moment;
}

/** A visitor changes their mind a few times; each time costs a write to the disk. */
const allowed = { atOnce: 60, everyMs: 3000 };

/** Opens the count. */
export function createVisitors({ state, exhibit, now }: Needs): Visitors {
  let isVisit = false;
  /** What the visitor in front of the screen has been counted for. Never written anywhere. */
  let own: Choice[] = [];
  let look = state.read().look;
  const budget = createBudget(allowed);

  const lookNow = () => {
    look = look && lookAgain(look, now());
    if (look) return;
    own = [];
    if (state.read() !== nobody) state.write(nobody);
  };
  const count = (choice: Choice) => {
    const before = own.find(({ exhibitId }) => exhibitId === choice.exhibitId);
    const { choices } = state.read();
    const others = before ? withoutVisitor(choices, before) : choices;
    if (total(among(others, choice)) >= mostVisitors || !budget.take(now().atMs)) return;
    look ??= firstLook(now());
    own = [...own.filter((one) => one !== before), choice];
    state.write({ version: 1, look, choices: withVisitor(others, choice) });
  };

  lookNow();
  return {
    choose: ({ exhibitId, tiles }) => {
      lookNow();
      const choice = checkChoice(exhibit(exhibitId), tiles);
      if (isVisit) count(choice);
      const counted = own.find((one) => one.exhibitId === exhibitId);
      return {
        choices: among(state.read().choices, choice).map(({ tiles, visitors }) => ({
          tiles,
          visitors,
        })),
        isCounted: counted?.tiles.join() === tiles.join(),
      };
    },
    onScreen: (screen) => {
      isVisit = screen !== 'attract';
      if (!isVisit) own = [];
    },
    look: lookNow,
  };
}

const total = (choices: Remembered['choices']): number =>
  choices.reduce((sum, { visitors }) => sum + visitors, 0);
