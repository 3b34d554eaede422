// The network of a session: requests are refused, other schemes are closed, and whatever slips through reaches nobody.
// Used by session.ts.
import { app, type Session } from 'electron';
import { distrust, proxy, resolver, spelling } from '../core/lockdown/network.ts';
import { kindOfAddress } from '../core/lockdown/origin.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { mayRequest } from '../core/lockdown/requests.ts';
import { closedSchemes } from '../core/lockdown/schemes.ts';
import { valuesOf } from '../core/lockdown/table.ts';

/** What belongs to no session: the resolver of names, and the engine's own requests. */
export function lockSessionless(): void {
  app.configureHostResolver(valuesOf(resolver));
  app.setProxy(valuesOf(proxy)).catch(() => undefined);
}

/** Locks a session's ways out. */
export function lockNetwork(ours: Session, refusals: Refusals): void {
  lockRequests(ours, refusals);
  closeSchemes(ours, refusals);
  ours.setCertificateVerifyProc((_request, answer) => {
    answer(distrust.value);
  });
  // Not awaited: nothing may depend on it, the switches of the engine say the same.
  ours.setProxy(valuesOf(proxy)).catch(() => undefined);
  const { enabled, languages, dictionaryAddress } = valuesOf(spelling);
  ours.setSpellCheckerEnabled(enabled);
  ours.setSpellCheckerLanguages(languages);
  ours.setSpellCheckerDictionaryDownloadURL(dictionaryAddress);
}

function lockRequests(ours: Session, refusals: Refusals): void {
  ours.webRequest.onBeforeRequest(
    { urls: ['<all_urls>'] },
    ({ url, method, resourceType }, answer) => {
      const cancel = !mayRequest({ address: url, method, kind: resourceType });
      if (cancel) refusals.add('request', `${method} ${resourceType} ${kindOfAddress(url)} ${url}`);
      answer({ cancel });
    },
  );
}

function closeSchemes(ours: Session, refusals: Refusals): void {
  for (const { scheme } of closedSchemes) {
    try {
      ours.protocol.handle(scheme, ({ url }) => {
        refusals.add('request', `${scheme} ${url}`);
        return Response.error();
      });
    } catch {
      // A scheme that the engine keeps to itself stays with the guard of requests.
    }
  }
}
