// `npm run test:offline`: the offline tests in a network of their own, cut off from the machine's; on a display.
// `--minutes N` says how long each kiosk is left to play by itself; everything else goes to Playwright.
import { spawn, spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createDisplay, isInstalled } from '../../build/display.ts';
import { environmentNames, networkOf } from './own-network.ts';

/** Ways into a network and mounts of one's own: as root, and as anybody where users may have namespaces. */
const ways: string[][] = [
  ['unshare', '--net', '--mount', '--'],
  ['unshare', '--user', '--map-root-user', '--net', '--mount', '--'],
];

/** All that the tests do there, tried once. */
const trial = [
  'ip link set lo up',
  'ip link add trial0 type veth peer name trial1',
  'mount --bind /etc/hosts /etc/resolv.conf',
].join(' && ');

const programs = ['unshare', 'ip', 'mount', 'tcpdump'];

/** The way in, or why there is none. */
function findWay(): string[] | { impossible: string } {
  if (process.platform !== 'linux')
    return { impossible: 'only Linux gives a program a network of its own' };
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length > 0) return { impossible: `not installed: ${missing.join(', ')}` };
  const way = ways.find(
    ([command = '', ...options]) =>
      spawnSync(command, [...options, 'sh', '-c', trial], { stdio: 'ignore' }).status === 0,
  );
  return way ?? { impossible: 'this user may not have a network of their own' };
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

const way = findWay();
const display = await createDisplay();
const [command = '', ...options] = [
  ...('impossible' in way ? [] : way),
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
    ...('impossible' in way && { [environmentNames.impossible]: way.impossible }),
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
