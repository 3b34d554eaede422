// `npm run curate [-- DIR]`: a desk for curators. The kiosk in a window with a panel beside it: what is saved in the folder is on
// screen at once, and what is wrong is said in words. Never part of a kiosk in a gallery.
// Exit code 0 when its window is closed or Ctrl+C is pressed, 1 when there is no such folder, 2 when the command line is wrong.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { openDeskHere } from './curate/open.ts';
import { openWindow } from './curate/window.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'npm run curate -- [--no-window] [DIR]';

function readOptions(): { folder: string; hasWindow: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { 'no-window': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`There are ${positionals.length} folders.`);
    const folder = (positionals[0] ?? 'exhibits').replace(/(?<=.)[\\/]+$/, '');
    return { folder, hasWindow: !values['no-window'] };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    console.error(`${sentence.replace(/\.$/, '')}. It goes like this: ${usage}`);
    return process.exit(2);
  }
}

/** Why a folder is none to work in, or undefined. */
async function whyNot(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (!found)
    return `There is no folder ${folder}. Name the folder that holds rotation.json: ${usage}`;
  if (!found.isDirectory()) return `${folder} is a file. Name the folder it is in: ${usage}`;
  const rotation = await stat(join(folder, 'rotation.json')).catch(() => undefined);
  return rotation ? undefined : `${folder} holds no rotation.json, so it is no folder of exhibits.`;
}

async function run({ folder, hasWindow }: ReturnType<typeof readOptions>): Promise<void> {
  await build(['renderer', 'curate']);
  const desk = await openDeskHere(folder, root);
  const window = hasWindow ? await openWindow(desk.address) : undefined;
  console.log(
    window
      ? `The desk is open on ${folder}. It ends when its window is closed, or with Ctrl+C.`
      : `The desk is open on ${folder}. Open this address in a browser, it works once:\n${desk.address}\nIt ends with Ctrl+C.`,
  );
  await Promise.race([...(window ? [window.closed] : []), interrupted()]);
  window?.close();
  await desk.stop();
  await window?.closed;
}

const interrupted = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });

const options = readOptions();
const refusal = await whyNot(options.folder);
if (refusal === undefined) await run(options);
else {
  console.error(refusal);
  process.exitCode = 1;
}
