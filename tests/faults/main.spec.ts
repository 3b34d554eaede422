// L3 it always comes back: faults after which the whole program starts anew, or is started again by its supervisor.
import { setTimeout as pause } from 'node:timers/promises';
import { find, signal } from './processes.ts';
import { expect, test } from './gallery.ts';
import { roundsOf } from './rounds.ts';
import { messagesOf, expectAlive } from './supervised.ts';

test('L3 main process killed -9: the supervisor brings the loop back', async ({ gallery }) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  await gallery.survive('main process killed -9', 'other', async () => {
    signal(gallery.state, 'main', 'SIGKILL');
    await kiosk.shown(2);
  });
  expect(gallery.faults()).toContain('main-gone');
  expect(messagesOf(gallery.state).filter((text) => text === 'On screen: attract.')).toHaveLength(
    2,
  );
});

test('L3 the graphics process killed again and again: the kiosk starts anew and draws without it @long', async ({
  gallery,
  display,
}) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  // A browser that tries its graphics at the start has not lost them.
  await pause(16_000);
  // A loss is noticed by looking, every five seconds.
  const noticed = (times: number) =>
    expect
      .poll(() => gallery.faults().filter((fault) => fault === 'gpu-gone').length, {
        timeout: 15_000,
      })
      .toBe(times);
  for (const time of [1, 2]) {
    await gallery.survive('graphics process killed -9, again and again', 'other', async () => {
      signal(gallery.state, 'graphics', 'SIGKILL');
      await expectAlive(display);
    });
    await noticed(time);
  }
  await gallery.survive('graphics process lost for the third time', 'other', async () => {
    signal(gallery.state, 'graphics', 'SIGKILL');
    await kiosk.shown(2);
  });
  await noticed(3);
  expect(messagesOf(gallery.state).join('\n')).toContain('draws without');
  expect(find(gallery.state, 'browser')[0]?.command).toContain(' --disable-gpu ');
});

for (const title of roundsOf('L3 the graphics process stopped: the kiosk starts anew', 'other'))
  test(title, async ({ gallery }) => {
    const kiosk = gallery.start();
    await kiosk.shown(1);
    await gallery.survive('graphics process stopped', 'other', async () => {
      signal(gallery.state, 'graphics', 'SIGSTOP');
      await kiosk.shown(2);
    });
    expect(gallery.faults()).toEqual(['frozen']);
  });

for (const title of roundsOf('L3 the browser process stopped: the loop is back', 'other'))
  test(title, async ({ gallery, display }) => {
    await gallery.start().shown(1);
    await gallery.survive('browser process stopped', 'other', async () => {
      signal(gallery.state, 'browser', 'SIGSTOP');
      await expectAlive(display, 85_000);
    });
    expect(gallery.faults()[0]).toBe('hang');
  });

for (const title of roundsOf('L3 the zygote killed -9: the loop is back', 'other'))
  test(title, async ({ gallery, display }) => {
    await gallery.start().shown(1);
    await gallery.survive('zygote process killed -9', 'other', () => {
      signal(gallery.state, 'zygote', 'SIGKILL');
      return expectAlive(display);
    });
    // It is missed only when the next process of a page is to be made.
    await gallery.survive('renderer killed after the zygote', 'other', async () => {
      signal(gallery.state, 'renderer', 'SIGKILL');
      await expectAlive(display, 85_000);
    });
    expect(gallery.faults()).not.toEqual([]);
  });

test('L3 the display server killed: as soon as there is one again, the loop is on it', async ({
  gallery,
  display,
}) => {
  const kiosk = gallery.start();
  await kiosk.shown(1);
  await gallery.survive('display server killed', 'other', async () => {
    await display.kill();
    await pause(3000);
    await display.restart();
    const overMs = performance.now();
    await expectAlive(display, 85_000);
    return { overMs };
  });
});
