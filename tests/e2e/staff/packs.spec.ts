// Packs through the staff panel: from a stick to the screen, back by itself when a new version breaks, and back by one touch.
import { generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKiosk, type OpenedKiosk } from '../../../build/drive.ts';
import { writePack } from '../../../build/packs/write-pack.ts';
import { edit, expect, isStaffPage, logOf, openPanel, replacement, tap, test } from './kiosk.ts';

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

let stick = '';
let kiosk: OpenedKiosk | undefined;
test.beforeEach(({ runtime }) => {
  test.skip(runtime === 'electron', 'The journey restarts the kiosk within its own process.');
  test.skip(!mayWrite('/media'), 'Only root may put a stick into /media here.');
  stick = mkdtempSync('/media/vitrine-trial-');
});
test.afterEach(async () => {
  await kiosk?.close();
  kiosk = undefined;
  if (stick) rmSync(stick, { recursive: true });
  stick = '';
});

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const trust = (state: string) => {
  mkdirSync(join(state, 'keys'), { recursive: true });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  writeFileSync(join(state, 'keys/curators.public.pem'), pem);
};
const pack = async (exhibits: string, edition: number) => {
  await edit(exhibits, 'intranet/exhibit.json', (exhibit) => {
    exhibit['title'] = { en: `Intranet ${edition}`, ko: `인트라넷 ${edition}` };
  });
  const out = join(stick, `number-${edition}.vitrine`);
  await writePack({ folder: exhibits, out, key: privateKey, edition });
};
const open = async (state: string) => {
  await kiosk?.close();
  kiosk = await openKiosk({ exhibits: null, state });
  return kiosk;
};
const firstTitle = (from: OpenedKiosk) =>
  from
    .currentPage()
    ?.evaluate(async () => (await window.kiosk.call('rotation.read')).exhibits[0]?.title)
    .catch(() => undefined);

test('a pack is tried, installed and shown; it crashes, and the last good version is back by itself', async ({
  state,
  exhibits,
  remember,
}) => {
  await remember();
  trust(state);
  await pack(exhibits, 5);
  const running = await open(state);
  const { page } = running;
  await openPanel(page);
  await tap(page, /^Packs/);
  const main = page.getByRole('main');
  await expect(main.getByText('What came with the kiosk')).toBeVisible();
  await tap(page, 'Look for packs');
  await tap(page, 'Try it: number-5.vitrine');
  await expect(main.getByText(/Number 5, made .*, signed by curators, \d+ files/)).toBeVisible();
  await expect(main.getByText('Intranet 5')).toBeVisible();
  await expect(main.getByText('changed')).toHaveCount(1);
  await tap(page, 'Install');
  await expect(main.getByText(/Installed\. It is shown when you go back/)).toBeVisible();
  await tap(page, 'Back to the exhibits');
  await expect(page.locator('main.loop')).toBeVisible();
  await expect.poll(() => firstTitle(running)).toMatchObject({ en: 'Intranet 5' });

  const session = await page.context().newCDPSession(page);
  await session.send('Page.crash').catch(() => undefined);
  const next = await replacement(running, page);
  await expect
    .poll(() => firstTitle(running), { timeout: 20_000 })
    .toMatchObject({ en: 'The intranet' });
  expect(logOf(state)).toMatch(/The new version of the exhibits broke \(crashed\)/);

  await openPanel(next);
  await tap(next, /^Packs/);
  await expect(next.getByText(/broke, set back/)).toBeVisible();
  await tap(next, /^Show this: /);
  await expect(next.getByText(/Chosen\. It is shown when/)).toBeVisible();
  await tap(next, 'Back to the exhibits');
  await expect.poll(() => firstTitle(running)).toMatchObject({ en: 'Intranet 5' });
});

test('a version outlasts a restart, and a damaged one makes room at the next start', async ({
  state,
  exhibits,
  remember,
}) => {
  await remember();
  trust(state);
  await pack(exhibits, 6);
  const first = await open(state);
  await openPanel(first.page);
  await tap(first.page, /^Packs/);
  await tap(first.page, 'Look for packs');
  await tap(first.page, 'Try it: number-6.vitrine');
  await tap(first.page, 'Install');
  await expect(first.page.getByText(/^Installed\./)).toBeVisible();
  const second = await open(state);
  await expect.poll(() => firstTitle(second)).toMatchObject({ en: 'Intranet 6' });
  const { openVersions } = await import('../../../main/core/packs/versions.ts');
  const versions = openVersions(join(state, 'packs'), { warn: () => undefined });
  const [{ name } = { name: '' }] = versions.list();
  writeFileSync(join(versions.contentOf(name), 'rotation.json'), '{');
  const third = await open(state);
  await expect.poll(() => firstTitle(third)).toMatchObject({ en: 'The intranet' });
  expect(logOf(state)).toMatch(/is damaged; the one before it is shown/);
});

test('a pack from a stranger is refused with its reason, and the page can name no path', async ({
  state,
  exhibits,
  remember,
}) => {
  await remember();
  trust(state);
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const out = join(stick, 'strange.vitrine');
  await writePack({ folder: exhibits, out, key: stranger, edition: 1 });
  const { page } = await open(state);
  await openPanel(page);
  expect(isStaffPage(page)).toBe(true);
  await tap(page, /^Packs/);
  await tap(page, 'Look for packs');
  await tap(page, 'Try it: strange.vitrine');
  const main = page.getByRole('main');
  await expect(main.getByText('This pack is refused')).toBeVisible();
  await expect(main.getByText(/was not signed with a key that this kiosk trusts/)).toBeVisible();
  await tap(page, 'Cancel');
  const answers = await page.evaluate(
    (path) =>
      Promise.all(
        [{ id: path }, { path }, { id: -1 }, { id: 0.5 }].map((argument) =>
          (window.kiosk as unknown as { call(...all: unknown[]): Promise<unknown> })
            .call('pack.try', argument)
            .catch((error: Error) => error.message),
        ),
      ),
    out,
  );
  for (const answer of answers) expect(answer).toMatch(/The argument of "pack.try" is wrong/);
});
