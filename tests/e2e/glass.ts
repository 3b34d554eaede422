// Fingers on the glass, several at once, as a touch screen reports them. Used by journeys with two visitors.
import type { Locator, Page } from '@playwright/test';

export interface Finger {
  id: number;
  x: number;
  y: number;
  /** Half the width and height of the contact, in pixels. */
  radiusX?: number;
  radiusY?: number;
}

/** Lets fingers touch a page; each call says where all of them are. */
export const createGlass = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Finger[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    /** The last of the fingers touches down. */
    down: (...fingers: Finger[]) => send('touchStart', ...fingers),
    move: (...fingers: Finger[]) => send('touchMove', ...fingers),
    /** The fingers that are named leave; with none named, all. */
    up: (...leaving: Finger[]) => send('touchEnd', ...leaving),
  };
};

/** Where the middle of something is. */
export const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} is not on screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
