// L3 it always comes back: with a disk that is full, read-only, emptied or damaged, the loop stays on screen and starts again.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test as gallery, type Gallery } from './gallery.ts';
import { readWholeLog } from '../../build/look/log-lines.ts';
import { signal } from './processes.ts';
import { expectAlive, lostLines, messagesOf } from './supervised.ts';

interface Disk {
  /** Puts a small disk of its own where the kiosk keeps its state. */
  mount(options: string): void;
  /** Takes all room there is on it, and whatever becomes free. @returns how to make room again */
  keepFull(): Promise<() => Promise<void>>;
}

const test = gallery.extend<{ disk: Disk }>({
  disk: async ({ gallery: { state } }, use, testInfo) => {
    testInfo.skip(process.getuid?.() !== 0, 'Only root may mount a disk.');
    let mounts = 0;
    const fillings: ChildProcess[] = [];
    await use({
      mount: (options) => {
        execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', state]);
        mounts += 1;
      },
      keepFull: async () => {
        if (mounts === 0) throw new Error('Only a small disk may be filled.');
        const filling = fill(state);
        fillings.push(filling);
        await expect.poll(() => statfsSync(state).bavail, { timeout: 60_000 }).toBe(0);
        return async () => {
          await end(filling);
          rmSync(join(state, 'junk'));
        };
      },
    });
    for (const filling of fillings) await end(filling);
    // Lazily: whatever of the kiosk still runs is ended only after this.
    for (; mounts > 0; mounts--) execFileSync('umount', ['--lazy', state]);
  },
});

/** From within the folder, so that it stays on this disk even when that is unmounted; never more than it can hold. */
const fill = (folder: string): ChildProcess =>
  spawn('sh', ['-c', 'while :; do head -c 100000000 /dev/zero >> junk; sleep 0.02; done'], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });

async function end(filling: ChildProcess): Promise<void> {
  if (filling.exitCode !== null || filling.signalCode !== null) return;
  const ended = once(filling, 'exit');
  if (filling.pid !== undefined) process.kill(-filling.pid, 'SIGKILL');
  await ended;
}

/** Kills the page's process, then main, and sees that each time the loop is back. */
async function surviveKills(
  gallery: Gallery,
  kiosk: ReturnType<Gallery['start']>,
  alive: () => Promise<void>,
  when: string,
) {
  await gallery.survive(`renderer killed ${when}`, 'other', async () => {
    signal(gallery.state, 'renderer', 'SIGKILL');
    await alive();
  });
  const shown = kiosk.said().match(/On screen: attract\./g)?.length ?? 0;
  await gallery.survive(`main process killed ${when}`, 'other', async () => {
    signal(gallery.state, 'main', 'SIGKILL');
    await kiosk.shown(shown + 1);
  });
}

test('L3 a disk that fills up: the loop stays, starts again, and the log follows when there is room', async ({
  gallery,
  display,
  disk,
}) => {
  disk.mount('size=96m');
  const kiosk = gallery.start();
  await kiosk.shown(1);
  padToPage(join(gallery.state, 'logs/kiosk.log'));
  const makeRoom = await disk.keepFull();
  await gallery.survive('disk full', 'other', () => expectAlive(display));
  await gallery.survive('renderer killed on a full disk', 'other', async () => {
    signal(gallery.state, 'renderer', 'SIGKILL');
    await expectAlive(display);
  });
  expect(kiosk.said()).toContain('cannot be written');
  await makeRoom();
  await expect.poll(() => lostLines(kiosk.said(), gallery.state), { timeout: 20_000 }).toEqual([]);
  const makeRoomAgain = await disk.keepFull();
  await gallery.survive('main process killed on a full disk', 'other', async () => {
    signal(gallery.state, 'main', 'SIGKILL');
    await kiosk.shown(2);
  });
  await makeRoomAgain();
  expect(readWholeLog(gallery.state).torn).toEqual([]);
});

/** Fills the log's last page, so that its next line needs room. */
function padToPage(path: string): void {
  const pageBytes = 4096;
  const line = JSON.stringify({ time: new Date().toISOString(), level: 30, msg: '' });
  const missing = pageBytes - ((statSync(path).size + line.length + 1) % pageBytes);
  appendFileSync(path, `${line.replace('""', `"${'.'.repeat(missing)}"`)}\n`);
}

test('L3 a disk that becomes read-only: the loop stays and starts again', async ({
  gallery,
  display,
  disk,
}) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  await gallery.survive('disk read-only', 'other', async () => {
    disk.mount('ro,size=1m');
    await expectAlive(display);
  });
  await surviveKills(gallery, kiosk, () => expectAlive(display), 'on a read-only disk');
  expect(kiosk.said()).toContain('cannot be written');
});

test('L3 a log folder that is removed is made again, and the next line is in it', async ({
  gallery,
  display,
}) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  await gallery.survive('log folder removed', 'other', async () => {
    rmSync(join(gallery.state, 'logs'), { recursive: true });
    signal(gallery.state, 'renderer', 'SIGKILL');
    await expectAlive(display);
  });
  expect(messagesOf(gallery.state).join('\n')).toMatch(/Fault: (killed|crashed)/);
});

test('L3 an exhibits folder that is deleted: the loop goes on, and a start without it shows the calm picture', async ({
  gallery,
  exhibits,
  display,
}) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  const kept = `${exhibits}-kept`;
  cpSync(exhibits, kept, { recursive: true });
  await gallery.survive('exhibits deleted while running', 'other', async () => {
    rmSync(exhibits, { recursive: true });
    await expectAlive(display);
  });
  await gallery.survive('renderer killed without exhibits', 'other', async () => {
    signal(gallery.state, 'renderer', 'SIGKILL');
    await expectAlive(display);
  });
  signal(gallery.state, 'main', 'SIGKILL');
  await kiosk.shown(2);
  expect(messagesOf(gallery.state).join('\n')).toContain('the built-in picture stands in');
  cpSync(kept, exhibits, { recursive: true });
  await gallery.survive('main process killed, exhibits there again', 'other', async () => {
    signal(gallery.state, 'main', 'SIGKILL');
    await kiosk.shown(3);
  });
  rmSync(kept, { recursive: true });
});

const damages: { kind: string; damage: (path: string) => void }[] = [
  { kind: 'state cut off', damage: (path) => truncateSync(path, statSync(path).size / 2) },
  { kind: 'state emptied', damage: (path) => truncateSync(path) },
  { kind: 'state full of zeros', damage: (path) => writeFileSync(path, Buffer.alloc(4096)) },
  { kind: 'state of another version', damage: (path) => writeFileSync(path, '{"version":999}') },
];

test('L3 state that is damaged is set aside, and the kiosk starts', async ({ gallery }) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  let shown = 1;
  for (const { kind, damage } of damages)
    await gallery.survive(kind, 'other', async () => {
      damage(join(gallery.state, 'recovery.json'));
      writeFileSync(join(gallery.state, 'instance.lock'), 'no number');
      signal(gallery.state, 'main', 'SIGKILL');
      await kiosk.shown(++shown);
      expect(existsSync(join(gallery.state, 'recovery.damaged.json'))).toBe(true);
      JSON.parse(readFileSync(join(gallery.state, 'recovery.json'), 'utf8'));
      rmSync(join(gallery.state, 'recovery.damaged.json'));
    });
});
