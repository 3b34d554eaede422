// The input devices that Linux has found. Read by the checks of touch and keyboard.
import type { Files } from '../machine.ts';

export interface InputDevice {
  name: string;
  /** `event5` */
  handler: string;
  isTouchPanel: boolean;
  /** A panel that feels one finger only leaves half of the exhibits' gestures out. */
  feelsSeveralFingers: boolean;
  isKeyboard: boolean;
}

/** Bits of the kernel's input-event-codes.h. */
const bits = { direct: 1n, multiTouchX: 0x35n, absoluteX: 0n, letterQ: 16n, letterA: 30n };

export async function readInputDevices(files: Files): Promise<InputDevice[]> {
  const text = await files.text('/proc/bus/input/devices');
  return text.split(/\n\n+/).filter(Boolean).map(readDevice);
}

function readDevice(block: string): InputDevice {
  const line = (start: string) =>
    new RegExp(`^${start}(.*)$`, 'm').exec(block)?.[1]?.replaceAll('"', '').trim() ?? '';
  // The last word holds the lowest 64 bits, and all that is asked for is among them.
  const has = (set: string, bit: bigint) => {
    const lowest = line(`B: ${set}=`).split(' ').at(-1) ?? '';
    return /^[\da-f]+$/i.test(lowest) && ((BigInt(`0x${lowest}`) >> bit) & 1n) === 1n;
  };
  return {
    name: line('N: Name='),
    handler: /event\d+/.exec(line('H: Handlers='))?.[0] ?? '',
    isTouchPanel: has('PROP', bits.direct) && has('ABS', bits.absoluteX),
    feelsSeveralFingers: has('ABS', bits.multiTouchX),
    isKeyboard: has('KEY', bits.letterQ) && has('KEY', bits.letterA),
  };
}
