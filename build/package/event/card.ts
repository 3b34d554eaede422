// Prints the set-up card of an event pack, a sheet in each language, with the browser of this machine. Used by build/package/event.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../main/chromium/find-browser.ts';
import { PackageProblem } from '../problem.ts';

type Sheet = Record<string, string> & { file: string };

const font = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2';

/** @param folder where the sheets are put. @returns their names. @throws PackageProblem without a browser */
export async function printCards(root: string, folder: string): Promise<string[]> {
  const found = findBrowser();
  if (!found)
    throw new PackageProblem(
      'The set-up card is printed by a browser of Chromium’s family, and none is installed; install one, then make the pack again.',
    );
  const text = readFileSync(join(root, 'build/event/card.json'), 'utf8');
  const sheets = Object.entries(JSON.parse(text) as Record<string, Sheet>);
  const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: !isRoot });
  try {
    const page = await browser.newPage();
    for (const [language, words] of sheets) {
      await page.goto(pathToFileURL(join(root, 'build/event/card.html')).href);
      await page.setContent(fillCard(root, language, words), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.pdf({
        path: join(folder, words.file),
        preferCSSPageSize: true,
        printBackground: true,
      });
    }
  } finally {
    await browser.close();
  }
  return sheets.map(([, { file }]) => file);
}

const isRoot = process.getuid?.() === 0;

/** @throws Error when the template has a gap that nobody fills */
export function fillCard(root: string, language: string, words: Record<string, string>): string {
  const fills: Record<string, string> = {
    ...words,
    language,
    font: pathToFileURL(join(root, font)).href,
  };
  const template = readFileSync(join(root, 'build/event/card.html'), 'utf8');
  return template.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => {
    const fill = fills[name];
    if (fill === undefined) throw new Error(`The card has no words for ${gap} in "${language}".`);
    return fill.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  });
}
