// How a finger drags: a slider, a divider, a map. Each pointer is captured by what it started on, so two
// visitors do not disturb each other.
import type { Attachment } from 'svelte/attachments';
import { isPalm } from './press.ts';
import { Speed } from './speed.ts';

/** Where the finger is, in the box of the element: pixels from its corner and shares from 0 to 1. */
export interface DragPoint {
  x: number;
  y: number;
  shareX: number;
  shareY: number;
}

interface Drag {
  onstart?: (point: DragPoint) => void;
  /** Called at the start, too, so that a touch anywhere moves the handle there. */
  onmove: (point: DragPoint) => void;
  /** @param speed pixels per millisecond along x when the finger left */
  onend?: (speed: number) => void;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

export const drag =
  ({ onstart, onmove, onend }: Drag): Attachment<HTMLElement> =>
  (element) => {
    let holder: number | undefined;
    let speed = new Speed();

    const pointOf = ({ clientX, clientY }: PointerEvent): DragPoint => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = clientX - left;
      const y = clientY - top;
      return { x, y, shareX: clamp(x / width), shareY: clamp(y / height) };
    };
    const letGo = (pixelsPerMs: number) => {
      holder = undefined;
      delete element.dataset['held'];
      onend?.(pixelsPerMs);
    };
    const onDown = (event: PointerEvent) => {
      if (holder !== undefined || event.button !== 0 || isPalm(event)) return;
      holder = event.pointerId;
      element.setPointerCapture(holder);
      element.dataset['held'] = '';
      speed = new Speed();
      speed.note(event.clientX, event.timeStamp);
      onstart?.(pointOf(event));
      onmove(pointOf(event));
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== holder) return;
      // A wrist that settles grows while it lies.
      if (isPalm(event)) return letGo(0);
      speed.note(event.clientX, event.timeStamp);
      onmove(pointOf(event));
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId === holder) letGo(speed.at(event.timeStamp));
    };
    /** The system has taken the finger away: its way ends where it is. */
    const onLost = (event: PointerEvent) => {
      if (event.pointerId === holder) letGo(0);
    };
    const listeners: [string, (event: PointerEvent) => void][] = [
      ['pointerdown', onDown],
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', onLost],
      ['lostpointercapture', onLost],
    ];
    for (const [name, listener] of listeners)
      element.addEventListener(name, listener as EventListener);
    return () => {
      // A gesture ends with the screen it began on.
      if (holder !== undefined) letGo(0);
      for (const [name, listener] of listeners)
        element.removeEventListener(name, listener as EventListener);
    };
  };
