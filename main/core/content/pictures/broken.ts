// What the readers of picture formats share: a size, and the ways to say that a picture is broken.

export interface Size {
  width: number;
  height: number;
}

/** What keeps a picture from being shown; its message ends the sentence "the picture is broken inside: …". */
export class BrokenPicture extends Error {}

/** The ways to say it, so that all formats say it alike. */
export const endsEarly = () => new BrokenPicture('it ends too early, as if it had been cut off');
export const lacksSize = () => new BrokenPicture('it does not say how large it is');
export const isDamaged = (part: string) => new BrokenPicture(`its part ${part} is damaged`);
