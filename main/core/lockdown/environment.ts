// Variables of the environment that Electron, Node or the system would obey and that open a kiosk. A packaged app refuses
// to start with one. Some are dead by a fuse; they are refused all the same, since a fuse may not have been set.
import { orNo } from './total.ts';

/** By name, in capitals; a trailing `*` stands for any ending. */
const opening: { name: string; reason: string }[] = [
  { name: 'ELECTRON_RUN_AS_NODE', reason: 'turns the kiosk into a plain interpreter' },
  { name: 'ELECTRON_DISABLE_SANDBOX', reason: 'takes the sandbox away' },
  { name: 'ELECTRON_NO_ASAR', reason: 'looks for code outside the archive' },
  { name: 'ELECTRON_ENABLE_LOGGING', reason: 'writes what visitors do to the disk' },
  { name: 'ELECTRON_LOG_*', reason: 'writes what visitors do to the disk' },
  { name: 'ELECTRON_DEFAULT_ERROR_MODE', reason: 'opens a dialog of Windows after a crash' },
  { name: 'NODE_OPTIONS', reason: 'runs foreign code in the main process' },
  { name: 'NODE_EXTRA_CA_CERTS', reason: 'trusts strangers' },
  { name: 'NODE_TLS_REJECT_UNAUTHORIZED', reason: 'trusts any server' },
  { name: 'NODE_V8_COVERAGE', reason: 'writes what visitors do to the disk' },
  { name: 'NODE_REPL_EXTERNAL_MODULE', reason: 'runs foreign code in the main process' },
  { name: 'SSLKEYLOGFILE', reason: 'writes keys to the disk' },
  { name: 'CHROME_DEVEL_SANDBOX', reason: 'names another program as the sandbox' },
  { name: 'LD_PRELOAD', reason: 'loads foreign code into every process' },
  { name: 'LD_AUDIT', reason: 'loads foreign code into every process' },
  { name: 'DYLD_INSERT_LIBRARIES', reason: 'loads foreign code into every process' },
];

const patterns = opening.map(({ name, reason }) => ({
  pattern: new RegExp(`^${name.replaceAll('*', '.*')}$`),
  reason,
}));

/** Why a variable is refused, or undefined. Windows does not tell small letters from capitals. */
export const whyVariableRefused = (name: string): string | undefined =>
  patterns.find(({ pattern }) => pattern.test(name.toUpperCase()))?.reason;

/** Whether a packaged program may be started while a variable is set. */
export const mayStartWithVariable = orNo(
  (name: unknown) => typeof name === 'string' && whyVariableRefused(name) === undefined,
);
