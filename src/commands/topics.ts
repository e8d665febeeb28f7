/** `/faq` and `/claim`: the list of entries of one sort, or one of them by name or by what it is about. */

import { entryAnswer } from '../answers/entry-answer.ts';
import { offerFor } from '../answers/offer.ts';
import { wordingIn } from '../answers/wording.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { notice, type Reply, rich } from '../core/reply.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import { inLocale, type Localized } from '../language/locale.ts';
import { compact } from '../question/normalise.ts';
import { topicOption } from '../resolve/entry-call.ts';
import type { Asking } from '../resolve/question-engine.ts';
import { completer } from './completion.ts';

const descriptions: Readonly<Record<Entry['type'], { readonly command: Localized; readonly topic: Localized }>> = {
  faq: {
    command: { en: 'Frequently asked questions and their answers', ko: '자주 묻는 질문과 답을 보여 줍니다' },
    topic: { en: 'Which question', ko: '어떤 질문' },
  },
  claim: {
    command: { en: 'Disputed claims: who makes them and what is against them', ko: '논란이 있는 주장과 반론을 보여 줍니다' },
    topic: { en: 'Which claim', ko: '어떤 주장' },
  },
};

/** Entries offered as buttons in a list: Discord has room for five in a row, the limit of the two platforms' common layout is five rows. */
const listed = 15;

export function topicsCommand(type: Entry['type'], { knowledge, read, search }: Asking): Command {
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
    description: descriptions[type].command,
    options: [
      { name: topicOption, localName: { ko: type === 'faq' ? '질문' : '주장' }, description: descriptions[type].topic, completes: true },
    ],
    examples: { ko: entries.slice(0, 2).map(topicOf), en: entries.slice(0, 2).map(topicOf) },

    complete(_option, typed, { locale }) {
      return completions(typed, locale);
    },

    run({ topic }, request): Reply {
      const locale = request.answerIn ?? request.locale;
      const words = wordingIn(locale);
      const offers = entries.slice(0, listed).flatMap((entry) => offerFor(entry.id, knowledge, locale) ?? []);
      if (topic === undefined) return notice(locale, rich(type === 'faq' ? words.faqList : words.claimList), { offers });
      const entry = findEntry(topic);
      if (!entry) return { status: 'none', locale, lead: rich(words.unknownTopic(topic)), body: [], offers, confidence: 0 };
      return { status: 'answer', locale, parts: [entryAnswer(entry, knowledge, locale)], confidence: 1 };
    },
  });
}
