// Sessions: the one that every window uses, and any other that may come into being, are locked alike.
// Called by main/index.ts when ready.
import { app, session, type Session } from 'electron';
import { mayDownload } from '../core/lockdown/navigation.ts';
import { clearedStorages } from '../core/lockdown/network.ts';
import type { Refusals } from '../core/lockdown/refusals.ts';
import { valuesOf } from '../core/lockdown/table.ts';
import { lockNetwork, lockSessionless } from './network.ts';
import { lockDevices, lockPermissions } from './permissions.ts';

/** Locks all sessions, present and to come. */
export function lockSession(refusals: Refusals): void {
  const locked = new WeakSet<Session>();
  const lock = (ours: Session) => {
    if (locked.has(ours)) return;
    locked.add(ours);
    lockNetwork(ours, refusals);
    lockPermissions(ours, refusals);
    lockDevices(ours, refusals);
    lockDownloads(ours, refusals);
    // Pages keep nothing; should one have, it does not outlive the program.
    ours.clearStorageData(valuesOf(clearedStorages)).catch(() => undefined);
  };
  lockSessionless();
  lock(session.defaultSession);
  app.on('session-created', lock);
}

function lockDownloads(ours: Session, refusals: Refusals): void {
  ours.on('will-download', (event, item) => {
    if (mayDownload()) return;
    event.preventDefault();
    refusals.add('download', item.getURL());
  });
}
