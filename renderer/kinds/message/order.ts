// Putting cards in order on a line, without the screen: which card lies in which place, and whether the
// order is right. Two cards of the same month may lie either way round.

/** A card in the tray, or lying in a place of the line. */
export type Board = readonly (string | undefined)[];

export interface Dated {
  id: string;
  /** A month such as "2013-02". */
  month: string;
}

/** An empty line with a place for each card. */
export const emptyBoard = (cards: readonly Dated[]): Board => cards.map(() => undefined);

/** Lays a card in a place. A card that lay there moves to where this one came from: a place or the tray. */
export const layCard = (board: Board, card: string, place: number): Board => {
  if (place < 0 || place >= board.length) return board;
  const from = board.indexOf(card);
  const there = board[place];
  return board.map((held, at) => {
    if (at === place) return card;
    if (at === from) return there;
    return held;
  });
};

/** Takes a card back to the tray. */
export const liftCard = (board: Board, card: string): Board =>
  board.map((held) => (held === card ? undefined : held));

export const isFull = (board: Board): boolean => board.every((held) => held !== undefined);

/** The cards in the order of their months; cards of the same month keep the order they were given in. */
export const inOrder = <C extends Dated>(cards: readonly C[]): C[] =>
  [...cards].sort((one, other) => one.month.localeCompare(other.month));

/** For each place: does the card that lies there belong there? Empty places do not. */
export const checkBoard = (board: Board, cards: readonly Dated[]): boolean[] => {
  const months = inOrder(cards).map(({ month }) => month);
  return board.map((held, place) => {
    const card = cards.find(({ id }) => id === held);
    return card !== undefined && card.month === months[place];
  });
};

/**
 * The order in which the tray offers the cards: mixed, the same for every visitor, and never already
 * right where that can be helped.
 */
export const mixed = <C extends Dated>(cards: readonly C[]): C[] => {
  const sorted = inOrder(cards);
  const step = [3, 2].find((size) => sorted.length % size !== 0) ?? 1;
  return sorted
    .map((_, at) => sorted[(at * step + 2) % sorted.length])
    .filter((c) => c !== undefined);
};

/** Months from one to another, such as "2010-10" to "2013-02": 28. */
export const monthsBetween = (from: string, to: string): number => {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
};
