/** Weeks as they are counted by: from Monday, in UTC, so that every process and database agrees. */

const day = 24 * 60 * 60_000;

/** The Monday of the week of a moment (milliseconds since 1970), such as 2026-11-23. */
export function weekOf(moment: number): string {
  const sinceMonday = (new Date(moment).getUTCDay() + 6) % 7;
  return new Date(moment - sinceMonday * day).toISOString().slice(0, 10);
}
