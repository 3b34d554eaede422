// Says in lines what is different between two texts, for the view before a save and for a conflict. Used by the studio's calls.
import { structuredPatch } from 'diff';

/** A line of the difference: as in both, taken out, or put in. */
export interface DiffLine {
  is: 'same' | 'out' | 'in';
  text: string;
}

/** Lines that stand together; `line` is the first's number in the newer text. */
export interface DiffPart {
  line: number;
  lines: DiffLine[];
}

const signs = { ' ': 'same', '-': 'out', '+': 'in' } as const;

/** The differing lines, each part with two lines around it. */
export function difference(before: string, after: string): DiffPart[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
  return hunks.map(({ newStart, lines }) => ({
    line: newStart,
    lines: lines.flatMap((line): DiffLine[] => {
      const is = signs[line.charAt(0) as keyof typeof signs];
      return is ? [{ is, text: line.slice(1) }] : [];
    }),
  }));
}
