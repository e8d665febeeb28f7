/** Reads figures as people write them: 1천억, 1,000억 달러, 100B, $0.1T, 81억 원, 95퍼. Never computes with them. */

export interface FoundAmount {
  /** In the unit itself: 1e11 for 1,000억. */
  readonly value: number;
  /** An ISO currency, `percent` or `times`; absent when the text does not say. */
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
}

const scales: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
  십억: 1e9,
  백억: 1e10,
  천억: 1e11,
  조: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mil: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  bil: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

const units: Readonly<Record<string, string>> = {
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  달러: 'USD',
  불: 'USD',
  '₩': 'KRW',
  krw: 'KRW',
  won: 'KRW',
  원: 'KRW',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  유로: 'EUR',
  '¥': 'JPY',
  yen: 'JPY',
  엔: 'JPY',
  yuan: 'CNY',
  위안: 'CNY',
  '%': 'percent',
  percent: 'percent',
  pct: 'percent',
  퍼센트: 'percent',
  퍼: 'percent',
  프로: 'percent',
  프로센트: 'percent',
  배: 'times',
  x: 'times',
  times: 'times',
  fold: 'times',
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const escaped = (words: readonly string[]) =>
  longestFirst(words)
    .map((word) => word.replace(/[$]/g, '\\$&'))
    .join('|');
// A Latin scale or unit must end its word: 100b, not 100 bytes.
const scale = `(?:\\s?(${escaped(Object.keys(scales))})(?![a-z]))?`;
const piece = `(\\d+(?:\\.\\d+)?)${scale}`;
const amount = new RegExp(
  `(?<![\\p{L}\\d.])([$₩€¥])?\\s?${piece}(?:\\s?${piece})?(?:\\s?(${escaped(Object.keys(units))})(?![a-z]))?`,
  'giu',
);

/** Every amount in a normalised text that has a scale or a unit; a bare number is no amount. */
export function findAmounts(text: string): FoundAmount[] {
  return [...text.matchAll(amount)].flatMap((match): FoundAmount[] => {
    const [whole, sign, first, firstScale, second, secondScale, word] = match;
    const unit = units[sign ?? word ?? ''];
    if (!firstScale && !unit) return [];
    // "1조 500억" is one amount; "5300억 30" is not.
    const rest = second && secondScale ? Number(second) * (scales[secondScale] ?? 1) : 0;
    const value = Number(first) * (scales[firstScale ?? ''] ?? 1) + rest;
    return [{ value, ...(unit && { unit }), start: match.index, end: match.index + whole.length }];
  });
}
