// What a table of calls is, and all that follows from one: types for handlers in main and for the bridge in a page.
// Used by the contract of each page.
import type { z } from 'zod';

/** Ties an argument's schema to the type of the answer, which only the compiler knows. */
export const call =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument) => ({
    argument,
    answer: undefined as Answer,
  });

/** Calls by name. */
export type CallTable = Record<string, { argument: z.ZodType; answer: unknown }>;

export type NameIn<Table extends CallTable> = keyof Table & string;
export type ArgumentIn<Table extends CallTable, N extends NameIn<Table>> = z.infer<
  Table[N]['argument']
>;
export type AnswerIn<Table extends CallTable, N extends NameIn<Table>> = Table[N]['answer'];

/** A handler for each call of a table; a forgotten one does not compile. */
export type HandlersOf<Table extends CallTable> = {
  [N in NameIn<Table>]: (
    argument: ArgumentIn<Table, N>,
  ) => AnswerIn<Table, N> | Promise<AnswerIn<Table, N>>;
};

/** `window.kiosk`, all that a page can reach of the machine. */
export interface Bridge<Table extends CallTable, Events> {
  /** @throws Error with the refusal as its message */
  call<N extends NameIn<Table>>(
    name: N,
    ...argument: ArgumentIn<Table, N> extends undefined ? [] : [ArgumentIn<Table, N>]
  ): Promise<AnswerIn<Table, N>>;
  /** @returns a function that ends the subscription */
  on<N extends keyof Events>(name: N, listener: (payload: Events[N]) => void): () => void;
}

/** What main answers on the wire: refusals are values, since errors lose their shape on the way. */
export type Answer = { ok: true; value: unknown } | { ok: false; refusal: string };
