// Pictures of a story exhibit: each of its pages.
import words from '../../renderer/kinds/story/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

export const shootStory = async (
  studio: Studio,
  { id, pages }: ExhibitOf<'story'>,
): Promise<void> => {
  for (const place of pages.keys()) {
    await studio.shoot(id, `page-${place + 1}`);
    if (place < pages.length - 1) await studio.press(words.on);
  }
};
