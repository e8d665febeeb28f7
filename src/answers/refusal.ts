/** Says why a question is not answered, and offers what there is instead. Decides nothing: why it is not is found by resolve/route. */

import { type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { orderPeriods } from '../knowledge/period.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { knownPeriods } from '../question/known-periods.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Reason } from '../resolve/reason.ts';
import type { Refusal } from '../resolve/route.ts';
import type { EvaluationProblem } from '../tables/evaluation-problem.ts';
import { unitName } from './format.ts';
import { greeting, greetingSentence } from './greeting.ts';
import { offerFor, startingOffers } from './offer.ts';
import { measureLabel, rowName } from './table-context.ts';

/** Buttons for these ids; where there are none, the ones to start with. */
export function offersFor(ids: readonly string[], knowledge: Knowledge, locale: Locale): Offer[] {
  const offers = ids.flatMap((id) => offerFor(id, knowledge, locale) ?? []);
  return offers.length > 0 ? offers : startingOffers(knowledge, locale);
}

/** A reply without an answer: one sentence and what can be asked instead. */
export function nothing(locale: Locale, sentence: string, offers: readonly Offer[], confidence = 0): Reply {
  return {
    status: 'none',
    locale,
    lead: rich(sentence),
    body: [paragraph(language(locale).wording.refusals.whatThereIs)],
    offers,
    confidence,
  };
}

/** The table that the question is about, as far as its words tell. */
function tableAsked(reason: Reason, { tables }: Reading): Table | undefined {
  if ('table' in reason) return reason.table;
  const asks = ({ parse: { spans } }: Reading['tables'][number]) => spans.cues.some(({ cue }) => cue !== 'pick' && cue !== 'confirmation');
  const named = tables.find((each) => each.asks.measure) ?? tables.find((each) => asks(each) && each.rows.length > 0);
  return (named ?? tables.find((each) => each.asks.amount))?.table;
}

/** Why a query has no answer: the first thing that stands in its way, and what there is instead. */
function noFigure(problems: readonly EvaluationProblem[], table: Table, knowledge: Knowledge, locale: Locale): string {
  const { wording, writing } = language(locale);
  const words = wording.refusals;
  const { list, period: called } = writing.formats;
  const [problem] = problems;
  const name = (row: string) => rowName(knowledge, row, locale);
  const known = (periods: readonly string[]) => list(orderPeriods(periods).map(called));
  switch (problem?.problem) {
    case 'onlyStatedTotal': {
      const rows = table.rows.flatMap(({ observations }) => observations.map(({ period }) => period));
      const instead = words.periodInstead(called(problem.total.period), known(rows));
      return words.rowPeriod(
        list(problem.rows.map(name)),
        measureLabel(table, locale, problem.total.measure),
        called(problem.total.period),
        instead,
      );
    }
    case 'noFigure':
      return words.rowPeriod(
        name(problem.row),
        measureLabel(table, locale, problem.measure),
        called(problem.period),
        words.knownPeriods(known(problem.known)),
      );
    case 'noSuchPeriod':
      return words.otherPeriod(called(problem.period), known(problem.known));
    case 'noSuchRank':
      return words.noSuchRank(problem.rank, problem.of);
    case 'onePeriod':
      return words.noGrowth(measureLabel(table, locale));
    case 'zeroDenominator':
      return words.zeroDenominator;
    case 'noRate':
      return words.noRate(unitName(problem.to, locale, knowledge.units));
    default:
      return words.notComparable;
  }
}

/** Why it is not answered, in one sentence. */
export function refusalSentence({ reason, question }: Refusal, knowledge: Knowledge, locale: Locale): string {
  const { wording, writing } = language(locale);
  const words = wording.refusals;
  const { list, period: called } = writing.formats;
  const about = inLocale(knowledge.name, locale);
  const table = tableAsked(reason, question);
  const without = (name: string) => {
    if (!table) return words.outsideName(name);
    return words.outsideRow(name, measureLabel(table, locale), list(table.rows.map((row) => rowName(knowledge, row.id, locale))));
  };
  const nameOf = (names: Knowledge['names'] | Knowledge['outside']['names'], id: string) => {
    const name = names.find((candidate) => candidate.id === id);
    return name ? inLocale(name.name, locale) : id;
  };
  switch (reason.kind) {
    case 'aboutBot':
      return greetingSentence(knowledge, locale);
    case 'outsideName':
      return without(nameOf(knowledge.outside.names, reason.id));
    case 'noRow':
      return without(nameOf(knowledge.names, reason.id));
    case 'strangeName':
      return without(reason.name);
    case 'outsideTopic': {
      const topic = knowledge.outside.topics.find(({ id }) => id === reason.id);
      return words.outsideTopic(topic ? inLocale(topic.name, locale) : reason.id, about);
    }
    case 'otherPeriod':
      return words.otherPeriod(called(reason.asked), list(knownPeriods(knowledge).map(called)));
    case 'partOfYear':
      return words.partOfYear(reason.asked, list(knownPeriods(knowledge).map(called)));
    case 'noFigure':
      return noFigure(reason.problems, reason.table, knowledge, locale);
  }
}

function offersInstead(reason: Reason, question: Reading, knowledge: Knowledge, locale: Locale): Offer[] {
  if (reason.kind === 'noFigure') {
    const [problem] = reason.problems;
    const [row] = problem?.problem === 'onlyStatedTotal' ? problem.rows : problem?.problem === 'noFigure' ? [problem.row] : [];
    const entry = problem?.problem === 'onlyStatedTotal' ? problem.total.entry : undefined;
    const ids = [entry, row === undefined ? reason.table.id : `${reason.table.id}/${row}`].filter((id) => id !== undefined);
    return offersFor(ids, knowledge, locale);
  }
  const table = tableAsked(reason, question);
  return table ? offersFor([table.id, `${table.id}/total`], knowledge, locale) : startingOffers(knowledge, locale);
}

/** Why a question is not answered, with what there is instead. */
export function refused(refusal: Refusal, knowledge: Knowledge, locale: Locale): Reply {
  const { reason, question } = refusal;
  if (reason.kind === 'aboutBot') return greeting(knowledge, locale);
  const sentence = refusalSentence(refusal, knowledge, locale);
  const offers = offersInstead(reason, question, knowledge, locale);
  return nothing(locale, sentence, offers);
}
