/** What every language gives: the words in and around a chart. Only the shape. */

export interface ChartWording {
  /** On the button that shows it. */
  readonly button: string;
  /** Under which name the amounts are written: 단위: 달러. */
  unit(name: string): string;
  /** What the signs of the picture mean. */
  readonly range: string;
  readonly exact: string;
  readonly overlap: string;
  readonly open: string;
  readonly aside: string;
  /** What the rows were set against: 비교한 값: 1,000억 달러. */
  limit(amount: string): string;
  /** The two ends of ranges, as names of two rows of bars. */
  readonly low: string;
  readonly high: string;
  /** All that the picture says, for people who do not see it. `entries` are rows with their amounts, `overlaps` the rows whose ranges have values in common. */
  described(title: string, entries: readonly string[], overlaps: readonly string[], limit: string | undefined): string;
  /** The platform does not show charts; the answer follows without one. */
  readonly refused: string;
}
