// Black windows on every display but the primary, and all windows put right when displays change. Called by main/index.ts.
import { BrowserWindow, screen } from 'electron';
import { lockedWindow, putRight } from './window.ts';

interface Covers {
  stop(): void;
}

/** Covers the other displays from now on. @param kioskWindow the window that belongs on the primary display */
export function coverOtherDisplays(kioskWindow: () => BrowserWindow | undefined): Covers {
  let covers: BrowserWindow[] = [];
  const uncover = () => {
    for (const cover of covers) cover.destroy();
    covers = [];
  };
  const cover = () => {
    uncover();
    const primary = screen.getPrimaryDisplay();
    putRight(kioskWindow());
    covers = screen
      .getAllDisplays()
      .filter(({ id }) => id !== primary.id)
      .map(({ bounds }) => new BrowserWindow({ ...lockedWindow, ...bounds, ...passive }));
  };
  cover();
  screen.on('display-added', cover);
  screen.on('display-removed', cover);
  screen.on('display-metrics-changed', cover);
  return {
    stop: () => {
      screen.off('display-added', cover);
      screen.off('display-removed', cover);
      screen.off('display-metrics-changed', cover);
      uncover();
    },
  };
}

const passive = { backgroundColor: '#000000', focusable: false, skipTaskbar: true };
