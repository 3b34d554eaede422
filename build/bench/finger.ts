// A finger at a person's pace, for measurements: a click of a machine has no contact time, and the frame that answers the
// going down would be counted against the going up. Used by interactions.ts.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Locator } from 'playwright-core';

/** A quick tap: so long the finger stays on the glass, and so long it is in the air before it can be down again. */
const contactMs = 80;
const airMs = 170;

/**
 * A finger on the page of a session.
 * @returns touches the middle of a target once that is steady and can be touched
 */
export const createFinger =
  (session: CDPSession) =>
  async (target: Locator): Promise<void> => {
    await target.tap({ trial: true });
    const box = await target.boundingBox();
    if (!box) throw new Error(`${String(target)} is not on screen.`);
    const { x, y, width, height } = box;
    const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await pause(contactMs);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await pause(airMs);
  };
