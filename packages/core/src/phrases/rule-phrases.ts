/**
 * The words of one rule. `title` is the rule in short, `why` the plain reason (R92), `says` what a
 * finding tells, by its code; `default` serves hits without a code of their own.
 */
export interface RulePhrases {
  title: string;
  why: string;
  says: Readonly<Record<string, string>>;
  /** For rules that are kept by how the product is built: the sentence that says how. */
  kept?: string;
}

export type RulePhraseTable = Readonly<Record<string, RulePhrases>>;
