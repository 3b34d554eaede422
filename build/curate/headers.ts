// The headers of the desk's pages: those of the kiosk, loosened where a desk needs it, and nowhere else. Used by server.ts.
import { pageHeaders } from '../../main/core/lockdown/headers.ts';

/** Directives of the kiosk's policy that a desk has otherwise, each with its reason. */
const changes: { directive: string; sources: string; reason: string }[] = [
  { directive: 'connect-src', sources: "'self'", reason: 'the pages ask this server, not main' },
  { directive: 'frame-src', sources: "'self'", reason: 'the kiosk stands in a frame of the panel' },
  { directive: 'frame-ancestors', sources: "'self'", reason: 'the same, from the frame’s side' },
  { directive: 'img-src', sources: "'self' blob:", reason: 'a picture is seen before it is saved' },
  {
    directive: 'sandbox',
    sources: 'allow-scripts allow-same-origin allow-downloads allow-forms',
    reason: 'tables are saved as files, and fields are filled in',
  },
];

const loosen = (policy: string): string =>
  policy
    .split('; ')
    .map((directive) => {
      const [name = ''] = directive.split(' ');
      const change = changes.find((one) => one.directive === name);
      return change ? `${name} ${change.sources}` : directive;
    })
    .join('; ');

/** Of the panel and of the kiosk in its frame. */
export const deskHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': loosen(pageHeaders['Content-Security-Policy'] ?? ''),
  'Cache-Control': 'no-store',
};
