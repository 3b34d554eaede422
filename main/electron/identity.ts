// Questions that the system or a server puts to the whole app: whom it trusts, who it is, what it should open. All are
// answered with no. Called by main/index.ts before the first window.
import { app } from 'electron';
import { mayIdentify, mayTrust } from '../core/lockdown/permissions.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';

/** Answers for the app. */
export function lockIdentity(refusals: Refusals): void {
  app.on('certificate-error', (event, _contents, address, _error, _certificate, answer) => {
    event.preventDefault();
    refusals.add('permission', `trust in ${address}`);
    answer(mayTrust());
  });
  app.on('select-client-certificate', (event, _contents, address, _certificates, answer) => {
    if (mayIdentify()) return;
    // Otherwise Electron shows the first certificate that it finds.
    event.preventDefault();
    refusals.add('permission', `certificate for ${address}`);
    answer();
  });
  app.on('login', (event, _contents, { url }, _info, answer) => {
    if (mayIdentify()) return;
    event.preventDefault();
    refusals.add('permission', `password for ${url}`);
    answer();
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    refusals.add('navigation', address);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    refusals.add('navigation', path);
  });
}
