// An edit that a curator sees come on screen while the exhibit stands there. What is only reworded takes the place of the old
// words; what is built otherwise is made anew, because a kind counts on its exhibit to stay of one shape. Used by App.
import type { Opened } from './library.ts';

export interface Edit {
  /** The exhibit as it is now. */
  opened: Opened;
  /** How many times it has been made anew. */
  remakes: number;
}

interface Screen {
  /** What is on screen now; without it the screen is made anew. */
  before: Opened | undefined;
  /** How it came there. */
  edit: Edit | undefined;
  /** The codes of the languages of its texts. */
  languages: string[];
  /** Whether the exhibit shows itself: then nobody has a place to lose. */
  isAutoplay: boolean;
}

/** What is on screen after an edit. */
export const takeEdit = (after: Opened, screen: Screen): Edit => {
  const { before, edit, languages, isAutoplay } = screen;
  const remakes = edit?.opened.exhibit.id === after.exhibit.id ? edit.remakes : 0;
  const mayStay =
    !isAutoplay &&
    before !== undefined &&
    shapeOf(before.exhibit, languages) === shapeOf(after.exhibit, languages);
  return { opened: after, remakes: mayStay ? remakes : remakes + 1 };
};

/** A word for all of an exhibit but what it says in each language. */
export const shapeOf = (exhibit: unknown, languages: string[]): string =>
  JSON.stringify(exhibit, (_name, value: unknown) => (isText(value, languages) ? 'text' : value));

const isText = (value: unknown, languages: string[]): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const codes = Object.keys(value);
  return codes.length > 0 && codes.every((code) => languages.includes(code));
};
