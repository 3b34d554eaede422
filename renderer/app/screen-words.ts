// All words that can be read within an element, from top to bottom as the page has them. Used by the sources drawer.

/** Reads the visible text: not what is hidden, moved off the screen, or said to nobody. */
export const wordsWithin = (element: Element): string => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { parentElement: holder, textContent } = walker.currentNode;
    if (holder && textContent?.trim() && isVisible(holder)) words.push(textContent);
  }
  return words.join(' ');
};

const isVisible = (holder: Element): boolean => {
  const { left, right, top, bottom } = holder.getBoundingClientRect();
  const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return isInside && holder.checkVisibility({ opacityProperty: true, visibilityProperty: true });
};
