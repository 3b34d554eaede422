// What the visitor has laid on the line of rival claims. The rules are in order.ts.
import {
  checkBoard,
  emptyBoard,
  inOrder,
  isFull,
  layCard,
  liftCard,
  type Board,
  type Dated,
} from './order.ts';

export class Ordering {
  readonly cards: readonly Dated[];
  board = $state.raw<Board>([]);
  /** The card that the next touched place will get; once all are right, the one that is told about. */
  picked = $state<string | undefined>();

  constructor(cards: readonly Dated[]) {
    this.cards = cards;
    this.board = emptyBoard(cards);
  }

  /** Right or not for each place, once the line is full. */
  get right(): boolean[] | undefined {
    return isFull(this.board) && this.board.length > 0
      ? checkBoard(this.board, this.cards)
      : undefined;
  }

  get isSolved(): boolean {
    return this.right?.every(Boolean) ?? false;
  }

  lay(card: string, place: number): void {
    if (this.isSolved) return;
    this.board = layCard(this.board, card, place);
    this.picked = undefined;
  }

  /** Back to the tray. */
  lift(card: string): void {
    if (this.isSolved) return;
    this.board = liftCard(this.board, card);
    this.picked = undefined;
  }

  /** A touch on a card: picks it, lets it go, or changes it with the one picked before. */
  touch(card: string): void {
    const place = this.board.indexOf(card);
    if (this.isSolved || this.picked === undefined) this.picked = card;
    else if (this.picked === card) this.picked = undefined;
    else if (place >= 0) this.lay(this.picked, place);
    else this.picked = card;
  }

  /** A touch on a place of the line. */
  touchPlace(place: number): void {
    if (this.picked !== undefined) this.lay(this.picked, place);
  }

  showOrder(): void {
    this.board = inOrder(this.cards).map(({ id }) => id);
    this.picked = undefined;
  }

  restart(): void {
    this.board = emptyBoard(this.cards);
    this.picked = undefined;
  }
}
