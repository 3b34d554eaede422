// Makes a rule total: whatever happens while it decides, the answer is no. Used by the rules of this folder.

/** A rule that never throws; an error, or anything but a plain yes, means no. */
export const orNo =
  <Given extends unknown[]>(decide: (...given: Given) => unknown) =>
  (...given: Given): boolean => {
    try {
      return decide(...given) === true;
    } catch {
      return false;
    }
  };
