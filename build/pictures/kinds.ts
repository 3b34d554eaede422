// The registry of pictures: which states of each kind of exhibit are photographed. A forgotten kind does not compile.
import type { Exhibit, ExhibitOf, Kind } from '../../renderer/kinds/schemas.ts';
import { shootCorrections } from './corrections.ts';
import { shootMap } from './map.ts';
import { shootMessage } from './message.ts';
import { shootPortal } from './portal.ts';
import { shootQuiz } from './quiz.ts';
import { shootStory } from './story.ts';
import type { Studio } from './studio.ts';
import { shootTimeline } from './timeline.ts';

type Shoot<K extends Kind> = (studio: Studio, exhibit: ExhibitOf<K>) => Promise<void>;

const kinds: { [K in Kind]: Shoot<K> } = {
  corrections: shootCorrections,
  map: shootMap,
  message: shootMessage,
  portal: shootPortal,
  quiz: shootQuiz,
  story: shootStory,
  timeline: shootTimeline,
};

/** Photographs an exhibit that has just been opened. */
export const shootExhibit = (studio: Studio, exhibit: Exhibit): Promise<void> =>
  // The registry ties each kind to its pictures; the union of all kinds cannot say so.
  (kinds[exhibit.kind] as (studio: Studio, exhibit: Exhibit) => Promise<void>)(studio, exhibit);
