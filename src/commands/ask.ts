/** Answers a free question from the knowledge, or says honestly that it cannot and what can be asked. */
import { type Command, defineCommand } from '../core/command.ts';
import { inLocale, type Locale } from '../core/locale.ts';
import { phrases } from '../core/phrases.ts';
import { notice, type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import { measureLabel, rowName } from '../figures/table-answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Guard, guard, knownPeriods } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import { answerTo } from './answer.ts';
import { offerFor, startingOffers } from './offer.ts';
import { type Asking, route, rowWithoutPeriod } from './route.ts';
import { wordingIn } from './wording.ts';

function offersFor(ids: readonly string[], knowledge: Knowledge, locale: Locale): Offer[] {
  const offers = ids.flatMap((id) => offerFor(id, knowledge, locale) ?? []);
  return offers.length > 0 ? offers : startingOffers(knowledge, locale);
}

function nothing(locale: Locale, sentence: string, offers: readonly Offer[], confidence = 0): Reply {
  return { status: 'none', locale, lead: rich(sentence), body: [paragraph(wordingIn(locale).whatThereIs)], offers, confidence };
}

/** Why a guarded question is not answered, with what there is instead. */
export function guarded(found: Guard, question: Question, knowledge: Knowledge, locale: Locale): Reply {
  const words = wordingIn(locale);
  const about = inLocale(knowledge.name, locale);
  const table =
    knowledge.tables.find(({ id }) => question.measures.includes(id)) ?? (question.asksAmount ? knowledge.tables[0] : undefined);
  const offers = table ? offersFor([table.id, `${table.id}/total`], knowledge, locale) : startingOffers(knowledge, locale);
  if (found.kind === 'outsideName') {
    const name = knowledge.outside.names.find(({ id }) => id === found.id);
    const label = name ? inLocale(name.name, locale) : found.id;
    if (!table) return nothing(locale, words.outsideName(label), offers);
    const rows = words.list(table.rows.map((row) => rowName(knowledge, row, locale)));
    return nothing(locale, words.outsideRow(label, measureLabel(table, locale), rows), offers);
  }
  if (found.kind === 'outsideTopic') {
    const topic = knowledge.outside.topics.find(({ id }) => id === found.id);
    return nothing(locale, words.outsideTopic(topic ? inLocale(topic.name, locale) : found.id, about), offers);
  }
  return nothing(locale, words.otherPeriod(found.asked, words.list(knownPeriods(knowledge))), offers);
}

export function askCommand(asking: Asking): Command {
  const { knowledge, read } = asking;
  return defineCommand({
    name: 'ask',
    description: { en: 'Ask a question in your own words', ko: '궁금한 점을 자유롭게 물어봅니다' },
    options: [
      {
        name: 'question',
        localName: { ko: '질문' },
        description: { en: 'What you want to know', ko: '궁금한 점' },
        required: true,
      },
    ],
    run({ question: text }, request) {
      const question = read(text);
      const locale = request.answerIn ?? question.language ?? request.locale;
      const words = wordingIn(locale);
      if (question.tokens.length === 0) return notice(locale, rich(phrases(locale).empty), { offers: startingOffers(knowledge, locale) });
      if (question.greeting) {
        return notice(locale, rich(words.greeting(inLocale(knowledge.name, locale))), {
          body: [paragraph(words.greetingHelp)],
          offers: startingOffers(knowledge, locale),
        });
      }
      const stopped = guard(question, knowledge);
      if (stopped) return guarded(stopped, question, knowledge, locale);

      const found = route(question, asking);
      switch (found.kind) {
        case 'table': {
          const { request: asked, confidence } = found;
          const period = rowWithoutPeriod(question, asked);
          if (period !== undefined) {
            const [row] = asked.rows;
            const total = asked.table.totals.find((given) => String(given.period) === period);
            const ids = [total?.entry, row && `${asked.table.id}/${row.id}`].filter((id) => id !== undefined);
            const measure = measureLabel(asked.table, locale);
            const sentence = words.rowPeriod(
              row ? rowName(knowledge, row, locale) : '',
              measure,
              period,
              words.periodInstead(period, String(asked.table.measure.period)),
            );
            return nothing(locale, sentence, offersFor(ids, knowledge, locale), confidence);
          }
          return {
            status: 'answer',
            locale,
            parts: [answerTo({ kind: 'table', request: asked }, knowledge, locale, question)],
            confidence,
          };
        }
        case 'entry':
          return { status: 'answer', locale, parts: [answerTo(found, knowledge, locale, question)], confidence: found.confidence };
        case 'choices':
          return {
            status: 'choices',
            locale,
            lead: rich(words.whichOne),
            choices: offersFor(found.ids, knowledge, locale),
            confidence: found.confidence,
          };
        case 'nothing':
          return nothing(locale, words.noAnswer, offersFor(found.ids, knowledge, locale), found.confidence);
      }
    },
  });
}
