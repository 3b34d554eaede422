// Command-line switches that would open the kiosk from outside. A packaged app refuses to start with one.

/** Switches by name; a trailing `*` stands for any ending. */
const forbidden: { name: string; reason: string }[] = [
  { name: 'remote-debugging-*', reason: 'lets another program drive the page' },
  { name: 'remote-allow-origins', reason: 'lets web pages reach the debugger' },
  { name: 'inspect*', reason: 'opens the debugger of the main process' },
  { name: 'debug*', reason: 'opens the debugger of the main process' },
  { name: 'js-flags', reason: 'changes how the engine runs code' },
  { name: 'auto-open-devtools-for-tabs', reason: 'opens the developer tools' },
  { name: 'no-sandbox', reason: 'takes the sandbox away' },
  { name: 'disable-*sandbox', reason: 'takes the sandbox away' },
  { name: 'disable-web-security', reason: 'lets the page read other origins' },
  { name: 'disable-site-isolation-*', reason: 'puts origins into one process' },
  { name: 'allow-running-insecure-content', reason: 'loads unsafe content' },
  { name: 'ignore-certificate-errors*', reason: 'trusts any server' },
  { name: 'unsafely-*', reason: 'calls an unsafe origin safe' },
  { name: 'user-data-dir', reason: 'starts with somebody else’s settings' },
  { name: 'load-extension', reason: 'brings foreign code into the page' },
  { name: 'proxy-*', reason: 'leads requests elsewhere' },
  { name: 'host-resolver-rules', reason: 'turns names into addresses again' },
  { name: 'host-rules', reason: 'turns names into addresses again' },
  { name: 'enable-features', reason: 'switches parts of the engine on' },
  { name: 'enable-blink-features', reason: 'switches parts of the engine on' },
  { name: 'enable-logging', reason: 'writes what visitors do to the disk' },
  { name: 'log-net-log', reason: 'writes what visitors do to the disk' },
  { name: 'require', reason: 'runs foreign code in the main process' },
  { name: 'import', reason: 'runs foreign code in the main process' },
  { name: 'gpu-launcher', reason: 'starts another program' },
  { name: 'renderer-cmd-prefix', reason: 'starts another program' },
  { name: 'utility-cmd-prefix', reason: 'starts another program' },
];

const patterns = forbidden.map(({ name, reason }) => ({
  pattern: new RegExp(`^${name.replaceAll('*', '.*')}$`),
  reason,
}));

/** Why an argument is refused, or undefined when it may stay. The engine ignores case and `-` or `/` before a name. */
export function whyRefused(argument: string): string | undefined {
  const match = /^(?:--?|\/)([^=]+)/.exec(argument);
  const name = match?.[1]?.toLowerCase();
  return name === undefined ? undefined : patterns.find((row) => row.pattern.test(name))?.reason;
}

/** Whether a program may be started with an argument. */
export const mayStartWith = (argument: string): boolean => whyRefused(argument) === undefined;
