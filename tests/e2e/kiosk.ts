// The kiosk as journeys drive it: started whole, on Chromium in this process or on the Electron binary,
// and touched through its real window.
import { _electron, test as base, type Page } from '@playwright/test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKiosk } from '../../build/drive.ts';
import { findElectron } from '../../build/electron-binary.ts';

export type Runtime = 'chromium' | 'electron';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const shippedExhibits = join(root, 'exhibits');

/** Starts the kiosk on the Electron binary. @param options further options of the kiosk's command line */
export const openOnElectron = async (
  executablePath: string,
  exhibits: string,
  ...options: string[]
) => {
  // Chromium's sandbox refuses to run as root; only a test machine has reason to be root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, root, '--exhibits', exhibits, ...options];
  const app = await _electron.launch({ executablePath, args });
  return { page: await app.firstWindow(), close: () => app.close() };
};

interface Fixtures {
  /** A copy of the shipped exhibits that a journey may change before it opens the kiosk. */
  exhibits: string;
  /** Starts the kiosk on `exhibits` and waits for the loop. It is closed when the journey ends. */
  open: () => Promise<Page>;
}

export const test = base.extend<Fixtures & { runtime: Runtime }>({
  runtime: ['chromium', { option: true }],
  // Playwright reads a fixture's needs from its pattern; this one needs nothing.
  // eslint-disable-next-line no-empty-pattern
  exhibits: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-exhibits-'));
    await cp(shippedExhibits, folder, { recursive: true });
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  open: async ({ runtime, exhibits }, use, testInfo) => {
    const binary = findElectron();
    testInfo.skip(
      runtime === 'electron' && !binary,
      'The Electron binary is not installed on this machine.',
    );
    const closes: (() => Promise<unknown>)[] = [];
    await use(async () => {
      const kiosk =
        runtime === 'electron' && binary
          ? await openOnElectron(binary, exhibits)
          : await openKiosk({ exhibits });
      closes.push(kiosk.close);
      return kiosk.page;
    });
    for (const close of closes) await close();
  },
});

export { expect } from '@playwright/test';

/** Changes a JSON file of a copied exhibits folder. */
export const edit = async (
  folder: string,
  file: string,
  change: (content: Record<string, unknown>) => void,
): Promise<void> => {
  const path = join(folder, file);
  const content = JSON.parse(await readFile(path, 'utf8'));
  change(content);
  await writeFile(path, JSON.stringify(content, undefined, 2));
};

/** Presses and lets go like a finger: a real touch in the middle of what has this role and name. */
export const tap = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().tap();
};
