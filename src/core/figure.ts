/** Figures and checks of them as data, for programs: the same that answers tell people in sentences. Only the shapes. */

export interface Citation {
  /** The source and its section, such as "the article, section 2". */
  readonly label: string;
  readonly href?: string;
}

/** What a statement is worth against the knowledge. */
export type Verdict = 'yes' | 'no' | 'partly' | 'unknown';

/** An amount; an end is infinite where the source gives none. */
export interface FigureAmount {
  readonly low: number;
  readonly high: number;
  /** Said with "about". */
  readonly approx: boolean;
}

export interface Figure {
  /** The catalogue id that answers with it: `capex/amazon`, `claim/development-cost`. */
  readonly id: string;
  /** What it is of, in the language of the reply: a row's name, "the total of …", the name of an entry's figure. */
  readonly name: string;
  readonly measure?: string;
  /** In its canonical form: 2025, 2025-H1, 2025-Q3. */
  readonly period?: string;
  /** actual, expected, planned, claimed. */
  readonly kind?: string;
  readonly amount: FigureAmount;
  /** An ISO currency, a unit of the folder, `percent`, `points`, `times`, `rank` or `count`. */
  readonly unit: string;
  /** The amount as people read it. */
  readonly text: string;
  /** Who claims it; absent for what the source itself states. */
  readonly speaker?: string;
  /** It is not written in the source but follows from its figures. */
  readonly computed: boolean;
  readonly sources: readonly Citation[];
}

/** What one stated amount, or one stated order, is worth. */
export interface Check {
  readonly verdict: Verdict;
  /** As tables/judge explains. */
  readonly reason: string;
  /** Absent where an order was stated: more than, the highest. */
  readonly stated?: { readonly amount: FigureAmount; readonly unit?: string; readonly text: string };
  /** What it was held against. */
  readonly known?: Figure;
  /** The figure of the source that was stated, though it is that of something else. */
  readonly really?: Figure & { readonly differs: string };
  /** What the source gives for the same elsewhere, where that was stated. */
  readonly rival?: Pick<Figure, 'amount' | 'unit' | 'text' | 'sources'>;
}
