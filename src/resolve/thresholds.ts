/** The numbers by which questions are decided, in one place. Measured on the labelled questions of tests/evaluation. */
export const thresholds = {
  /** Weight of words that an answer may leave unexplained; one rare word weighs about 1. */
  maxUnexplained: 0.55,
  /** Weight of a word that only stands around a question: who asks, "please", "I heard". */
  aside: 0.05,
  /** One rare word. */
  oneWord: 1,
  /** A word of no more weight says nothing of its own. */
  littleWord: 0.1,
  /** What a word weighs more that narrows down what is asked: "on lawyers", "Meta's glasses". */
  narrowing: 4,
  /** What a name weighs more that nothing knows, where no row is named. */
  strangeName: 8,
  /** What each piece of evidence past the second adds to that: a row, the measure, a period, an amount, an operation. */
  perEvidence: 2,
  /** The same where the measure is named, or an amount is said of a row: then there is little doubt of what is spoken of. */
  perEvidenceOfMeasure: 4,
  /** Share of a question's words that an answer has to explain. */
  minExplained: 0.15,
  /** In a question of so few words that nothing explains, a strange name is what it is about. */
  shortLeftover: 2,
  /** How sure is what words of the language and of a table say. */
  sureByWords: 0.9,
  /** Likeness this sure is believed where it explains more than a table does. */
  quiteSure: 0.75,
  /** A clause is answered without the rest of its message only when it is this sure. */
  sureOfClause: 0.7,
  /** Beside a question that is not answered, or in a story that only as a whole tells what it is about. */
  verySure: 0.9,
  /** More questions than these in one message are too much for one answer. */
  mostParts: 3,
  /** A message of more clauses is read only as a whole: each that is asked by itself takes as long as a question. */
  mostClauses: 40,
} as const;
