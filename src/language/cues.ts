/** What a language says of the words that ask something of figures: cues of operations, and the marks that tell which part a name plays. Only the shape of the data. */

/** What a word or a phrase asks for or says of figures. */
export type Cue =
  /** Adds up: "together", 합계. */
  | 'sum'
  | 'mean'
  /** One by one: "each". */
  | 'each'
  /** Every row: "everyone", 전부. */
  | 'all'
  /** The rows that are not named: "the rest", 나머지. */
  | 'others'
  /** Leaves out the names before it or after it. */
  | 'exceptBefore'
  | 'exceptAfter'
  /** By itself: "alone", 혼자. */
  | 'alone'
  /** Asks which rows: "who", 어디. */
  | 'pick'
  /** Asks how many rows: "how many of them", 몇 곳. */
  | 'countAsked'
  /** Asks for an amount, for a multiple, for a percentage, for a rank. */
  | 'amountAsked'
  /** Speaks of an amount without asking for it: "figure", 금액. */
  | 'amountNamed'
  | 'timesAsked'
  | 'percentAsked'
  | 'rankAsked'
  | 'more'
  | 'less'
  /** Neither more nor less: "the same as". */
  | 'same'
  | 'highest'
  | 'lowest'
  | 'ranking'
  /** Turns an order round: "from the bottom up". */
  | 'ascending'
  | 'difference'
  | 'ratio'
  | 'share'
  | 'growth'
  | 'decline'
  | 'comparison'
  /** The table as it stands. */
  | 'whole'
  | 'half'
  | 'third'
  | 'quarter'
  | 'double'
  /** Only supposes what it says: "if", 만약. */
  | 'supposed'
  /** Bounds what is said, away from any number: "at least double", 최소한. */
  | 'atLeast'
  | 'atMost'
  /** Spreads an amount over parts of its period: "a month", 하루에. */
  | 'perDay'
  | 'perWeek'
  | 'perMonth'
  | 'perQuarter'
  /** Speaks of one end of a range: "the low end", 최대치. */
  | 'rangeEnd'
  /** Says, as a sentence does, that something became more: "went up", 늘었다. */
  | 'grew'
  /** Asks who stands next to another in the order: "right behind", 바로 다음. */
  | 'neighbour'
  /** Asks whether there is any row: "is there any", 하나라도. */
  | 'anyAsked'
  /** No row: "none of", 하나도 없다. */
  | 'none'
  /** No other row: "only", 뿐. */
  | 'only'
  /** Gives an exchange rate of the asker's own: "at 1,400 won a dollar". */
  | 'rate'
  /** Takes one amount as one or a hundred: "with Meta as 1". */
  | 'base'
  /** Asks for a reason, which no figure is: "why", 왜. */
  | 'reasonAsked'
  | 'negation'
  /** Asks whether something is so: "right?", 맞아. */
  | 'confirmation';

/** Which part a name or an amount plays. */
export type Mark = 'subject' | 'object' | 'predicate' | 'of' | 'than' | 'from' | 'to' | 'among' | 'with' | 'at';

/** Patterns over a repaired text in lower case; a space in them matches one space or none. */
export type Patterns = readonly string[];

export interface CueWords {
  readonly cues: Readonly<Record<Cue, Patterns>>;
  readonly marks: {
    /** Whole words in front of what they mark. */
    readonly before: Partial<Readonly<Record<Mark, readonly string[]>>>;
    /** Whole words behind what they mark. */
    readonly after: Partial<Readonly<Record<Mark, readonly string[]>>>;
    /** Particles, attached to the word that they mark. */
    readonly particles: Partial<Readonly<Record<Mark, readonly string[]>>>;
  };
  /** Whole words for all that rather speak of each: "every", 모두. */
  readonly quantifiers: readonly string[];
  /** Whole words that join two names or amounts. */
  readonly conjunctions: readonly string[];
  /** Particles that join a name to the next one. */
  readonly joiningParticles: readonly string[];
  /** Particles that let a conjunction follow: "Google's and Meta's". */
  readonly conjoinedParticles: readonly string[];
  /** Count rows without naming them: "four", 네, and what may stand behind: 곳. */
  readonly counts: Readonly<Record<string, number>>;
  readonly counters: readonly string[];
  /** Written in one with the number of all rows: "big4", 빅4. */
  readonly countPrefixes: readonly string[];
  /** Whole words in front of or behind what is not asked for: "not the", 말고. */
  readonly rejecting: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** May stand between a mark and what it marks: "than that of both Meta". */
  readonly betweenMarks: readonly string[];
}
