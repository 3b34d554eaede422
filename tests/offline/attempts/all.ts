// Every way in which a script of the page, or what it puts into the page, could reach somebody. Each is tried in a plain
// browser, where it must be seen, and then against the layers of the kiosk. Used by attempts.spec.ts.
import { goalOf, markOf, type Attempt, type Goal } from './attempt.ts';
import { elements } from './elements.ts';
import { hints } from './hints.ts';
import { requests } from './requests.ts';
import { services } from './services.ts';
import { styles } from './styles.ts';
import { ways } from './ways.ts';

/** An attempt with its goal, and the text by which it is recognised. */
export interface AimedAttempt extends Attempt {
  goal: Goal;
  mark: string;
}

export const attempts: readonly AimedAttempt[] = [
  ...requests,
  ...elements,
  ...styles,
  ...hints,
  ...services,
  ...ways,
].map((attempt, place) => {
  const goal = goalOf(place);
  return { ...attempt, goal, mark: markOf(attempt, goal) };
});
