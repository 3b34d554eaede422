// What the engine may ask for. Consulted for every request before a name is looked up.
import { hostOf } from './origin.ts';
import { orNo } from './total.ts';

/** The methods that only read. */
const methods: Record<string, string> = {
  GET: 'reads a file of the app or a picture of an exhibit',
  HEAD: 'asks whether such a file is there',
};

/** The kinds of things that a page is made of, in Electron's words; frames, sockets, reports and plug-ins are not among them. */
const kinds: Record<string, string> = {
  mainFrame: 'the page itself',
  script: 'code of the page, in files',
  stylesheet: 'styles of the page, in files',
  font: 'the bundled typeface',
  image: 'pictures of the app and of exhibits',
};

/** What is asked for, in the words of Electron's web requests. */
export interface Request {
  address: unknown;
  method: unknown;
  kind: unknown;
}

/** Whether a request may be answered: only our own pages, only reading, only what a page is made of. */
export const mayRequest = orNo(
  ({ address, method, kind }: Request) =>
    isListed(methods, method) && isListed(kinds, kind) && hostOf(address) !== undefined,
);

const isListed = (table: Record<string, string>, name: unknown): boolean =>
  typeof name === 'string' && Object.hasOwn(table, name);
