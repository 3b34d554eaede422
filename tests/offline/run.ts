// `npm run test:offline`: the offline tests in a network of their own, cut off from the machine's; on a display.
// `--minutes N` says how long each kiosk is left to play by itself; everything else goes to Playwright.
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createDisplay, isInstalled } from '../../build/display.ts';
import { environmentNames, networkOf } from './own-network.ts';

/** The way into a network and mounts of one's own. Only root may go it and watch what is sent there. */
const way = ['unshare', '--net', '--mount', '--'];

/** What the tests do there, tried once. */
const trial = [
  'ip link set lo up',
  'ip link add trial0 type veth peer name trial1',
  'mount --bind /etc/hosts /etc/resolv.conf',
].join(' && ');

const programs = ['unshare', 'ip', 'mount', 'tcpdump'];

/** Why the tests cannot have a network of their own here, or undefined. */
function whyImpossible(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux gives a program a network of its own';
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  if (process.getuid?.() !== 0) return 'only root may have one and watch it';
  const [command = '', ...options] = way;
  const tried = spawnSync(command, [...options, 'sh', '-c', trial], { stdio: 'ignore' });
  return tried.status === 0 ? undefined : 'this machine does not allow it, not even to root';
}

const { values, tokens } = parseArgs({
  options: { minutes: { type: 'string' } },
  strict: false,
  allowPositionals: true,
  tokens: true,
});
const given = process.argv.slice(2);
const own = tokens.find((token) => token.kind === 'option' && token.name === 'minutes');
if (own?.kind === 'option') given.splice(own.index, own.inlineValue === true ? 1 : 2);
const minutes = Number(values.minutes ?? 0.5);
if (!(minutes > 0)) {
  console.error('--minutes needs a number of minutes.');
  process.exit(2);
}

const impossible = whyImpossible();
const display = await createDisplay();
const [command = '', ...options] = [
  ...(impossible === undefined ? way : []),
  'playwright',
  'test',
  '--config',
  'tests/offline/playwright.config.ts',
  ...given,
];
const child = spawn(command, options, {
  stdio: 'inherit',
  env: {
    ...process.env,
    ...display.environment,
    [environmentNames.minutes]: String(minutes),
    [environmentNames.outside]: networkOf('self'),
    ...(impossible !== undefined && { [environmentNames.impossible]: impossible }),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
});
child.on('close', (code) => {
  display.stop();
  process.exitCode = code ?? 1;
});
