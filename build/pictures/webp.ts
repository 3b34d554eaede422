// Takes one picture of a page at rest as WebP, for a document. Used by the pictures of the guide and of the handbook.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { standStill } from './stillness.ts';

/** Of a hundred; what one reads of a screen of 960 × 540 stays sharp, in 60 KB at most. */
const quality = 80;

/** Chromium itself writes WebP; the pictures of a dark screen take a third of their PNG. */
export async function shootWebp(page: Page, file: string): Promise<void> {
  await standStill(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(data, 'base64'));
}
