// What the visitor has laid on the line of rival claims. The rules are in order.ts.
import {
  checkBoard,
  emptyBoard,
  inOrder,
  isFull,
  layCard,
  liftCard,
  mixed,
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
    // Another visitor may have picked another card meanwhile.
    if (this.picked === card) this.picked = undefined;
    if (this.isSolved) this.picked = this.board[0];
  }

  /** Back to the tray. */
  lift(card: string): void {
    if (this.isSolved) return;
    this.board = liftCard(this.board, card);
    if (this.picked === card) this.picked = undefined;
  }

  /** One place earlier or later on the line, as the arrow keys do it; from the tray into the next free place. */
  move(card: string, by: -1 | 1): void {
    const place = this.board.indexOf(card);
    const free = by > 0 ? this.board.indexOf(undefined) : this.board.lastIndexOf(undefined);
    this.lay(card, place < 0 ? free : place + by);
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

  /** Lays what is still in the tray into the free places, in the order of the tray. */
  fill(): void {
    const waiting = mixed(this.cards).filter(({ id }) => !this.board.includes(id));
    this.board = this.board.map((held) => held ?? waiting.shift()?.id);
  }

  showOrder(): void {
    this.board = inOrder(this.cards).map(({ id }) => id);
    this.picked = this.board[0];
  }

  restart(): void {
    this.board = emptyBoard(this.cards);
    this.picked = undefined;
  }
}
