// What the page may be allowed by the machine, and whom the machine trusts: nothing and nobody. Every one is a
// function of nothing, so that what later engines invent is denied too.

/** Whether a permission or a device may be granted: never, since exhibits need a screen and fingers. */
export const mayGrant = (): boolean => false;

/** Whether a server's certificate may be trusted: never, since there are no servers. */
export const mayTrust = (): boolean => false;

/** Whether the machine may show who it is, by password or certificate: never, since nobody may ask. */
export const mayIdentify = (): boolean => false;
