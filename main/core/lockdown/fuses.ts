// The fuses of the packaged program: switches in the binary that nobody can set from outside. electron.config.ts hands
// them to the packager under its own names.
import type { Row } from './table.ts';

/** Electron's fuses by their names on the wire; `packager` is what electron-builder calls them. */
export const fuses = {
  RunAsNode: {
    packager: 'runAsNode',
    value: false,
    reason: 'else ELECTRON_RUN_AS_NODE turns the kiosk into a plain interpreter',
  },
  EnableCookieEncryption: {
    packager: 'enableCookieEncryption',
    value: false,
    reason: 'there are no cookies, and the keyring of the desktop might ask for a password',
  },
  EnableNodeOptionsEnvironmentVariable: {
    packager: 'enableNodeOptionsEnvironmentVariable',
    value: false,
    reason: 'else NODE_OPTIONS loads foreign code, and NODE_EXTRA_CA_CERTS trusts strangers',
  },
  EnableNodeCliInspectArguments: {
    packager: 'enableNodeCliInspectArguments',
    value: false,
    reason: 'else --inspect, or the signal SIGUSR1, opens a debugger',
  },
  EnableEmbeddedAsarIntegrityValidation: {
    packager: 'enableEmbeddedAsarIntegrityValidation',
    value: true,
    reason: 'a changed archive does not start; Electron checks this on macOS and Windows only',
  },
  OnlyLoadAppFromAsar: {
    packager: 'onlyLoadAppFromAsar',
    value: true,
    reason: 'else a folder beside the archive would be loaded in its place',
  },
  LoadBrowserProcessSpecificV8Snapshot: {
    packager: 'loadBrowserProcessSpecificV8Snapshot',
    value: false,
    reason: 'there is no snapshot of our own',
  },
  GrantFileProtocolExtraPrivileges: {
    packager: 'grantFileProtocolExtraPrivileges',
    value: false,
    reason: 'no page comes from file://',
  },
  WasmTrapHandlers: {
    packager: undefined,
    value: true,
    reason:
      'as shipped: it opens nothing, and @electron/fuses 1.8, which electron-builder brings, cannot set it',
  },
} as const satisfies Record<string, Row<boolean> & { packager: string | undefined }>;

type Fuse = (typeof fuses)[keyof typeof fuses];
type Packager = NonNullable<Fuse['packager']>;

/** The fuses under the packager's names. */
export const packagerFuses = Object.fromEntries(
  Object.values(fuses).flatMap(({ packager, value }) =>
    packager === undefined ? [] : [[packager, value]],
  ),
) as Record<Packager, boolean>;
