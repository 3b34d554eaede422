// Looks for the names of switches, features and preferences in the browser's own program. Used by tests of the tables.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { answeredEngine } from '../main/core/lockdown/page-features.ts';

/** Which of these texts stand in a file, each before a zero, as a program keeps its words; a linker may let a longer one begin them. */
export function findWords(path: string, words: string[]): string[] {
  const missing = new Set(words);
  const piece = Buffer.alloc(16 * 1024 * 1024);
  const overlap = 128;
  const file = openSync(path, 'r');
  for (let at = 0, read = overlap + 1; read > overlap && missing.size > 0; at += read - overlap) {
    read = readSync(file, piece, 0, piece.length, at);
    const seen = piece.subarray(0, read);
    for (const word of missing) if (seen.includes(`${word}\0`)) missing.delete(word);
  }
  closeSync(file);
  return words.filter((word) => !missing.has(word));
}

/**
 * The words that a browser does not know. Only the engine that the tables were made for has to know all: a distribution may
 * bring another on any day, whose words are gone through when the tables are made for it.
 * @returns what is missing, or from another engine what exceeds a tenth
 */
export function missingWords(path: string, words: string[]): string[] {
  const known = findWords(path, words);
  const missing = words.filter((word) => !known.includes(word));
  if (missing.length === 0 || engineOf(path) === answeredEngine) return missing;
  console.warn(`This browser does not know ${missing.join(', ')}.`);
  return missing.slice(Math.ceil(words.length / 10));
}

const engineOf = (path: string): number =>
  Number(/(\d+)\.\d+\.\d+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]);
