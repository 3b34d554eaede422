// What the engine says when it refuses something by itself, because of the page's own policies. Nobody is asked then, so
// these words are the only sign of it. Used by main/electron/engine.ts, which hears them, and by the page's guards.
import type { Attempt } from './refusals.ts';

/** Beginnings of messages on the console, as Chromium 156 writes them; each was seen. They are never translated. */
const messages: { begins: RegExp; attempt: Attempt }[] = [
  { begins: /^Ignored call to '(?:alert|confirm|prompt)\(\)'/, attempt: 'dialog' },
  { begins: /^Ignored call to 'print\(\)'/, attempt: 'print' },
  { begins: /^Blocked attempt to show a 'beforeunload'/, attempt: 'dialog' },
  { begins: /^Blocked opening '.*' in a new window/s, attempt: 'window' },
  { begins: /^Scripts may close only the windows that were opened by them/, attempt: 'window' },
  { begins: /^Blocked form submission to /, attempt: 'navigation' },
  { begins: /^Not allowed to (?:load local resource|navigate top frame)/, attempt: 'navigation' },
  { begins: /^Not allowed to launch '/, attempt: 'navigation' },
  { begins: /^Unsafe attempt to initiate navigation /, attempt: 'navigation' },
  { begins: /^\w+ permission has been blocked /, attempt: 'permission' },
  { begins: /^Download is disallowed/, attempt: 'download' },
  { begins: /^Blocked pointer lock /, attempt: 'gesture' },
  { begins: /^File chooser dialog /, attempt: 'chooser' },
];

/** What a message of the engine tells of, or undefined. A page that writes the same words only counts itself. */
export function attemptIn(message: unknown): Attempt | undefined {
  if (typeof message !== 'string') return undefined;
  return messages.find(({ begins }) => begins.test(message))?.attempt;
}

/** Directives of the content security policy that guard more than loading. */
const directives: Record<string, Attempt> = {
  'script-src': 'code',
  'script-src-elem': 'code',
  'script-src-attr': 'code',
  'worker-src': 'code',
  'require-trusted-types-for': 'code',
  'trusted-types': 'code',
  'frame-src': 'view',
  'object-src': 'view',
  'base-uri': 'navigation',
  'form-action': 'navigation',
};

/** What a violation of the content security policy was an attempt at; of all other directives, at a request. */
export const attemptAt = (directive: string): Attempt =>
  (Object.hasOwn(directives, directive) && directives[directive]) || 'request';
