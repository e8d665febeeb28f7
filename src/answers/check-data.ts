/** A verdict on one stated amount or order as data, for programs. Judges nothing: that is done by tables/judge. */
import type { Check, Figure } from '../core/figure.ts';
import { citationsFor } from '../knowledge/citation.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import type { Judgement } from '../tables/judge.ts';
import type { StatedAmount } from '../tables/stated-amount.ts';
import { figureOfFact } from './figure.ts';
import { formatQuantity } from './format.ts';

/** A statement with its amount as it was written. An order has no amount. */
export interface WrittenStatement {
  readonly amount: StatedAmount;
  readonly text: string;
}

/** `spokenOf` is what the statement is about. */
export function checkOf(
  { verdict, reason, fact, really, rival }: Judgement,
  stated: WrittenStatement | undefined,
  spokenOf: Pick<Figure, 'id' | 'name'>,
  table: Table | undefined,
  knowledge: Knowledge,
  locale: Locale,
): Check {
  const figureOf = (each: NonNullable<typeof fact>) => figureOfFact(each, spokenOf, table, knowledge, locale);
  return {
    verdict,
    reason,
    ...(stated && { stated: statedOf(stated) }),
    ...(fact && { known: figureOf(fact) }),
    ...(really && { really: { ...figureOf(really.fact), differs: really.differs } }),
    ...(rival && {
      rival: {
        amount: rival.quantity,
        unit: rival.unit,
        text: formatQuantity(rival.quantity, rival.unit, locale, knowledge.units),
        sources: citationsFor(knowledge, rival.sources, locale),
      },
    }),
  };
}

function statedOf({ amount: { low, high, approx, unit }, text }: WrittenStatement): NonNullable<Check['stated']> {
  return { amount: { low, high, approx }, ...(unit !== undefined && { unit }), text };
}
