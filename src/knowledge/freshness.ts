/** Whether something still holds, by the last day that its maintainer gave it. */

/** That day where it is over, by the calendar of UTC; undefined for what still holds or never gets old. */
export function pastDay({ validUntil }: { readonly validUntil?: string | undefined }, now = new Date()): string | undefined {
  return validUntil !== undefined && validUntil < now.toISOString().slice(0, 10) ? validUntil : undefined;
}
