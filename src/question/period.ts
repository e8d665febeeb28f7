/** Years and spans that a text names. Relative ones ("this year") are left alone: the knowledge states its periods, not today's date. */

export interface FoundPeriod {
  /** The four-digit year as text, the form that knowledge files use. */
  readonly year: string;
  readonly start: number;
  readonly end: number;
}

// 2025, 2025년, 25년, '25, FY25, FY2025; not 2000년대 or 1990s (decades), and no digits inside longer numbers.
const years =
  /(?<![\d.,$])(?:fy\s?)?(?:((?:19|20|21)\d{2})(?:\s?년도?(?!대))?|(\d{2})\s?년도?(?![대간])|['’](\d{2}))(?![\d.,]\d|\d|s\b|\s?년대|\s?(?:억|조|만|천|달러|원|개|명|million|billion|trillion))/giu;

/** Every year in a normalised text, in order. Two digits are years of this century. */
export function findPeriods(text: string): FoundPeriod[] {
  return [...text.matchAll(years)].map((match) => ({
    year: match[1] ?? `20${match[2] ?? match[3]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
