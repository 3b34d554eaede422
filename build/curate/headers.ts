// The headers of the desk's pages: those of the kiosk, loosened where a desk needs it, and nowhere else. Used by server.ts.
import { pageHeaders } from '../../main/core/lockdown/headers.ts';

interface Change {
  directive: string;
  sources: string;
  reason: string;
}

/** Directives of the kiosk's policy that its page in the frame has otherwise, each with its reason. */
const ofKiosk: Change[] = [
  { directive: 'connect-src', sources: "'self'", reason: 'the page asks this server, not main' },
  { directive: 'frame-ancestors', sources: "'self'", reason: 'it stands in a frame of the panel' },
];

/** What the panel has otherwise. */
const ofPanel: Change[] = [
  { directive: 'connect-src', sources: "'self'", reason: 'the panel asks this server, not main' },
  { directive: 'frame-src', sources: "'self'", reason: 'the kiosk stands in a frame of it' },
  { directive: 'img-src', sources: "'self' blob:", reason: 'a picture is seen before it is saved' },
  {
    directive: 'sandbox',
    sources: 'allow-scripts allow-same-origin allow-downloads allow-forms',
    reason: 'tables are saved as files, and fields are filled in',
  },
];

const loosen = (policy: string, changes: Change[]): string =>
  policy
    .split('; ')
    .map((directive) => {
      const [name = ''] = directive.split(' ');
      const change = changes.find((one) => one.directive === name);
      return change ? `${name} ${change.sources}` : directive;
    })
    .join('; ');

const withChanges = (changes: Change[]): Readonly<Record<string, string>> => ({
  ...pageHeaders,
  'Content-Security-Policy': loosen(pageHeaders['Content-Security-Policy'] ?? '', changes),
  'Cache-Control': 'no-store',
});

/** Of the kiosk's page in the frame. */
export const frameHeaders = withChanges(ofKiosk);

/** Of the panel, and of all that is no page. */
export const deskHeaders = withChanges(ofPanel);
