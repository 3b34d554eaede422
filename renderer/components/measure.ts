// How large a box is, without asking: reading a size while a screen is built makes the browser lay out the
// page at once, several times over. The observer tells it when the layout is done anyway.
import type { Attachment } from 'svelte/attachments';

/** Width and height of the content box in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/**
 * How long a picture waits for the words of its screen. Without a GPU both are painted by the same two
 * cores, and a finger should see the words first.
 */
const wordsFirstMs = 50;

/** Calls back with the size of an element, soon after it stands and whenever it changes. */
export const measure =
  (onsize: (size: Size) => void): Attachment =>
  (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      clearTimeout(timer);
      timer = setTimeout(() => onsize({ width, height }), wordsFirstMs);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  };
