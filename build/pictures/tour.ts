// The tour: the menu and every exhibit, in each of their states. The pictures are taken on it, and the tests of layout and of
// accessibility look at every state that it comes to.
import type { ExhibitWhole } from '../../main/contract/calls.ts';
import { shootExhibit } from './kinds.ts';
import * as screens from './screens.ts';
import type { Studio } from './studio.ts';

interface Wishes {
  /** Whether to go to a screen: "menu", or the id of an exhibit. */
  isWanted: (screen: string) => boolean;
  /** Told of an exhibit that could not be seen to its end; the tour goes on with the next. */
  onfault: (fault: unknown) => void;
}

/** Goes through the menu and the exhibits. Begins and ends in the menu. */
export const tour = async (studio: Studio, { isWanted, onfault }: Wishes): Promise<void> => {
  if (isWanted('menu')) await screens.shootMenu(studio);
  for (const { id, title } of studio.rotation.exhibits.filter((card) => isWanted(card.id))) {
    await screens.enterExhibit(studio, id, title);
    const { exhibit }: ExhibitWhole = await studio.page.evaluate(
      (asked) => window.kiosk.call('exhibit.read', { id: asked }),
      id,
    );
    // A state that cannot be reached is a fault to be named, and no reason to miss the others.
    await shootExhibit(studio, exhibit)
      .then(() => screens.shootSources(studio, id))
      .catch(onfault);
    await screens.goHome(studio);
  }
};
