// One visitor's way through the quiz: the round, the question on screen, what was chosen. It counts what has been
// met and never what was right.
import type { Text } from '../../../main/contract/fields.ts';
import type { ExhibitOf } from '../schemas.ts';
import { createRandom, dealPlaces, dealRound, shuffle, type Random } from './round.ts';

type Quiz = ExhibitOf<'quiz'>;
type Question = Quiz['questions'][number];

export interface Option {
  text: Text;
  isRight: boolean;
}

/** A question with its options in the order in which they stand on screen. */
export interface Dealt {
  question: Question;
  options: Option[];
}

const optionsOf = ({ right, wrong }: Question, place: number, random: Random): Option[] => {
  const options = shuffle(wrong, random).map((text): Option => ({ text, isRight: false }));
  options.splice(place, 0, { text: right, isRight: true });
  return options;
};

const reword = (dealt: Dealt, { questions }: Quiz): Dealt => {
  const { question, options } = dealt;
  const now = questions.find(({ id }) => id === question.id);
  if (!now) return dealt;
  const inOtherWords = ({ text, isRight }: Option): Option => ({
    text: (isRight ? now.right : now.wrong[question.wrong.indexOf(text)]) ?? text,
    isRight,
  });
  return { question: now, options: options.map(inOtherWords) };
};

export class QuizRun {
  #quiz: Quiz;
  #random: Random;
  /** Ids of the questions that this visitor has answered. */
  met = $state.raw<readonly string[]>([]);
  round = $state.raw<Dealt[]>([]);
  /** Place in the round; equal to its length when the round is over. */
  at = $state(0);
  /** The place of the option that was touched. */
  chosen = $state<number>();

  /** @param seed the same seed deals the same questions */
  constructor(quiz: Quiz, seed: number) {
    this.#quiz = quiz;
    this.#random = createRandom(seed);
    this.#deal();
  }

  get current(): Dealt | undefined {
    return this.round[this.at];
  }

  get isAnswered(): boolean {
    return this.chosen !== undefined;
  }

  get isOver(): boolean {
    return this.at >= this.round.length;
  }

  /** Whether every question has been met. */
  get hasMetAll(): boolean {
    return this.met.length >= this.#quiz.questions.length;
  }

  /** The first touch counts; a second one changes nothing. */
  choose = (place: number): void => {
    if (this.isAnswered || !this.current) return;
    this.chosen = place;
    const { id } = this.current.question;
    if (!this.met.includes(id)) this.met = [...this.met, id];
  };

  /** To the next question, or to the end of the round. */
  goOn = (): void => {
    if (!this.isAnswered) return;
    this.chosen = undefined;
    this.at += 1;
  };

  /** The same questions in other words, as a curator writes them: what was dealt, chosen and met stays. */
  reword(quiz: Quiz): void {
    if (quiz === this.#quiz) return;
    this.#quiz = quiz;
    this.round = this.round.map((dealt) => reword(dealt, quiz));
  }

  /** A round with other questions; after all of them it begins anew. */
  nextRound = (): void => {
    if (this.hasMetAll) this.met = [];
    this.#deal();
  };

  #deal(): void {
    const { questions, perRound } = this.#quiz;
    const round = dealRound(questions, this.met, perRound, this.#random);
    const places = dealPlaces(
      round.map(({ wrong }) => wrong.length + 1),
      this.#random,
    );
    this.round = round.map((question, index) => ({
      question,
      options: optionsOf(question, places[index] ?? 0, this.#random),
    }));
    this.at = 0;
    this.chosen = undefined;
  }
}
