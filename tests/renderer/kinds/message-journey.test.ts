// The errands of a message and its line of claims as the visitor moves through them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Journey } from '../../../renderer/kinds/message/journey.svelte.ts';
import { Ordering } from '../../../renderer/kinds/message/ordering.svelte.ts';

describe('the errands', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('bring the next errand a moment after one is done', () => {
    const journey = new Journey(3);
    journey.finish(0);
    expect([journey.done, journey.shown, journey.isLookingBack]).toEqual([1, 0, false]);
    vi.advanceTimersByTime(2000);
    expect(journey.shown).toBe(1);
  });

  it('cannot be done out of turn or twice', () => {
    const journey = new Journey(3);
    journey.finish(1);
    expect(journey.done).toBe(0);
    journey.finish(0);
    journey.finish(0);
    expect(journey.done).toBe(1);
  });

  it('can be read again when done, and left again', () => {
    const journey = new Journey(3);
    journey.finish(0);
    vi.advanceTimersByTime(2000);
    journey.show(2);
    expect(journey.shown).toBe(1);
    journey.show(0);
    expect([journey.shown, journey.isLookingBack]).toEqual([0, true]);
    journey.goOn();
    expect([journey.shown, journey.isLookingBack]).toEqual([1, false]);
  });

  it('stay on the last errand once the message is sent, and start anew', () => {
    const journey = new Journey(2);
    journey.finish(0);
    vi.advanceTimersByTime(2000);
    journey.finish(1);
    vi.advanceTimersByTime(2000);
    expect([journey.isSent, journey.shown]).toEqual([true, 1]);
    journey.restart();
    expect([journey.isSent, journey.shown]).toEqual([false, 0]);
  });
});

describe('the line of claims under the finger', () => {
  const cards = [
    { id: 'a', month: '2010-10' },
    { id: 'b', month: '2012-02' },
    { id: 'c', month: '2013-03' },
  ];

  it('lays a touched card in the place touched next', () => {
    const ordering = new Ordering(cards);
    ordering.touch('c');
    ordering.touchPlace(0);
    expect(ordering.board).toEqual(['c', undefined, undefined]);
    expect(ordering.right).toBeUndefined();
  });

  it('changes two cards on the line when one is touched after the other', () => {
    const ordering = new Ordering(cards);
    ['b', 'a', 'c'].forEach((card, place) => ordering.lay(card, place));
    expect(ordering.right).toEqual([false, false, true]);
    ordering.touch('a');
    ordering.touch('b');
    expect(ordering.isSolved).toBe(true);
  });

  it('lets one visitor lay a card while another has picked one', () => {
    const ordering = new Ordering(cards);
    ordering.touch('a');
    ordering.lay('b', 1);
    expect(ordering.picked).toBe('a');
    ordering.lift('b');
    expect(ordering.picked).toBe('a');
  });

  it('moves a card along the line by keys, from the tray into the nearest free place', () => {
    const ordering = new Ordering(cards);
    ordering.move('a', 1);
    ordering.move('b', -1);
    expect(ordering.board).toEqual(['a', undefined, 'b']);
    ordering.move('a', 1);
    ordering.move('b', 1);
    expect(ordering.board).toEqual([undefined, 'a', 'b']);
    ordering.move('a', 1);
    expect(ordering.board).toEqual([undefined, 'b', 'a']);
  });

  it('tells about the earliest card as soon as the order is right', () => {
    const ordering = new Ordering(cards);
    ['a', 'b', 'c'].forEach((card, place) => ordering.lay(card, place));
    expect(ordering.picked).toBe('a');
  });

  it('moves nothing more once all are right, and a touch tells about a card', () => {
    const ordering = new Ordering(cards);
    ordering.showOrder();
    ordering.touch('b');
    ordering.lift('b');
    ordering.lay('c', 0);
    expect(ordering.board).toEqual(['a', 'b', 'c']);
    expect(ordering.picked).toBe('b');
  });
});
