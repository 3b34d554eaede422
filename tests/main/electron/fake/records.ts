// What the fake module writes down: which of its functions main called, with what, in which order.

/** One call of main, such as `session.setProxy`. */
export interface Call {
  name: string;
  given: unknown[];
}

const calls: Call[] = [];

/** Makes a function that writes down its calls and answers always the same. */
export const noted =
  <Answer = undefined>(name: string, answer?: Answer) =>
  (...given: unknown[]): Answer => {
    calls.push({ name, given });
    return answer as Answer;
  };

/** The calls so far, in order. */
export const callNames = (): string[] => calls.map(({ name }) => name);

/** What a function was given, call by call. */
export const givenTo = (name: string): unknown[][] =>
  calls.filter((call) => call.name === name).map(({ given }) => given);

/** Forgets all. */
export const forgetCalls = (): void => {
  calls.length = 0;
};
