// The kiosk in the picture: the kiosk's own answers to its page, over the last good version of each exhibit. Nothing is
// remembered on the disk, and what breaks is made anew, never left out for good. Used by the desk.
import type { Loaded } from '../../main/core/content/load-exhibits.ts';
import type { Handlers } from '../../main/core/dispatch.ts';
import { createKiosk } from '../../main/core/kiosk.ts';
import type { Log } from '../../main/core/log.ts';
import { nobody } from '../../main/core/visitors/choices.ts';
import { createVisitors } from '../../main/core/visitors/visitors.ts';

/** So long that nobody at a desk sees it pass. */
const forEverSeconds = 86_400;

/** Answers the kiosk's page. @param shown what it shows at this moment */
export function createPicture(shown: () => Loaded, log: Log): Handlers {
  let today = nobody;
  const visitors = createVisitors({
    state: { read: () => today, write: (next) => (today = next) === next },
    exhibit: (id) => shown().wholes.get(id)?.exhibit,
    now: () => ({ wallMs: Date.now(), atMs: performance.now(), boot: 'desk' }),
  });
  return createKiosk({
    exhibition: { shown, renew: shown, state: () => 'none' },
    log,
    recovery: {
      decide: () => ({ rung: 'none', afterMs: 0, restMs: 0 }),
      present: () => undefined,
      quarantined: () => [],
    },
    visitors,
    onBeat: () => undefined,
    onFrozen: () => undefined,
    tell: () => undefined,
  }).handlers;
}

/** While a curator reads or writes, the loop stands still and no visit ends. */
export function holdTime(loaded: Loaded): Loaded {
  const own = { dwellSeconds: forEverSeconds, idleSeconds: forEverSeconds };
  const exhibits = loaded.rotation.exhibits.map((card) => ({ ...card, ...own }));
  const rotation = { ...loaded.rotation, ...own, attractSeconds: forEverSeconds, exhibits };
  return { ...loaded, rotation };
}
