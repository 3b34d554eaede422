// Looks for the names of switches, features and preferences in the browser's own program. Used by tests of the tables.
import { closeSync, openSync, readSync } from 'node:fs';

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
