/** Whether something still holds, by the last day that its maintainer gave it. */

/** True from the day after `validUntil` on, by the calendar of UTC; what has no such day never gets old. */
export function isOutdated({ validUntil }: { readonly validUntil?: string | undefined }, now = new Date()): boolean {
  return validUntil !== undefined && validUntil < now.toISOString().slice(0, 10);
}
