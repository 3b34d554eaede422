// The entry of the bundle for Chromium: the same main process, and a handle for journeys that run in this process.
import './as-installed.ts';
import '../index.ts';

export { standIn } from './machine.ts';
