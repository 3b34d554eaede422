// Explains why a text is not JSON: one cause, the first, in the curator's words. Used by read-json.ts.
import { createScanner, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { createProblem, type Problem, type Spot } from './problems.ts';

const curly = /[“”„‟«»‘’‚]/;
const mostBrackets = 64;

/** How far the line of an offset is indented, when nothing but blanks stands before the offset. */
function indentAt(text: string, offset: number): number | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before.length : undefined;
}

/** How far the line that holds an offset is indented. */
const lineIndent = (text: string, offset: number) =>
  /^[\t ]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0].length ?? 0;

/**
 * What the brackets of a text do: the one that is nested too deep, and the one that stays open. Which
 * one that is, indentation tells best: a bracket further left closes nothing that began further right.
 */
export function followBrackets(text: string): { tooDeep?: number; open?: number } {
  const scanner = createScanner(text, true);
  const open: number[] = [];
  let unclosed: number | undefined;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const mark = text[offset];
    if (mark === '{' || mark === '[') open.push(offset);
    if (mark === '}' || mark === ']') {
      const opener = open.pop();
      const indent = indentAt(text, offset);
      if (opener !== undefined && indent !== undefined && indent < lineIndent(text, opener)) {
        unclosed ??= opener;
      }
    }
    if (open.length > mostBrackets) return { tooDeep: offset };
  }
  const last = unclosed ?? open.at(-1);
  return last === undefined ? {} : { open: last };
}

export const tooDeep = (spot: Spot) => createProblem('too-deep', spot, { limit: mostBrackets });

/** The end of the last word before an offset, where a comma was forgotten. */
function wordBefore(text: string, offset: number) {
  const end = text.slice(0, offset).trimEnd().length;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const found = /("(?:[^"\\]|\\.)*"|[^\s"]+)$/.exec(line)?.[0] ?? line;
  return { offset: Math.max(0, end - found.length), length: Math.max(1, found.length), found };
}

const short = (found: string) => (found.length > 24 ? `…${found.slice(-20)}` : found);

/** Where a curly mark stands in what the parser stumbled over: it breaks a text in many ways. */
function findCurly(text: string, { offset, length }: ParseError): number | undefined {
  const at = text.slice(offset, offset + Math.max(1, length)).search(curly);
  return at < 0 ? undefined : offset + at;
}

/** A word that begins like a number but is none: `30s`, `1,5`, `+3`. */
function explainNumber(file: string, text: string, offset: number): Problem | undefined {
  const before = /[\w.+-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const found = /^[\w.+-]*/.exec(text.slice(offset - before))?.[0] ?? '';
  if (!/^[+.-]?\d/.test(found)) return undefined;
  const spot = { file, text, offset: offset - before, length: found.length };
  return createProblem('number-unclear', spot, { found: short(found) });
}

function explainSymbol(file: string, text: string, error: ParseError): Problem {
  const { offset, length } = error;
  const found = text.slice(offset, offset + length);
  const spot = { file, text, offset, length };
  const number = explainNumber(file, text, offset);
  if (number) return number;
  if (found.startsWith("'")) return createProblem('single-quotes', { ...spot, length: 1 }, {});
  if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(found)) {
    return createProblem('name-without-quotes', spot, { found });
  }
  return createProblem('json-broken', spot, {});
}

const closing: Record<string, [name: string, mark: string]> = {
  '{': ['brace {', '}'],
  '[': ['bracket [', ']'],
};

function explainEnd(file: string, text: string, fallback: number): Problem {
  const offset = followBrackets(text).open ?? fallback;
  const [bracket, mark] = closing[text[offset] ?? ''] ?? ['bracket', 'bracket'];
  return createProblem('bracket-missing', { file, text, offset }, { bracket, closing: mark });
}

/** The one problem that best explains the errors of the parser. `errors` holds at least one. */
export function explainSyntax(file: string, text: string, errors: ParseError[]): Problem {
  const [error] = [...errors].sort((a, b) => a.offset - b.offset);
  if (!error || text.trim() === '') return createProblem('file-empty', { file }, {});
  const { offset } = error;
  const spot = { file, text, offset, length: Math.max(1, error.length) };
  const curlyAt = findCurly(text, error);
  if (typeof curlyAt === 'number') {
    const found = text[curlyAt] ?? '';
    return createProblem('curly-quotes', { ...spot, offset: curlyAt, length: 1 }, { found });
  }
  switch (printParseErrorCode(error.error)) {
    case 'InvalidSymbol':
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return explainSymbol(file, text, error);
    case 'CommaExpected': {
      const before = wordBefore(text, offset);
      return createProblem('comma-missing', { ...spot, ...before }, { found: short(before.found) });
    }
    case 'ColonExpected':
      return createProblem('colon-missing', spot, {});
    case 'UnexpectedEndOfString':
      return createProblem('quote-missing', spot, {});
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return explainEnd(file, text, offset);
    case 'EndOfFileExpected':
      return createProblem('bracket-too-many', spot, {});
    case 'PropertyNameExpected':
      return createProblem('name-missing', spot, {});
    case 'ValueExpected':
      return createProblem('value-missing', spot, {});
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return createProblem('backslash', spot, {});
    case 'InvalidCharacter':
      return createProblem('control-character', spot, {});
    case 'UnexpectedEndOfComment':
      return createProblem('comment-open', spot, {});
    default:
      return createProblem('json-broken', spot, {});
  }
}
