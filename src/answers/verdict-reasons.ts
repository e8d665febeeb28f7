/** Why a stated amount is right or wrong, in sentences. Never says yes to what is only claimed without saying who claims it. */
import { citationsFor } from '../knowledge/citation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import type { FoundAmount } from '../question/amount.ts';
import { targetOfQuery } from '../resolve/target.ts';
import type { Fact, Judgement } from '../tables/judge.ts';
import { described } from './describe.ts';
import type { EntryFact } from './entry-facts.ts';
import { formatQuantity, rounded } from './format.ts';
import { writeAmount } from './person-amount.ts';
import { type TableContext, tableContext } from './table-context.ts';

/** One claim, with what it is worth. */
export interface AmountJudgement {
  readonly amount: FoundAmount;
  readonly judgement: Judgement;
}

function showFact(
  { quantity, unit, computed }: Pick<Fact, 'quantity' | 'unit'> & { readonly computed?: boolean },
  knowledge: Knowledge,
  locale: Locale,
): string {
  return formatQuantity(computed ? rounded(quantity, unit) : quantity, unit, locale, knowledge.units);
}

const where = (sources: readonly string[], knowledge: Knowledge, locale: Locale) =>
  citationsFor(knowledge, sources, locale)
    .map(({ label }) => label)
    .join(', ');

/** Describes another figure of the source by its rows, period and kind. */
function calledFact(fact: Fact, context: TableContext, knowledge: Knowledge, locale: Locale): string {
  const { expression } = fact;
  if (!expression) return where(fact.sources, knowledge, locale);
  const target = targetOfQuery(expression, context.table, knowledge);
  const own = target ? tableContext(target.evaluation, context.table, knowledge, locale) : context;
  return own.words.figureOf(described(expression, own), own.measure);
}

/** Why, in sentences. `spokenOf` is what the statement was about. */
export function sentencesOf(
  { amount, judgement }: AmountJudgement,
  spokenOf: string,
  context: TableContext | undefined,
  knowledge: Knowledge,
  locale: Locale,
): string[] {
  const words = language(locale).wording.verdicts;
  const { reason, fact, really, rival, verdict } = judgement;
  const unit = fact?.unit ?? really?.fact.unit ?? amount.unit ?? '';
  const said = writeAmount(amount, unit, knowledge, locale);
  const show = (figure: Pick<Fact, 'quantity' | 'unit'> & { readonly computed?: boolean }) => showFact(figure, knowledge, locale);
  switch (reason) {
    case 'noFigure':
    case 'follows':
      return [];
    case 'overlaps':
      return [words.overlaps];
    case 'wrongFigure':
      if (!really) return [];
      // Of an entry only the unit can be wrong.
      return context
        ? [words.wrongFigure(said, calledFact(really.fact, context, knowledge, locale), spokenOf, fact && show(fact))]
        : [words.reason.outside(words.stated, show(really.fact), said)];
    case 'wrongKind':
      return fact?.kind ? [words.wrongKind(show(fact), language(locale).wording.tables.kinds[fact.kind])] : [];
    case 'conflict':
      return rival && fact
        ? [words.conflict(where(rival.sources, knowledge, locale), show(rival), where(fact.sources, knowledge, locale), show(fact))]
        : [];
    default: {
      if (!fact) return [];
      const claim = (fact as EntryFact).claim;
      const by = claim && inLocale(claim.by, locale);
      const given = by === undefined ? words[fact.computed ? 'computed' : 'stated'] : words[claim?.against ? 'against' : 'claimed'](by);
      const why = words.reason[reason](given, show(fact), said);
      const [other] = fact.conflicts;
      return verdict === 'yes' && other ? [why, words.otherFigure(where(other.sources, knowledge, locale), show(other))] : [why];
    }
  }
}
