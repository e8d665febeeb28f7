/** Lists what is past the day until which its maintainer vouched for it. Judges no text. */
import { pastDay } from '../knowledge/freshness.ts';
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';

/** A remark for each, with whom to ask. */
export function outdated({ faq, claim, table }: LoadedFiles, now = new Date()): Problem[] {
  return [...faq, ...claim, ...table].flatMap(({ value, source }) => {
    const day = pastDay(value, now);
    if (day === undefined) return [];
    const whom = value.owner === undefined ? 'find out' : `ask ${value.owner}`;
    return [
      {
        ...source.place(['validUntil']),
        message: `${value.id} was valid until ${day}`,
        hint: `${whom} whether it still holds, correct it, and set a new day`,
      },
    ];
  });
}
