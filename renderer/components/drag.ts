// How a finger drags: a slider, a divider, a map. Each pointer is captured by what it started on, so two
// visitors do not disturb each other.
import type { Attachment } from 'svelte/attachments';
import { isPalm } from './press.ts';

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
    let last = { x: 0, time: 0 };
    let speed = 0;

    const pointOf = ({ clientX, clientY }: PointerEvent): DragPoint => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const x = clientX - left;
      const y = clientY - top;
      return { x, y, shareX: clamp(x / width), shareY: clamp(y / height) };
    };
    const onDown = (event: PointerEvent) => {
      if (holder !== undefined || event.button !== 0 || isPalm(event)) return;
      holder = event.pointerId;
      element.setPointerCapture(holder);
      element.dataset['held'] = '';
      last = { x: event.clientX, time: event.timeStamp };
      speed = 0;
      onstart?.(pointOf(event));
      onmove(pointOf(event));
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== holder) return;
      const elapsed = event.timeStamp - last.time;
      if (elapsed > 0) speed = (event.clientX - last.x) / elapsed;
      last = { x: event.clientX, time: event.timeStamp };
      onmove(pointOf(event));
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== holder) return;
      holder = undefined;
      delete element.dataset['held'];
      // A finger that rested before it left has no speed.
      onend?.(event.timeStamp - last.time > 80 ? 0 : speed);
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  };
