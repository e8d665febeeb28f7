/** Says why a question is not answered, and offers what there is instead. Decides nothing: why it is not is found by resolve/route. */

import { notice, type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import { knownPeriods } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import type { Reason } from '../resolve/reason.ts';
import type { Refusal } from '../resolve/route.ts';
import { rowsNamed } from '../tables/table-request.ts';
import { offerFor, startingOffers } from './offer.ts';
import { measureLabel, rowName } from './table-answer.ts';
import { wordingIn } from './wording.ts';

/** Buttons for these ids; where there are none, the ones to start with. */
export function offersFor(ids: readonly string[], knowledge: Knowledge, locale: Locale): Offer[] {
  const offers = ids.flatMap((id) => offerFor(id, knowledge, locale) ?? []);
  return offers.length > 0 ? offers : startingOffers(knowledge, locale);
}

/** A reply without an answer: one sentence and what can be asked instead. */
export function nothing(locale: Locale, sentence: string, offers: readonly Offer[], confidence = 0): Reply {
  return { status: 'none', locale, lead: rich(sentence), body: [paragraph(wordingIn(locale).whatThereIs)], offers, confidence };
}

/** The table that the question is about, as far as its words tell. */
function tableAsked(reason: Reason, question: Question, knowledge: Knowledge): Table | undefined {
  if ('table' in reason) return reason.table;
  const { measures, asksAmount, operations } = question;
  const asks = asksAmount || operations.length > 0;
  return (
    knowledge.tables.find(({ id }) => measures.includes(id)) ??
    knowledge.tables.find((table) => asks && rowsNamed(question, table, knowledge).length > 0) ??
    (asksAmount ? knowledge.tables[0] : undefined)
  );
}

/** Why it is not answered, in one sentence. */
export function refusalSentence({ reason, question }: Refusal, knowledge: Knowledge, locale: Locale): string {
  const words = wordingIn(locale);
  const about = inLocale(knowledge.name, locale);
  const table = tableAsked(reason, question, knowledge);
  const without = (name: string) => {
    if (!table) return words.outsideName(name);
    return words.outsideRow(name, measureLabel(table, locale), words.list(table.rows.map((row) => rowName(knowledge, row, locale))));
  };
  const nameOf = (names: Knowledge['names'] | Knowledge['outside']['names'], id: string) => {
    const name = names.find((candidate) => candidate.id === id);
    return name ? inLocale(name.name, locale) : id;
  };
  switch (reason.kind) {
    case 'aboutBot':
      return words.greeting(about);
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
      return words.otherPeriod(reason.asked, words.list(knownPeriods(knowledge)));
    case 'partOfYear':
      return words.partOfYear(reason.asked, words.list(knownPeriods(knowledge)));
    case 'rowPeriod': {
      const { request, period } = reason;
      const [row] = request.rows;
      const instead = words.periodInstead(period, String(request.table.measure.period));
      return words.rowPeriod(row ? rowName(knowledge, row, locale) : '', measureLabel(request.table, locale), period, instead);
    }
  }
}

function offersInstead(reason: Reason, question: Question, knowledge: Knowledge, locale: Locale): Offer[] {
  if (reason.kind === 'rowPeriod') {
    const { table, rows } = reason.request;
    const total = table.totals.find(({ period }) => String(period) === reason.period);
    return offersFor(
      [total?.entry, ...rows.slice(0, 1).map((row) => `${table.id}/${row.id}`)].filter((id) => id !== undefined),
      knowledge,
      locale,
    );
  }
  const table = tableAsked(reason, question, knowledge);
  return table ? offersFor([table.id, `${table.id}/total`], knowledge, locale) : startingOffers(knowledge, locale);
}

/** Why a question is not answered, with what there is instead. */
export function refused(refusal: Refusal, knowledge: Knowledge, locale: Locale): Reply {
  const { reason, question } = refusal;
  const sentence = refusalSentence(refusal, knowledge, locale);
  const offers = offersInstead(reason, question, knowledge, locale);
  if (reason.kind === 'aboutBot') return notice(locale, rich(sentence), { body: [paragraph(wordingIn(locale).greetingHelp)], offers });
  return nothing(locale, sentence, offers);
}
