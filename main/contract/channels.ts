// The channels of the wire between preload and main; apart from calls.ts so that the preload stays free of schemas.
export const callChannel = 'kiosk:call';
export const eventChannel = 'kiosk:event';
/** The preload's own: what its guards have stopped. No script of the page can send on it. */
export const guardChannel = 'kiosk:guard';
/** Where fingers go down: the preload says it to main alone, and no page can say it for them. */
export const tapChannel = 'kiosk:tap';
