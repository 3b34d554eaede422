// Where the commands for packs keep things on this machine. Used by make-keys.ts, pack-exhibits.ts and import-pack.ts.
import { join } from 'node:path';
import { configFolder } from '../../main/chromium/places.ts';

/** The kiosk's folder of state, when it is not told another. */
export const usualState = (): string => join(configFolder(), 'Vitrine');

/** Where private keys are kept: on the machine of whoever makes packs, and on no kiosk. */
export const usualSigning = (): string => join(usualState(), 'signing');
