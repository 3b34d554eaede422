// The kiosk's life while it runs: answers the page's calls, and knows what has been on screen. Used by main/index.ts.
import { createHash } from 'node:crypto';
import type { Events, ExhibitWhole, Verdict } from '../contract/calls.ts';
import type { Text } from '../contract/fields.ts';
import type { Rotation } from '../contract/rotation.ts';
import type { Handlers } from './dispatch.ts';
import type { Exhibition } from './exhibition.ts';
import type { Log } from './log.ts';
import type { Beat } from './recovery/heartbeat.ts';
import type { BlamedExhibit } from './recovery/history.ts';
import type { Recovery } from './recovery/recovery.ts';
import type { Visitors } from './visitors/visitors.ts';

export interface Kiosk {
  handlers: Handlers;
  /** Whether the page has painted the loop or anything after it. */
  wasOnScreen(): boolean;
  /** The exhibit on screen at this moment, in a visit or in the loop. */
  exhibitOnScreen(): string | undefined;
  /** The exhibits in the loop, one line each: id and title. */
  exhibitLines(): string[];
}

interface Needs {
  exhibition: Pick<Exhibition, 'shown' | 'renew' | 'state'>;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  recovery: Pick<Recovery, 'decide' | 'present' | 'quarantined'>;
  visitors: Pick<Visitors, 'choose' | 'onScreen'>;
  /** Hears of each beat of the page. @param isWhole whether the page fills its screen, unzoomed */
  onBeat(beat: Beat & { isWhole: boolean }): void;
  /** Hears that the page lives and is not painted. */
  onFrozen(): void;
  /** Tells the page that the exhibits have changed. */
  tell(changed: Events['rotation.changed']): void;
}

/** Creates the kiosk's life over its content. */
export function createKiosk(needs: Needs): Kiosk {
  const { exhibition, log, recovery, visitors, onBeat, onFrozen, tell } = needs;
  const shown = new Set<string>();
  let current: string | undefined;
  const present = () => {
    recovery.present([...exhibition.shown().wholes].map(fingerprint));
  };
  present();
  const show = (screen: string) => {
    if (!shown.has(screen)) log.info(`On screen: ${screen}.`);
    shown.add(screen);
  };
  const isLeftOut = (id: string) => recovery.quarantined().some((one) => one.id === id);
  const judge = (exhibitId: string): Verdict => {
    const wasLeftOut = isLeftOut(exhibitId);
    recovery.decide('exhibit-broken', exhibitId);
    if (!isLeftOut(exhibitId)) return 'reset';
    if (!wasLeftOut) {
      log.warn({ exhibitId }, `The exhibit ${exhibitId} broke again; it is left out.`);
      tell({ reason: `${exhibitId} is left out`, when: 'now' });
    }
    return 'leave-out';
  };
  return {
    handlers: {
      'rotation.read': () => without(exhibition.shown().rotation, isLeftOut),
      'rotation.renew': () => {
        const { rotation } = exhibition.renew();
        present();
        return without(rotation, isLeftOut);
      },
      'exhibit.read': ({ id }) => find(exhibition.shown().wholes, id),
      'screen.shown': ({ screen, exhibitId }) => {
        current = exhibitId;
        visitors.onScreen(screen);
        show(exhibitId === undefined ? screen : `${screen} ${exhibitId}`);
        // Told again: a page that was just being loaded did not hear of it.
        if (screen === 'attract' && exhibition.state() === 'waiting') tell(editsWait);
      },
      'page.beat': (beat) => {
        onBeat(beat);
      },
      'page.frozen': () => {
        onFrozen();
      },
      'fault.report': ({ exhibitId, message }) => {
        log.error({ exhibitId }, `Fault in ${exhibitId ?? 'the page'}: ${message}`);
        return exhibitId !== undefined && exhibition.shown().wholes.has(exhibitId)
          ? judge(exhibitId)
          : 'reset';
      },
      'message.choose': visitors.choose,
    },
    wasOnScreen: () => shown.size > 0,
    exhibitOnScreen: () => current,
    exhibitLines: () =>
      exhibition.shown().rotation.exhibits.map(({ id, title }) => `${id} (${inEnglish(title)})`),
  };
}

/** What the page is told when something good waits to be shown. */
export const editsWait: Events['rotation.changed'] = { reason: 'edited', when: 'later' };

const without = (rotation: Rotation, isLeftOut: (id: string) => boolean): Rotation => ({
  ...rotation,
  exhibits: rotation.exhibits.filter(({ id }) => !isLeftOut(id)),
});

/** An exhibit that is changed is another one, and not blamed for what it was. */
const fingerprint = ([id, { exhibit }]: [string, ExhibitWhole]): BlamedExhibit => ({
  id,
  fingerprint: createHash('sha256').update(JSON.stringify(exhibit)).digest('hex').slice(0, 16),
});

function find(wholes: ReadonlyMap<string, ExhibitWhole>, id: string): ExhibitWhole {
  const whole = wholes.get(id);
  if (!whole) throw new Error(`There is no exhibit ${JSON.stringify(id)}.`);
  return whole;
}

const inEnglish = (text: Text): string =>
  typeof text === 'string' ? text : (text['en'] ?? Object.values(text)[0] ?? '');
