// The two channels of the wire between preload and main; apart from calls.ts so that the preload stays free of schemas.
export const callChannel = 'kiosk:call';
export const eventChannel = 'kiosk:event';
