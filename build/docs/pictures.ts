// Takes the guide's pictures: the example of each kind as it stands on the screen when it is opened. Used by docs.ts.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openKiosk } from '../drive.ts';
import { beginVisit, enterExhibit, goHome } from '../pictures/screens.ts';
import { createStudio } from '../pictures/studio.ts';
import { shootWebp } from '../pictures/webp.ts';
import { pictureOf } from './guide.ts';
import { kinds } from './files.ts';

const size = { width: 960, height: 540 };

/** A folder in which the example of each kind is an exhibit, beside the shipped facts and places. */
async function gatherSamples(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-samples-'));
  for (const name of ['places.json', 'sources.json'])
    await cp(join(root, 'exhibits', name), join(folder, name));
  const rotation = JSON.parse(await readFile(join(root, 'exhibits/rotation.json'), 'utf8'));
  const long = { attractSeconds: 60, idleSeconds: 900 };
  await writeFile(
    join(folder, 'rotation.json'),
    JSON.stringify({ ...rotation, ...long, exhibits: kinds, menuOnly: [] }),
  );
  for (const kind of kinds) {
    await mkdir(join(folder, kind));
    await cp(join(root, `renderer/kinds/${kind}/sample.json`), join(folder, kind, 'exhibit.json'));
  }
  return folder;
}

async function shoot(page: Page, file: string): Promise<void> {
  await shootWebp(page, file);
  console.log(`Written: ${file}`);
}

/** Opens the built kiosk on the examples, and goes through them. */
export async function takePictures(root: string): Promise<void> {
  const folder = await gatherSamples(root);
  const kiosk = await openKiosk({ exhibits: folder, size });
  try {
    const { page } = kiosk;
    const rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
    const studio = createStudio({
      page,
      rotation,
      language: 'en',
      out: '',
      onpicture: () => undefined,
    });
    await beginVisit(studio, 'en');
    for (const { id, title } of rotation.exhibits) {
      await enterExhibit(studio, id, title);
      await shoot(page, join(root, 'exhibits', pictureOf(id)));
      await goHome(studio);
    }
  } finally {
    await kiosk.close();
    await rm(folder, { recursive: true });
  }
}
