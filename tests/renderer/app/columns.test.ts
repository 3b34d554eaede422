// Two columns that grow together, in the order of what is dealt.
import { describe, expect, it } from 'vitest';
import { dealIntoColumns } from '../../../renderer/app/columns.ts';

const same = (height: number) => height;

describe('dealing facts into two columns', () => {
  it('takes turns when all are of one height', () => {
    expect(dealIntoColumns([1, 1, 1, 1, 1], same)).toEqual([
      [1, 1, 1],
      [1, 1],
    ]);
  });
  it('fills the space beside a tall one', () => {
    expect(dealIntoColumns([9, 2, 3, 3, 4], same)).toEqual([[9], [2, 3, 3, 4]]);
  });
  it('keeps what was first above what came later', () => {
    for (const column of dealIntoColumns([1, 2, 3, 4, 5, 6], same))
      expect(column).toEqual(column.toSorted());
  });
  it('leaves both empty when there is nothing', () => {
    expect(dealIntoColumns([], same)).toEqual([[], []]);
  });
});
