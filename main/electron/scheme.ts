// Answers our scheme from the built page and the exhibits' media. Called by main/index.ts when ready.
import { protocol } from 'electron';
import { scheme } from '../core/lockdown/origin.ts';
import { serve, type Roots } from '../core/scheme/serve.ts';

/** Serves the scheme on the default session. */
export function serveScheme(roots: Roots): void {
  protocol.handle(scheme, async ({ url }) => {
    const { status, headers, body } = await serve(url, roots);
    return new Response(body, { status, headers });
  });
}
