// What of a screen is read aloud: its passages, in the order in which they stand. Used by the reader.

/** A text in one language. */
export interface Passage {
  text: string;
  /** A language code such as "ko". */
  lang: string;
}

/** What holds running text; of nested ones the innermost is read. */
const blocks = 'h1, h2, h3, p, li, dt, dd, figcaption, [data-read]';

/** The passages that stand on screen within an element, from top to bottom as the page has them. */
export const readPassages = (within: Element): Passage[] =>
  [...within.querySelectorAll(blocks)]
    .filter((block) => !block.querySelector(blocks) && isOnScreen(block))
    .map(passageOf)
    .filter(({ text }) => text !== '');

/** An element's own text, in its own language. */
export const passageOf = (element: Element): Passage => ({
  text: textOf(element).replaceAll(/\s+/g, ' ').trim(),
  lang: element.closest<HTMLElement>('[lang]')?.lang ?? '',
});

/** What a screen reader would not say is not read aloud either. */
const isOnScreen = (block: Element): boolean =>
  !block.closest('[aria-hidden="true"], .unseen') &&
  block.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const textOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join(' ');
};
