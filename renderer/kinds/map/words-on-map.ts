// Where words lie over the map, so that its dots are left out behind them. Used by parts/Field.
import type { Area } from '../../dots/area.ts';

/**
 * The boxes of all words that stand over the map: the lines of everything marked `data-words`.
 * @param host the map; boxes are told from its corner
 */
export const readWordBoxes = (host: Element, rem: number): Area[] => {
  const origin = host.getBoundingClientRect();
  const over = host.closest('[data-exhibit]') ?? document.body;
  return [...over.querySelectorAll('[data-words]')].flatMap((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return [...words.getClientRects()].map(({ left, right, top, bottom }) => ({
      left: left - origin.left - 0.4 * rem,
      right: right - origin.left + 0.4 * rem,
      top: top - origin.top - 0.25 * rem,
      bottom: bottom - origin.top + 0.25 * rem,
    }));
  });
};
