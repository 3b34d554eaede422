// One row of the tables of sentences in this folder.

export interface Row {
  /** What is wrong: where, what was found, what is expected. */
  says: string;
  /** How to mend it. */
  fix: string;
  /** Why the rule is there, for the guide; left out where the sentence says it all. */
  why?: string;
  /** Worth saying, but the exhibit is shown all the same. */
  warning?: true;
}
