// How much a pack may be, so that none fills the disk or the memory. Used by whoever makes or reads one.

const megabyte = 1024 * 1024;

/** Each with its reason. */
export const limits = {
  /** The file on the stick; a large exhibition with pictures is a tenth of it. */
  packBytes: 1024 * megabyte,
  /** The list of contents is read into the memory before anything is known of who wrote it. */
  manifestBytes: 4 * megabyte,
  /** A thousand exhibits with a few pictures each. */
  files: 10_000,
  /** All that is unpacked. */
  allBytes: 2048 * megabyte,
  /** What the kiosk serves at most. */
  fileBytes: 64 * megabyte,
  /** Text packs to a tenth; what grows a hundredfold is no text that somebody wrote. */
  ratio: 100,
  /** Below this a file may grow as it likes: a small one that repeats itself is no bomb. */
  freeBytes: megabyte,
  /** Left on the disk for the log, the state and the system. */
  spareBytes: 256 * megabyte,
};

/** So many versions are kept, the one that is shown among them. */
export const keptVersions = 5;

/** So long a new version is on trial, from the moment that it is on screen. */
export const trialMinutes = 5;
