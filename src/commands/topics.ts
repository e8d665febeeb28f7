/** `/faq` and `/claim`: the list of entries of one sort, or one of them by name or by what it is about. */

import { entryAnswer } from '../answers/entry-answer.ts';
import { askedOption } from '../answers/gap.ts';
import { offerFor } from '../answers/offer.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { spokenBy } from '../core/identity.ts';
import { type Args, code, notice, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Entry } from '../knowledge/knowledge.ts';
import { inEveryLanguage, inLocale, type Locale, language } from '../language/locale.ts';
import { compact, lettersAndDigits, normalise } from '../question/normalise.ts';
import { topicOption } from '../resolve/entry-call.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { completer } from './completion.ts';
import { isPageOf, pageOf, pageOption } from './list-page.ts';

export function topicsCommand(type: Entry['type'], { knowledge, read, search }: QuestionEngine): Command {
  const entries = knowledge.entries.filter((entry) => entry.type === type);
  const topicOf = (entry: Entry) => entry.id.slice(type.length + 1);

  const titlesOf = (entry: Entry) => Object.values(entry.title).flatMap((title) => title ?? []);
  const namesOf = (entry: Entry) => [topicOf(entry), ...titlesOf(entry)].map(compact);
  const tags = [...new Map(entries.flatMap((entry) => entry.tags).map((tag) => [compact(tag), tag])).values()];

  const completions = completer((locale) =>
    entries.map((entry) => ({
      label: inLocale(entry.title, locale),
      value: topicOf(entry),
      aliases: titlesOf(entry),
      content: [...entry.tags, ...entry.questions],
    })),
  );

  /** What it is called now comes before what it was called once. */
  function exactly(typed: string): Entry | undefined {
    const key = compact(typed);
    const called = (names: (entry: Entry) => readonly string[]) => entries.find((entry) => names(entry).map(compact).includes(key));
    return called((entry) => [topicOf(entry)]) ?? called(({ aliases }) => aliases) ?? called(titlesOf);
  }

  function taggedWith(typed: string): readonly Entry[] {
    const key = compact(typed);
    return entries.filter((entry) => entry.tags.some((tag) => compact(tag) === key));
  }

  /** Those that have all these words in their name or in a title. */
  function titledWith(text: string): readonly Entry[] {
    const words = text.split(' ').map(lettersAndDigits);
    return entries.filter((entry) => namesOf(entry).some((name) => words.every((word) => name.includes(word))));
  }

  /** What may be meant: one, several to choose from, or none. */
  function entriesFor(typed: string, locale: Locale): readonly Entry[] {
    if (compact(typed) === '') return [];
    const exact = exactly(typed);
    if (exact) return [exact];
    const tagged = taggedWith(typed);
    if (tagged.length > 0) return tagged;
    const question = read(typed);
    const titled = [normalise(typed), question.repaired].map(titledWith).find(({ length }) => length > 0);
    if (titled) return titled;
    const best = search.find(question).matches.find(({ id }) => entries.some((entry) => entry.id === id));
    const found = best && best.covered > 0.6 ? entries.find(({ id }) => id === best.id) : undefined;
    return found ? [found] : completions(typed, locale).flatMap(({ value }) => entries.find((entry) => topicOf(entry) === value) ?? []);
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
      {
        name: pageOption,
        description: inEveryLanguage(({ labels }) => labels.commands.page),
        fromButtons: true,
      },
    ],
    examples: inEveryLanguage(() => entries.slice(0, 2).map(topicOf)),

    complete(_option, typed, { locale }) {
      return completions(typed, locale);
    },

    run({ topic, [pageOption]: page }, request): Reply {
      const locale = spokenBy(knowledge, request.answerIn ?? request.locale);
      const { conversation, refusals } = language(locale).wording;
      const list = (some: readonly Entry[], args: Args, at = page) => {
        const { shown, range, turns } = pageOf(some, at, { command: type, args }, locale);
        const offers = shown.flatMap((entry) => offerFor(entry.id, knowledge, locale) ?? []);
        return { range, offers: [...offers.map((offer) => ({ ...offer, startsRow: true as const })), ...turns] };
      };
      const typedPage = topic !== undefined && !exactly(topic) && isPageOf(entries, topic) ? topic : undefined;
      const all = list(entries, {}, typedPage);
      if (topic === undefined || typedPage !== undefined) {
        const lead = type === 'faq' ? conversation.faqList(all.range) : conversation.claimList(all.range);
        const [before, behind] = conversation.findInList(all.range);
        const findOne = paragraph(before, code(`/${type}`), behind);
        const body = [...(all.range.pages === 1 ? [] : [findOne]), ...(tags.length === 0 ? [] : [paragraph(conversation.tags(tags))])];
        return notice(locale, rich(lead), { body, offers: all.offers });
      }
      const found = entriesFor(topic, locale);
      const [entry, ...more] = found;
      if (!entry) return { status: 'none', locale, lead: rich(refusals.unknownTopic(topic)), body: [], offers: all.offers, confidence: 0 };
      if (more.length === 0) return { status: 'answer', locale, parts: [entryAnswer(entry, knowledge, locale)], confidence: 1 };
      const { range, offers } = list(found, { [topicOption]: topic });
      return { status: 'choices', locale, lead: rich(conversation.closeTo(topic, range)), choices: offers, confidence: 0 };
    },
  });
}
