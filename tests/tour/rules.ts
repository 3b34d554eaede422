// What is wrong with how a screen lies, as sentences. Runs in the page, where its functions are sent as text: each may use the
// others of this file and nothing else. Used by check.ts.

/** A rectangle in CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What one screen must keep to. */
export interface Bounds {
  /** The smallest text and the smallest target, in pixels of a panel of 1920 × 1080. */
  minTextPixels: number;
  minTargetPixels: number;
  /** The outer band without targets. */
  guardPixels: number;
  /** Above this part of the height nothing may be touched; 0 where that does not matter. */
  reachFrom: number;
}

/** All that is wrong, one sentence each. */
export function findFaults(bounds: Bounds): string[] {
  // A rem is 16 px on a panel of 1920 × 1080.
  const scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const lines = visibleLines();
  const targets = visibleTargets();
  return [
    ...lines.flatMap((line) => faultsOfLine(line, bounds.minTextPixels * scale)),
    ...overlappingLines(lines),
    ...targets.flatMap((target) => faultsOfTarget(target, bounds, scale)),
    ...overlappingTargets(targets),
    ...scrollBars(),
  ].filter((fault, at, all) => all.indexOf(fault) === at);
}

interface Line {
  element: Element;
  text: string;
  box: Box;
  /** What is left of it inside everything that clips it. */
  seen: Box;
  isBroken: boolean;
}

/** Whether it counts: it can be seen, and no dialog lies over it. */
export function isShown(element: Element): boolean {
  const dialog = document.querySelector('[role="alertdialog"], [role="dialog"]');
  // The bar stays in use beside a drawer, but not while somebody is asked whether they are there.
  const isBar = element.closest('nav') && dialog?.getAttribute('role') === 'dialog';
  const isBehind = dialog && !dialog.contains(element) && !isBar;
  return (
    !isBehind &&
    !element.closest('[inert], .unseen, [aria-hidden="true"]') &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

export function boxOf(rectangle: DOMRect): Box {
  const { left, top, right, bottom } = rectangle;
  return { left, top, right, bottom };
}

export function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function isEmpty({ left, top, right, bottom }: Box): boolean {
  return right - left < 1 || bottom - top < 1;
}

/** What every clipping ancestor leaves of a box; the screen itself is not one of them. */
export function clipped(element: Element, box: Box): Box {
  let seen = box;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const edge = boxOf(at.getBoundingClientRect());
    if (overflowX !== 'visible') seen = meet(seen, { ...edge, top: -Infinity, bottom: Infinity });
    if (overflowY !== 'visible') seen = meet(seen, { ...edge, left: -Infinity, right: Infinity });
  }
  return seen;
}

/** Every line of text on screen, word by word put together. */
export function visibleLines(): Line[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    lines.push(...linesOf(node, element));
  }
  return lines;
}

export function linesOf(node: Node, element: Element): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const boxes = [...range.getClientRects()].map(boxOf).filter((box) => !isEmpty(box));
    const isBroken = new Set(boxes.map(({ top }) => Math.round(top))).size > 1;
    for (const box of boxes) {
      const seen = clipped(element, box);
      // Wholly out of sight: it is on another page of the same text.
      if (!isEmpty(seen)) lines.push({ element, text: word, box, seen, isBroken });
    }
  }
  return lines;
}

/** Where a word may be broken without being cut: after a hyphen, a dash, a slash, or at a soft mark. */
export function mayBreak(word: string): boolean {
  return /[-–—/.:\u200b\u00ad·]/.test(word);
}

export function faultsOfLine(
  { element, text, box, seen, isBroken }: Line,
  minPixels: number,
): string[] {
  const size = parseFloat(getComputedStyle(element).fontSize);
  const lost = Math.max(
    seen.left - box.left,
    box.right - seen.right,
    // Above and below the letters a line has air that may go.
    seen.top - box.top - size * 0.25,
    box.bottom - seen.bottom - size * 0.25,
  );
  const isOff =
    box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  return [
    ...(isOff ? [`“${text}” lies off the screen`] : []),
    ...(lost > 1.5 ? [`“${text}” is cut`] : []),
    ...(isBroken && !mayBreak(text) ? [`the word “${text}” is broken`] : []),
    ...(size < minPixels - 0.1
      ? [`“${text}” is ${((size / minPixels) * 22).toFixed(1)} px small`]
      : []),
  ];
}

/** Letters that lie on letters of another text. */
export function overlappingLines(lines: Line[]): string[] {
  const core = ({ seen }: Line): Box => {
    const air = (seen.bottom - seen.top) * 0.22;
    return { ...seen, top: seen.top + air, bottom: seen.bottom - air };
  };
  return lines.flatMap((a, at) =>
    lines
      .slice(at + 1)
      .filter((b) => {
        const both = meet(core(a), core(b));
        return both.right - both.left > 2 && both.bottom - both.top > 2;
      })
      .map((b) => `“${a.text}” and “${b.text}” lie on each other`),
  );
}

interface Target {
  element: Element;
  name: string;
  box: Box;
}

export function visibleTargets(): Target[] {
  const found = document.querySelectorAll(
    'button, a[href], input, select, textarea, [role="slider"], [role="button"], [tabindex="0"]',
  );
  return [...found].filter(isShown).flatMap((element) => {
    const box = boxOf(element.getBoundingClientRect());
    if (isEmpty(clipped(element, box))) return [];
    const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
    return [{ element, name: name.replaceAll(/\s+/g, ' ').trim().slice(0, 40), box }];
  });
}

export function faultsOfTarget(
  { element, name, box }: Target,
  { minTargetPixels, guardPixels, reachFrom }: Bounds,
  scale: number,
): string[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const least = minTargetPixels * scale - 0.5;
  const guard = guardPixels * scale - 1;
  const isAtEdge =
    box.left < guard ||
    box.top < guard ||
    box.right > innerWidth - guard ||
    box.bottom > innerHeight - guard;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const isCovered = !hit || !(element.contains(hit) || hit.contains(element));
  const isDisabled = element.matches(':disabled');
  return [
    ...(width < least || height < least
      ? [
          `“${name}” is ${Math.round(width / scale)} × ${Math.round(height / scale)} px small to touch`,
        ]
      : []),
    ...(isAtEdge ? [`“${name}” lies in the outer band`] : []),
    ...(isCovered && !isDisabled ? [`“${name}” is covered`] : []),
    ...(reachFrom > 0 && !isDisabled && box.top < innerHeight * reachFrom - 1
      ? [
          `“${name}” is out of reach, at ${Math.round((box.top / innerHeight) * 100)} % of the height`,
        ]
      : []),
  ];
}

export function overlappingTargets(targets: Target[]): string[] {
  return targets.flatMap((a, at) =>
    targets
      .slice(at + 1)
      .filter((b) => !a.element.contains(b.element) && !b.element.contains(a.element))
      .filter((b) => {
        const both = meet(a.box, b.box);
        return both.right - both.left > 1 && both.bottom - both.top > 1;
      })
      .map((b) => `the targets “${a.name}” and “${b.name}” lie on each other`),
  );
}

export function scrollBars(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
      return (
        isShown(element) &&
        ((scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
          (scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1))
      );
    })
    .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> scrolls`);
}
