// Where the window may go and what it may open. main/electron asks before every navigation.
import { hostOf, isOurs, readAddress, staffHome } from './origin.ts';

/** The pages of the kiosk. */
const pages = [
  { path: '/index.html', reason: 'the kiosk itself; a reload comes back to it' },
  {
    path: '/resting.html',
    reason: 'the built-in picture; whoever gets there is missed and brought back',
  },
];

/** Whether the page may go to an address, in its own frame; frames within it may go nowhere. */
export function mayNavigate(address: unknown, isMainFrame: unknown = true): boolean {
  if (isMainFrame !== true || !isOurs(address)) return false;
  const path = readAddress(address)?.pathname;
  return pages.some((page) => page.path === path);
}

/** Whether a page may open a window: never, since a second window is a way out. */
export const mayOpenWindow = (): boolean => false;

/** Whether the page at an address may go anywhere by itself: the staff panel leaves through main only. */
export const mayLeave = (from: unknown): boolean => hostOf(from) !== 'staff';

/** Where the window may be found: where the page may go, and where main alone sends it. */
export const mayArrive = (address: unknown): boolean =>
  mayNavigate(address) || address === staffHome;

/** Whether anything may be saved to the disk by the page: never. */
export const mayDownload = (): boolean => false;

/** Whether a `<webview>` may be attached: never, it would be a browser inside the kiosk. */
export const mayAttachView = (): boolean => false;
