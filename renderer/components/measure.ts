// How large a box is, without asking: reading a size while a screen is built makes the browser lay out the
// page at once, several times over. The observer tells it when the layout is done anyway, and what
// depends on it is drawn in the frame after, so that words never wait for pictures.
import type { Attachment } from 'svelte/attachments';

/** Width and height of the content box in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Calls back with the size of an element, once it stands and whenever it changes. */
export const measure =
  (onsize: (size: Size) => void): Attachment =>
  (element) => {
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => onsize({ width, height }));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  };
