// The line with which each run begins in the log, so that a reader of the log can tell runs apart. Written by main/index.ts.

const ends = ' starts.';

export const startLine = (name: string, version: string): string => `${name} ${version}${ends}`;

export const isStartLine = (message: string | undefined): boolean =>
  message?.startsWith('Vitrine ') === true && message.endsWith(ends);
