/** What every language gives: the sentences of a verdict on a stated figure. Only the shape. */

type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

/** How the stated amount lies to the fact, as tables/stated-amount explains. */
type Relation = 'same' | 'satisfies' | 'inside' | 'open' | 'narrower' | 'wider' | 'overlap' | 'boundInside' | 'edge' | 'outside';

export interface VerdictWording {
  /** Opens the answer. */
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Opens it where the figure is only claimed, or only said against a claim. */
  readonly claimVerdict: Readonly<Record<Verdict, string>>;
  readonly againstVerdict: Readonly<Record<Verdict, string>>;
  /** Whose figure it is; begins or stands inside a sentence. */
  readonly stated: string;
  readonly computed: string;
  claimed(by: string): string;
  against(by: string): string;
  /** Why, from whose figure it is, the fact and what was stated. */
  readonly reason: Readonly<Record<Relation, (given: string, fact: string, stated: string) => string>>;
  /** The stated figure is the source's for something else, and what was spoken of has another, if any. */
  wrongFigure(stated: string, really: string, spokenOf: string, fact: string | undefined): string;
  /** Planned where it is said to be done, or the like. */
  wrongKind(fact: string, kind: string): string;
  /** The ranges that are set against each other overlap. */
  readonly overlaps: string;
  conflict(where: string, rival: string, mainWhere: string, fact: string): string;
  /** Behind a yes: that the source also has another figure. */
  otherFigure(where: string, rival: string): string;
  readonly noFigure: string;
  readonly noFigureHelp: string;
  nothingToCompare(stated: string): string;
  readonly whichFigure: string;
}
