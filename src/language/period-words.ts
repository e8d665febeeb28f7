/** What every language says of how it names periods: years and parts of them, and those that are counted from today. Only its shape. */

/** Patterns in which a space stands for one space or none, each with the number that it means. */
type Numbered = Readonly<Record<string, number>>;

export interface PeriodWords {
  /** Stand behind the number of a year, or before it: 년, "fy". */
  readonly yearMarks: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Behind a year that is none: decades. */
  readonly decades: readonly string[];
  /** Beside a number of two digits that counts years and is none: 최근 10년, 10년 동안. */
  readonly spans: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The first half of a year in words, with what it means: "twenty" in "twenty twenty-five". */
  readonly centuries: Numbered;
  /** The same for years that are counted from a thousand: "two thousand" in "two thousand and twenty-five". */
  readonly millennia: Numbered;
  /** Says a nought in the second half: "oh" in "twenty oh five". */
  readonly nought: readonly string[];
  /** Digits of a year that are spelled one by one: 이공이오. */
  readonly spelledDigits: Numbered;
  /** Parts of a year, counted from 1. */
  readonly parts: { readonly half: Numbered; readonly quarter: Numbered; readonly month: Numbered };
  /** Those of them that mean something else without a year beside them: "may". */
  readonly onlyWithYear: readonly string[];
  /** Stand before such a part of a year, and show that it is one: "in" in "in March". */
  readonly beforePart: readonly string[];
  /** Stand between a year and its part: 의 in 2025년의 1분기, "of" in "Q1 of 2025". */
  readonly ofYear: { readonly yearFirst: readonly string[]; readonly partFirst: readonly string[] };
  /** Stand between two that are listed or set beside each other, and so share a year or a part: 와, "and". */
  readonly listing: readonly string[];
  /** Counted from the one in which the question is asked. */
  readonly relative: { readonly year: Numbered; readonly half: Numbered; readonly quarter: Numbered; readonly month: Numbered };
  /** Counted from a year that is named beside it, or from now: 전년. */
  readonly beside: Numbered;
  /** Stand before a year of two digits without any mark: "in 25". */
  readonly beforeShortYear: readonly string[];
  /** And behind one, where the text goes on. */
  readonly afterShortYear: readonly string[];
  /** So many years before or after it; group `count` is how many. */
  readonly yearsAway: { readonly ago: readonly string[]; readonly ahead: readonly string[] };
  /** Whatever is newest. */
  readonly latest: readonly string[];
  /** May follow a period in one word with it, beside particles: 말 in 3월말. */
  readonly suffixes: readonly string[];
  /** Ask for all parts of one length: "quarterly". */
  readonly every: { readonly half: readonly string[]; readonly quarter: readonly string[]; readonly month: readonly string[] };
}
