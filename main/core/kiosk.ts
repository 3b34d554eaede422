// The kiosk's life while it runs: answers the page's calls, and knows what has been on screen. Used by main/index.ts.
import type { Rotation } from '../contract/rotation.ts';
import type { ExhibitWhole } from '../contract/calls.ts';
import type { Text } from '../contract/fields.ts';
import type { Handlers } from './dispatch.ts';
import type { Log } from './log.ts';

/** What the kiosk shows, as the loader gives it. */
export interface Content {
  rotation: Rotation;
  wholes: ReadonlyMap<string, ExhibitWhole>;
}

export interface Kiosk {
  handlers: Handlers;
  /** Whether the page has painted the loop or anything after it. */
  wasOnScreen(): boolean;
  /** The exhibits in the loop, one line each: id and title. */
  exhibitLines(): string[];
}

/** Creates the kiosk's life over its content. */
export function createKiosk(content: Content, log: Pick<Log, 'info' | 'error'>): Kiosk {
  const shown = new Set<string>();
  const show = (screen: string) => {
    if (!shown.has(screen)) log.info(`On screen: ${screen}.`);
    shown.add(screen);
  };
  return {
    handlers: {
      'rotation.read': () => content.rotation,
      'exhibit.read': ({ id }) => find(content, id),
      'screen.shown': ({ screen, exhibitId }) => {
        show(exhibitId === undefined ? screen : `${screen} ${exhibitId}`);
      },
      'fault.report': ({ exhibitId, message }) => {
        log.error({ exhibitId }, `Fault in ${exhibitId ?? 'the page'}: ${message}`);
      },
    },
    wasOnScreen: () => shown.size > 0,
    exhibitLines: () =>
      content.rotation.exhibits.map(({ id, title }) => `${id} (${inEnglish(title)})`),
  };
}

function find({ wholes }: Content, id: string): ExhibitWhole {
  const whole = wholes.get(id);
  if (!whole) throw new Error(`There is no exhibit ${JSON.stringify(id)}.`);
  return whole;
}

const inEnglish = (text: Text): string =>
  typeof text === 'string' ? text : (text['en'] ?? Object.values(text)[0] ?? '');
