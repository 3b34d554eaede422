// Where the page finds an exhibit's pictures. The engine keeps a picture by its address while the page lives, so once the
// exhibits have been changed every picture gets a new one. Used by the kinds and by App.

let edition = 0;

/** The exhibits have been changed, perhaps their pictures too. */
export const renewMedia = (): void => {
  edition += 1;
};

/** The address of a picture. @param file as in the exhibit's file */
export const mediaAddress = (exhibitId: string, file: string): string =>
  `./media/${exhibitId}/${file}${edition > 0 ? `?${edition}` : ''}`;
