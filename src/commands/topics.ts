/** `/faq` and `/claim`: the list of entries of one sort, or one of them by name or by what it is about. */

import { entryAnswer } from '../answers/entry-answer.ts';
import { askedOption } from '../answers/gap.ts';
import { offerFor } from '../answers/offer.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { notice, type Reply, rich } from '../core/reply.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import { inEveryLanguage, inLocale, language } from '../language/locale.ts';
import { compact } from '../question/normalise.ts';
import { topicOption } from '../resolve/entry-call.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { completer } from './completion.ts';

/** Entries offered as buttons in a list: Discord has room for five in a row, the limit of the two platforms' common layout is five rows. */
const listed = 15;

export function topicsCommand(type: Entry['type'], { knowledge, read, search }: QuestionEngine): Command {
  const entries = knowledge.entries.filter((entry) => entry.type === type);
  const topicOf = (entry: Entry) => entry.id.slice(type.length + 1);

  const completions = completer((locale) =>
    entries.map((entry) => ({
      label: inLocale(entry.title, locale),
      value: topicOf(entry),
      aliases: Object.values(entry.title).filter((title) => title !== undefined),
      content: entry.questions,
    })),
  );

  function findEntry(typed: string): Entry | undefined {
    const key = compact(typed);
    const exact = entries.find((entry) =>
      [topicOf(entry), ...Object.values(entry.title)].some((name) => name !== undefined && compact(name) === key),
    );
    if (exact) return exact;
    const best = search.find(read(typed)).matches.find(({ id }) => entries.some((entry) => entry.id === id));
    const [only, ...more] = entries.filter((entry) => compact(topicOf(entry)).includes(key));
    if (only && more.length === 0) return only;
    return best && best.covered > 0.6 ? entries.find(({ id }) => id === best.id) : undefined;
  }

  return defineCommand({
    name: type,
    description: inEveryLanguage(({ labels }) => labels.commands.topics[type].description),
    options: [
      {
        name: topicOption,
        localName: inEveryLanguage(({ labels }) => labels.commands.topics[type].topic.name),
        description: inEveryLanguage(({ labels }) => labels.commands.topics[type].topic.description),
        completes: true,
      },
      {
        name: askedOption,
        description: inEveryLanguage(({ labels }) => labels.commands.ask.question.description),
        fromButtons: true,
      },
    ],
    examples: inEveryLanguage(() => entries.slice(0, 2).map(topicOf)),

    complete(_option, typed, { locale }) {
      return completions(typed, locale);
    },

    run({ topic }, request): Reply {
      const locale = request.answerIn ?? request.locale;
      const { conversation, refusals } = language(locale).wording;
      const offers = entries.slice(0, listed).flatMap((entry) => offerFor(entry.id, knowledge, locale) ?? []);
      if (topic === undefined) return notice(locale, rich(type === 'faq' ? conversation.faqList : conversation.claimList), { offers });
      const entry = findEntry(topic);
      if (!entry) return { status: 'none', locale, lead: rich(refusals.unknownTopic(topic)), body: [], offers, confidence: 0 };
      return { status: 'answer', locale, parts: [entryAnswer(entry, knowledge, locale)], confidence: 1 };
    },
  });
}
