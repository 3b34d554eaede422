// Pictures of the staff page: the pad, every view of the panel, the touch test. Used by shots.ts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstGesture } from '../../main/core/staff/gesture.ts';
import { openStaffMemory } from '../../main/core/staff/memory.ts';
import { hashPin } from '../../main/core/staff/pin.ts';
import { viewNames } from '../../renderer/staff/views.ts';
import words from '../../renderer/staff/words.json' with { type: 'json' };
import type { Studio } from './studio.ts';

const pin = '194837';

/** A folder of state in which a PIN is known, kept as the app itself keeps one. */
export const prepareStaffState = async (): Promise<{ folder: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-state-'));
  const { state } = openStaffMemory(folder, { warn: () => undefined });
  state.write({ ...state.read(), pin: await hashPin(pin), gesture: firstGesture });
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
};

/** From the loop through the gesture and the PIN to every view. */
export const shootStaff = async ({ page, press, shoot }: Studio): Promise<void> => {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (const corner of firstGesture.corners) {
    const x = corner.endsWith('left') ? 8 : width - 8;
    const y = corner.startsWith('top') ? 8 : height - 8;
    await page.touchscreen.tap(x, y);
  }
  await page.locator('.pad').waitFor();
  await shoot('staff', 'pad');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.locator('.panel').waitFor();
  for (const view of viewNames) {
    await press(words.views[view], true);
    // It looks for a second before it says anything.
    if (view === 'doctor') await page.locator('main li').first().waitFor();
    await shoot('staff', view);
  }
  await press(words.views.touch);
  await press(words.touch.begin);
  await shoot('staff', 'touch-test');
};
