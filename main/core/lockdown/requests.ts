// What the engine may ask for. Consulted for every request before a name is looked up.
import { hostOf } from './origin.ts';

/** The methods that only read. */
const methods: Record<string, string> = {
  GET: 'reads a file of the app or a picture of an exhibit',
  HEAD: 'asks whether such a file is there',
};

/** What is asked for, in the words of Electron's web requests. */
export interface Request {
  address: unknown;
  method: unknown;
}

/** Whether a request may be answered: only our own pages, only reading. What a page may ask of the other is its policy's matter. */
export function mayRequest({ address, method }: Request): boolean {
  return (
    typeof method === 'string' && Object.hasOwn(methods, method) && hostOf(address) !== undefined
  );
}
