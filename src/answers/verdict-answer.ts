/** An answer that opens with a verdict: yes, no, partly or not certain first, then what the source says. Judges nothing. */
import type { Check } from '../core/figure.ts';
import { type Answer, paragraph, rich, strong } from '../core/reply.ts';
import { overall } from '../tables/judge.ts';
import type { Verdict } from '../tables/stated-amount.ts';

/** An answer with the verdict that it opens with. */
export interface VerifiedAnswer extends Answer {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

/** An answer with the verdict and its reasons in front. */
export function withVerdict(
  said: Answer,
  checks: readonly Check[],
  reasons: readonly string[],
  opening: string,
  call: Answer['call'],
): VerifiedAnswer {
  return {
    ...said,
    verdict: overall(checks.map(({ verdict }) => verdict)),
    checks,
    lead: rich(strong(opening), ...(reasons.length > 0 ? [` ${reasons.join(' ')}`] : [])),
    body: [...(said.lead.length > 0 ? [paragraph(...said.lead)] : []), ...said.body],
    call,
  };
}
