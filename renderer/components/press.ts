// How a finger presses: answer on the way down, act on the way up, let go by sliding off. Used by
// Touchable and by marks on maps that are not buttons.
import type { Attachment } from 'svelte/attachments';

/** A contact wider or taller than this, in CSS pixels at 1080p, is a palm or a sleeve. */
const palmPixels = 120;

export const isPalm = ({ pointerType, width, height }: PointerEvent): boolean =>
  pointerType === 'touch' &&
  Math.max(width, height) > (palmPixels * Math.min(innerWidth, innerHeight)) / 1080;

const within = (element: Element, { clientX, clientY }: PointerEvent): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
};

/**
 * Makes an element answer a finger. While it is held `data-held` is set, for its style.
 * Keyboards, switches and screen readers come as a click without a pointer and act at once.
 */
export const press =
  (onpress: () => void): Attachment<HTMLElement | SVGElement> =>
  (element) => {
    let holder: number | undefined;
    const letGo = () => {
      holder = undefined;
      delete element.dataset['held'];
    };
    const onDown = (event: Event) => {
      const pointer = event as PointerEvent;
      if (holder !== undefined || pointer.button !== 0 || isPalm(pointer)) return;
      holder = pointer.pointerId;
      element.setPointerCapture(holder);
      element.dataset['held'] = '';
    };
    const onMove = (event: Event) => {
      const pointer = event as PointerEvent;
      if (pointer.pointerId !== holder) return;
      // A wrist that settles grows while it lies.
      if (isPalm(pointer) || !within(element, pointer)) letGo();
    };
    const onUp = (event: Event) => {
      const pointer = event as PointerEvent;
      if (pointer.pointerId !== holder) return;
      letGo();
      if (within(element, pointer) && !element.matches(':disabled, [aria-disabled="true"]'))
        onpress();
    };
    const onClick = (event: Event) => {
      // A click that a pointer made has already been acted on.
      if ((event as PointerEvent).pointerId === -1 || (event as MouseEvent).detail === 0) onpress();
    };
    const listeners: [string, (event: Event) => void][] = [
      ['pointerdown', onDown],
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', letGo],
      ['lostpointercapture', letGo],
      ['click', onClick],
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  };
