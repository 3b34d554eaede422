// The guide's section on the curator's desk. Used by guide.ts.

/** What `npm run curate` does, for those who write exhibits. */
export const describeDesk = (): string => `## The desk

\`npm run curate\` opens a window: the kiosk as it stands in the gallery, and beside it a panel. Another folder: \`npm run curate -- DIR\`. It runs on your machine alone, and no gallery has it.

- **Save, and see.** Whatever you save, in any editor, is on the screen a moment later. The kiosk stays where it is: the same exhibit, view, language and text size. New words take the place of the old ones; what is built otherwise (another picture, one more event) makes the exhibit anew, in the same view, on the same page or in the same month.
- **A mistake breaks nothing.** What is wrong stands under _Problems_, with its line and how to mend it, and the last good version stays on the screen. Press a problem's place to go to its exhibit. What is only advice stands below.
- **Go anywhere.** Under the picture: each exhibit, its teaser, how it plays by itself, a visit, each of its views. Over it: the size of the panel, the language, large text, contrast, within reach, less movement. You can also touch the picture like a visitor.
- **Translations** lists each text that is not there in every language, or is the same in all of them, and lights it up in the picture.
- **New exhibit** copies the example of a kind into a folder of your naming and puts it last into \`rotation.json\`; all else in there stays as it was. It is a good exhibit from the first moment: change its words.
- **Form** lets you edit the exhibit without JSON, as [the walks below](#the-event-by-form) show.
- Time stands still, so that no visit ends while you write. _Time runs_ lets it go as in the gallery.

The window is a Chromium, Chrome or Edge of your machine. Without one the desk prints an address for your own browser; it works once. The desk ends when its window is closed, or with Ctrl+C.`;
