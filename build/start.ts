// `npm start`: builds what is stale, chooses Electron or Chromium, runs the kiosk there and starts it again if it dies.
// Ends with the kiosk's own exit code (main/core/exit.ts); Ctrl+C ends everything with 0.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exitCodes } from '../main/core/exit.ts';
import { build } from './build.ts';
import { createDisplay, type Display } from './display.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { prepareBrowser } from './prepare-machine.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Runtime {
  name: 'Electron' | 'Chromium';
  why: string;
  program: string;
  args: string[];
  environment: Record<string, string>;
}

type Wish = 'electron' | 'chromium' | undefined;

const restartSeconds = { first: 1, longest: 60, forgivenAfter: 600 };
const quickDeathSeconds = 10;
/** Ends that another start would not change. */
const finalCodes: number[] = [
  exitCodes.fine,
  exitCodes.wrongOption,
  exitCodes.alreadyRunning,
  exitCodes.left,
];

const { wish, isTimed, ...given } = readCommandLine();
let { kioskOptions } = given;
let display: Display | undefined;
let running: ChildProcess | undefined;
let isEnding = false;

/** Our own option is taken out; the rest is the kiosk's, which checks it. */
function readCommandLine() {
  const { values, tokens } = parseArgs({
    options: { runtime: { type: 'string' }, 'exit-after': { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const given = process.argv.slice(2);
  const own = tokens.find((token) => token.kind === 'option' && token.name === 'runtime');
  if (own?.kind === 'option') given.splice(own.index, own.inlineValue === false ? 2 : 1);
  const { runtime } = values;
  if (runtime !== undefined && runtime !== 'electron' && runtime !== 'chromium') {
    console.error('--runtime is electron or chromium.');
    process.exit(exitCodes.wrongOption);
  }
  return { wish: runtime as Wish, kioskOptions: given, isTimed: 'exit-after' in values };
}

async function chooseRuntime(wish: Wish): Promise<Runtime> {
  if (wish === 'chromium') return onChromium('it was asked for');
  const present = findElectron();
  if (present !== undefined) return onElectron(present, 'its binary is installed');
  console.log('Electron’s binary is not here yet; asking for it …');
  const fetched = await fetchElectron(showProgress);
  if ('program' in fetched) return onElectron(fetched.program, 'its binary has been downloaded');
  if (wish === 'electron') throw new Error(`Electron cannot run: ${fetched.reason}.`);
  return onChromium(`Electron’s binary is not installed and ${fetched.reason}`);
}

function showProgress(percent: number): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\rDownloading Electron: ${percent} %${percent === 100 ? '\n' : ''}`);
  else if (percent % 20 === 0) console.log(`Downloading Electron: ${percent} %`);
}

function onElectron(program: string, why: string): Runtime {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Only for trials as root, where Chromium's sandbox refuses to run; the packaged kiosk rejects this switch.
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  return {
    name: 'Electron',
    why: isRoot ? `${why}; as root it runs without its sandbox` : why,
    program,
    args: [...sandbox, root],
    environment: {},
  };
}

function onChromium(why: string): Runtime {
  const { path, name } = prepareBrowser();
  return {
    name: 'Chromium',
    why: `${why} (${name}, ${path})`,
    program: process.execPath,
    args: [join(root, 'out/chromium/main.js')],
    environment: { VITRINE_BROWSER: path },
  };
}

/** Runs the kiosk until it ends for good. @returns its exit code */
async function keepRunning(runtime: Runtime): Promise<number> {
  let delaySeconds = restartSeconds.first;
  for (let chosen = runtime; ;) {
    const startedMs = performance.now();
    const code = await run(chosen);
    // A new PIN is asked for when somebody starts the kiosk, and never when it comes back by itself.
    kioskOptions = kioskOptions.filter((option) => option !== '--set-pin');
    const ranSeconds = (performance.now() - startedMs) / 1000;
    if (isEnding) return exitCodes.fine;
    const isDeadOnArrival =
      ranSeconds < quickDeathSeconds && (code === null || code > exitCodes.relaunch);
    if (chosen.name === 'Electron' && wish === undefined && isDeadOnArrival) {
      chosen = onChromium('Electron ended at once');
      console.log(`Runs on Chromium: ${chosen.why}.`);
      continue;
    }
    if (code === exitCodes.relaunch) continue;
    if (code !== null && (isTimed || finalCodes.includes(code))) return code;
    if (isTimed) return exitCodes.notOnScreen;
    if (ranSeconds > restartSeconds.forgivenAfter) delaySeconds = restartSeconds.first;
    console.error(
      `The kiosk ended (${code === null ? 'killed' : `code ${code}`}); it starts again in ${delaySeconds} s.`,
    );
    await new Promise((resolve) => setTimeout(resolve, delaySeconds * 1000));
    delaySeconds = Math.min(delaySeconds * 2, restartSeconds.longest);
    if (isEnding) return exitCodes.fine;
  }
}

/** Runs the kiosk once. @returns its exit code, or null when a signal killed it */
const run = ({ program, args, environment }: Runtime) =>
  new Promise<number | null>((resolve, reject) => {
    running = spawn(program, [...args, '--supervised', ...kioskOptions], {
      cwd: root,
      // A group of its own: Ctrl+C comes through here, once.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...display?.environment, ...environment },
    });
    running.on('error', reject);
    running.on('exit', resolve);
  });

/** Asks the kiosk to end; asked a second time, kills it. */
function end(): void {
  if (isEnding) running?.kill('SIGKILL');
  else running?.kill('SIGINT');
  isEnding = true;
  if (running) return;
  display?.stop();
  process.exit(exitCodes.fine);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

try {
  const built = build();
  const runtime = await chooseRuntime(wish);
  await built;
  display = await createDisplay();
  if (isEnding) throw new Error('Ended before the kiosk was up.');
  console.log(`Runs on ${runtime.name}: ${runtime.why}. ${display.note}`);
  process.exitCode = await keepRunning(runtime);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = exitCodes.notOnScreen;
} finally {
  display?.stop();
}
