// What can go wrong while packaging, in one sentence that says how to mend it. Thrown in build/package/, shown by build/package.ts.

/** The message is for whoever packages; there is nothing more to know. */
export class PackageProblem extends Error {}
