/** How a language writes days, periods, lists and citations. Only the shape. */

export interface Formats {
  /** `day` is such as 2026-11-24: “2026년 11월 24일”, “November 24, 2026”. */
  day(day: string): string;
  /** A canonical period such as 2025 or 2025-Q1, as a sentence names it: 2025년 1분기. Other names stay. */
  period(period: string): string;
  list(items: readonly string[]): string;
  /** A source with one of its sections. */
  cited(source: string, section: string): string;
  /** A source with when it was written. */
  dated(source: string, date: string): string;
}
