// Turns a file's bytes into text and says so when they were saved in an encoding the kiosk does not read.
import { createProblem, type Problem } from './problems.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows as a zero beside every plain letter. */
const looksLikeUtf16 = (bytes: Uint8Array) =>
  startsWith(bytes, 0xff, 0xfe) ||
  startsWith(bytes, 0xfe, 0xff) ||
  (bytes.length > 3 &&
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    (bytes[2] === 0) !== (bytes[3] === 0));

/** The text without its byte-order mark, or the problem that keeps it from being read. */
export function decode(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  if (looksLikeUtf16(bytes)) {
    return { problems: [createProblem('saved-as-utf16', { file }, {})] };
  }
  const problems = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? [createProblem('byte-order-mark', { file }, {})]
    : [];
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const offset = Math.max(0, text.indexOf('\ufffd'));
    return { problems: [createProblem('saved-in-old-encoding', { file, text, offset }, {})] };
  }
}
