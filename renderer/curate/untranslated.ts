// Marks texts in the kiosk's picture that lack a translation, without touching its page: the engine draws over the letters.
// Used by the picture.
const name = 'untranslated';

/** How a marked text looks; the colours are those of the page it stands in. */
const rule = `::highlight(${name}) {
  background-color: var(--amber);
  color: var(--dark);
}`;

const styled = new WeakSet<Document>();

/** Marks all of these texts on a page, and nothing else. */
export function markTexts(page: Document, texts: ReadonlySet<string>): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  if (!styled.has(page)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(rule);
    page.adoptedStyleSheets.push(sheet);
    styled.add(page);
  }
  view.CSS.highlights.set(name, new view.Highlight(...rangesOf(page, texts)));
}

function rangesOf(page: Document, texts: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  if (texts.size === 0) return ranges;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!texts.has(node.textContent?.trim() ?? '')) continue;
    const range = page.createRange();
    range.selectNodeContents(node);
    ranges.push(range);
  }
  return ranges;
}
