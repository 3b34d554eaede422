// What the page may be allowed by the machine: nothing, and nothing that later engines invent either.

/** Whether a permission or a device may be granted: a function of nothing, so new names are denied too. */
export const mayGrant = (): boolean => false;
