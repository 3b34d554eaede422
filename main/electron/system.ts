// Says what runs on this machine: app, runtime, engine and system. Shown on the staff panel; called by main/index.ts.
import { app, session } from 'electron';
import { arch, release, type } from 'node:os';
import type { Panel } from '../contract/staff.ts';

/**
 * Describes what runs.
 * @param started when the app started, by the wall clock
 * @param upSeconds for how long it has run, whatever has become of that clock
 */
export function describeSystem(started: Date, upSeconds: number): Panel['system'] {
  const engine = version('Chrome');
  const electron = version('Electron');
  return {
    app: `${app.name} ${app.getVersion()}`,
    runtime: electron === undefined ? undefined : `Electron ${electron}`,
    engine: `Chromium ${engine ?? ''}`.trim(),
    node: `Node ${process.versions.node}`,
    os: `${type()} ${release()}, ${arch()}`,
    startedAt: started.toISOString(),
    upSeconds: Math.floor(upSeconds),
  };
}

/** The engine names itself to pages, and Electron after it. */
export const engineName = (): string => {
  const electron = version('Electron');
  return electron === undefined
    ? `Chromium ${version('Chrome') ?? ''}`.trim()
    : `Electron ${electron}`;
};

const version = (name: string): string | undefined =>
  new RegExp(`${name}/(\\S+)`).exec(session.defaultSession.getUserAgent())?.[1];
