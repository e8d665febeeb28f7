/** Days: today's, and how people of a language write them. Knows no hours and no time zones. */
import { type Locale, language } from '../language/locale.ts';

/** `day` is such as 2026-11-24: “2026년 11월 24일”, “November 24, 2026”. */
export function writeDay(day: string, locale: Locale): string {
  return language(locale).writing.formats.day(day);
}

/** The day where the bot runs, as an ISO date. */
export function today(): string {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
