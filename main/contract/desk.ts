// What a curator's desk (`npm run curate`) says to the kiosk's page. Main cannot send any of it: its own events are those of
// calls.ts, and the types of both tables keep them apart.

/** The switches of a visit that a desk may set. */
export type DeskSettings = Partial<
  Record<
    'largeText' | 'highContrast' | 'reducedMotion' | 'reach' | 'readsAloud' | 'isPaused',
    boolean
  >
>;

/** Where the page is to be: one step of the loop, the menu, or an exhibit in a visit. */
export type DeskPlace =
  | { at: 'attract'; show: 'title' }
  | { at: 'attract'; show: 'teaser' | 'exhibit'; id: string }
  | { at: 'menu' }
  | { at: 'exhibit'; id: string };

export interface DeskEvents {
  /** Go there, and show it so. What is left out stays as it is. */
  'desk.show': { place?: DeskPlace; language?: string; settings?: DeskSettings };
  /** These exhibits, or the rotation, have been edited; what is on screen follows where it stands. */
  'desk.edited': { ids: string[]; arePicturesNew: boolean };
}
