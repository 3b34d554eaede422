// With which arguments a packaged app may start: its own options, and switches that fit the engine to a machine.
// Default no; the first table says so in better words for the switches that would open the kiosk.
import { orNo } from './total.ts';

interface Switch {
  name: string;
  reason: string;
}

/** Switches that open the kiosk, by name; a trailing `*` stands for any ending. */
const opening: Switch[] = [
  { name: 'remote-debugging-*', reason: 'lets another program drive the page' },
  { name: 'remote-allow-origins', reason: 'lets web pages reach the debugger' },
  { name: 'inspect*', reason: 'opens the debugger of the main process' },
  { name: 'debug*', reason: 'opens the debugger of the main process' },
  { name: 'experimental-network-inspection', reason: 'opens the debugger of the main process' },
  { name: 'js-flags', reason: 'changes how the engine runs code' },
  { name: 'auto-open-devtools-for-tabs', reason: 'opens the developer tools' },
  { name: 'no-sandbox', reason: 'takes the sandbox away' },
  { name: 'disable-*sandbox', reason: 'takes the sandbox away' },
  { name: 'no-zygote*', reason: 'takes the sandbox away' },
  { name: 'single-process', reason: 'takes the sandbox away' },
  { name: 'in-process-gpu', reason: 'takes the sandbox away' },
  { name: 'disable-web-security', reason: 'lets the page read other origins' },
  { name: 'disable-site-isolation-*', reason: 'puts origins into one process' },
  { name: 'allow-*', reason: 'loosens a rule of the engine' },
  { name: 'ignore-certificate-errors*', reason: 'trusts any server' },
  { name: 'unsafely-*', reason: 'calls an unsafe origin safe' },
  { name: 'user-data-dir', reason: 'starts with somebody else’s settings' },
  { name: 'load-extension', reason: 'brings foreign code into the page' },
  { name: 'proxy-*', reason: 'leads requests elsewhere' },
  { name: 'no-proxy-server', reason: 'leads requests out' },
  { name: 'host-*rules', reason: 'turns names into addresses again' },
  { name: 'auth-*', reason: 'shows the machine’s identity to servers' },
  { name: 'enable-features', reason: 'switches parts of the engine on' },
  { name: 'enable-blink-features', reason: 'switches parts of the engine on' },
  { name: 'enable-experimental-web-platform-features', reason: 'switches parts of the engine on' },
  { name: 'force-fieldtrials', reason: 'switches parts of the engine on' },
  { name: 'enable-logging', reason: 'writes what visitors do to the disk' },
  { name: 'log-*', reason: 'writes what visitors do to the disk' },
  { name: 'diagnostic-dir', reason: 'writes what visitors do to the disk' },
  { name: 'require', reason: 'runs foreign code in the main process' },
  { name: 'import', reason: 'runs foreign code in the main process' },
  { name: 'gpu-launcher', reason: 'starts another program' },
  { name: '*-cmd-prefix', reason: 'starts another program' },
];

/** Switches that fit the engine to a machine and open nothing. */
const fitting: Switch[] = [
  { name: 'ozone-platform', reason: 'which of two window systems is used' },
  { name: 'force-device-scale-factor', reason: 'how large a pixel of the design is on this panel' },
  { name: 'touch-devices', reason: 'which device of X11 is the touch panel' },
  { name: 'touch-events', reason: 'that there is a touch panel' },
  { name: 'use-angle', reason: 'which way of the graphics driver is used' },
  { name: 'disable-gpu', reason: 'drawing without a graphics card' },
  { name: 'disable-dev-shm-usage', reason: 'machines with little shared memory' },
  { name: 'force-color-profile', reason: 'the colours of this panel' },
];

/** Asked of the engine itself: switches that reach it by other ways than the command line, such as a variable. */
export const switchesToAskFor = [
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'ignore-certificate-errors',
  'load-extension',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'proxy-server',
  'proxy-pac-url',
  'host-resolver-rules',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
];

const compile = (switches: Switch[]) =>
  switches.map(({ name, reason }) => ({
    pattern: new RegExp(`^${name.replaceAll('*', '.*')}$`),
    reason,
  }));
const openingPatterns = compile(opening);
const fittingPatterns = compile(fitting);

/** The name of a switch, as the engine reads it: it ignores case, and on Windows `/` is as good as `--`. */
function nameOf(argument: string): string | undefined {
  return /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase();
}

/** Whether an argument fits the engine to its machine; it is meant for the engine alone. */
export const isForEngine = orNo((argument: unknown) => {
  const name = typeof argument === 'string' ? nameOf(argument) : undefined;
  return name !== undefined && fittingPatterns.some(({ pattern }) => pattern.test(name));
});

/** Why an argument that would open the kiosk is refused, or undefined when it would not. */
export function whyRefused(argument: string): string | undefined {
  const name = nameOf(argument);
  if (name === undefined) return undefined;
  return openingPatterns.find(({ pattern }) => pattern.test(name))?.reason;
}

/**
 * Whether a packaged program may be started with an argument. Default no.
 * @param ownOptions the names of its own options
 */
export const mayStartWith = orNo((argument: unknown, ownOptions: readonly string[]) => {
  if (typeof argument !== 'string' || argument.includes('\0')) return false;
  if (whyRefused(argument) !== undefined) return false;
  if (!argument.startsWith('-')) return true;
  const [, own] = /^--([a-z-]+)(?:=|$)/.exec(argument) ?? [];
  return (own !== undefined && ownOptions.includes(own)) || isForEngine(argument);
});
