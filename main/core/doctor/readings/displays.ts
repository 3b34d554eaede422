// The displays of a Linux machine: as X11 shows them, or without it as the graphics card reports them.
// Read by the checks of display and touch.
import { CannotKnow, type Machine } from '../machine.ts';

export interface Display {
  /** The socket, `HDMI-A-1`. */
  name: string;
  width: number;
  height: number;
  /** The panel's own size, where it says one. */
  native: { width: number; height: number } | undefined;
  /** Whether the picture is turned; undefined where nothing says it. */
  isTurned: boolean | undefined;
}

/** @throws CannotKnow */
export async function readDisplays(machine: Machine): Promise<Display[]> {
  const printed = await machine.run('xrandr', ['--query']).catch(() => undefined);
  return printed === undefined ? readCard(machine) : readXrandr(printed);
}

const head = /^(\S+) connected (?:primary )?(\d+)x(\d+)\+\S+ ?(left|right|inverted)?/;

function readXrandr(printed: string): Display[] {
  return printed.split(/^(?=\S)/m).flatMap((block) => {
    const [, name, width, height, turn] = head.exec(block) ?? [];
    if (name === undefined) return [];
    const [, nativeWidth, nativeHeight] = /^\s+(\d+)x(\d+)\S*\s.*\+/m.exec(block) ?? [];
    return {
      name,
      width: Number(width),
      height: Number(height),
      native: nativeWidth
        ? { width: Number(nativeWidth), height: Number(nativeHeight) }
        : undefined,
      isTurned: turn !== undefined,
    };
  });
}

const folder = '/sys/class/drm';

/** The first mode is the panel's own, and the one that a kiosk's compositor takes. */
async function readCard({ files }: Machine): Promise<Display[]> {
  const sockets = (await files.list(folder)).filter((name) => /^card\d+-/.test(name));
  if (sockets.length === 0) throw new CannotKnow('absent', `${folder}/card0-*`);
  const read = sockets.map(async (socket) => {
    const status = await files.text(`${folder}/${socket}/status`);
    if (status.trim() !== 'connected') return [];
    const modes = (await files.maybe(`${folder}/${socket}/modes`)) ?? '';
    const [width = 0, height = 0] = (modes.split('\n')[0] ?? '').split('x').map(parseFloat);
    const name = socket.replace(/^card\d+-/, '');
    return [{ name, width, height, native: { width, height }, isTurned: undefined }];
  });
  return (await Promise.all(read)).flat();
}
