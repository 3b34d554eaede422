// Makes the event pack: one folder that shows the exhibits from a USB stick on a borrowed laptop, with the laptop's own browser,
// without installing anything, without rights and without a network. Used by build/package.ts.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, onChromium } from './contents.ts';
import { printCards } from './event/card.ts';
import { placeRuntimes, systems } from './event/runtimes.ts';
import { expectRoom } from './room.ts';

interface Needs {
  /** The repository, built. */
  root: string;
  /** Where the folder is put. */
  out: string;
  version: string;
  /** On which systems it has to start; left out, on all. */
  wanted?: readonly string[];
}

export interface EventPack {
  folder: string;
  /** What it cannot do, one sentence each. */
  lacks: string[];
}

/** The packages' place for the app, which here is a folder beside the launchers. */
const home = /^\/usr\/lib\/vitrine/;

/** What starts it on each system, from build/event. Windows wants other line ends. */
const launchers: { name: string; to: string; ends: '\n' | '\r\n' }[] = [
  { name: 'START-Windows.cmd', to: 'START-Windows.cmd', ends: '\r\n' },
  { name: 'START-Ubuntu.sh', to: 'START-Ubuntu.sh', ends: '\n' },
  { name: 'START-macOS.command', to: 'START-macOS.command', ends: '\n' },
  { name: 'start.sh', to: 'app/start.sh', ends: '\n' },
];

/** With the runtimes of five systems; each is about a hundred megabytes. */
const neededBytes = 700_000_000;

/** @throws PackageProblem */
export async function makeEventPack(needs: Needs): Promise<EventPack> {
  const { root, out, version, wanted = systems } = needs;
  expectRoom(out, neededBytes);
  const folder = join(out, `vitrine-event-${version}`);
  const unfinished = `${folder}.part`;
  // What a build that was broken off has left.
  rmSync(unfinished, { recursive: true, force: true });
  try {
    for (const { from, to, share } of listFiles(root, onChromium))
      if (share !== 'the runtime') put(from, join(unfinished, to.replace(home, 'app')));
    // Beside the launchers, too, where somebody can put others; those within the app are the last resort.
    for (const { from, to } of listFiles(root, [ownExhibits])) put(from, join(unfinished, to));
    for (const launcher of launchers) placeLauncher(root, unfinished, launcher);
    const lacks = await placeRuntimes(root, join(unfinished, 'runtime'), wanted);
    await printCards(root, unfinished);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return { folder, lacks };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const ownExhibits = {
  from: 'exhibits',
  to: 'exhibits',
  share: 'Vitrine',
  reason: 'what is shown, where others can be put in its place',
} as const;

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function placeLauncher(
  root: string,
  folder: string,
  { name, to, ends }: (typeof launchers)[number],
) {
  const text = readFileSync(join(root, 'build/event', name), 'utf8');
  writeFileSync(join(folder, to), text.replaceAll(/\r?\n/g, ends));
  chmodSync(join(folder, to), 0o755);
}
