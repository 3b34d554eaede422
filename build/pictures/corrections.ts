// Pictures of a corrections exhibit: each page as it stands, and with all of its claims checked.
import { withoutMarks } from '../../renderer/kinds/corrections/proof.ts';
import words from '../../renderer/kinds/corrections/words.json' with { type: 'json' };
import type { ExhibitOf } from '../../renderer/kinds/schemas.ts';
import type { Studio } from './studio.ts';

type Corrections = ExhibitOf<'corrections'>;

/** Whether the page shows one claim at a time, with a button under it. */
const isSingle = ({ hasButton }: Studio): Promise<boolean> =>
  hasButton(words.check).then(async (has) => has || hasButton(words.readIt));

export const shootCorrections = async (
  studio: Studio,
  { id, corrections }: Corrections,
): Promise<void> => {
  const { say, press, shoot } = studio;
  const perPage = (await isSingle(studio)) ? 1 : 3;
  for (let first = 0; first < corrections.length; first += perPage) {
    const page = corrections.slice(first, first + perPage);
    await shoot(id, `page-${first / perPage + 1}`);
    for (const { claim, sober } of page) {
      if (perPage === 1) await press(sober ? words.readIt : words.check);
      else await press(sober ?? withoutMarks(say(claim.text)));
    }
    await shoot(id, `page-${first / perPage + 1}-checked`);
    if (first + perPage < corrections.length) await press(words.next);
  }
};
