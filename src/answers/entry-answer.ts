/** Turns an FAQ entry or a claim into an answer: its figures put in, who claims it, what is against it, its sources and periods. */

import { memo } from '../core/memo.ts';
import { plainRich } from '../core/plain-rich.ts';
import { type Answer, type Block, type Offer, paragraph, type Rich, rich, type Snapshot, strong } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import { pastDay } from '../knowledge/freshness.ts';
import { type Claim, type Entry, type Faq, formerIds, type Knowledge } from '../knowledge/knowledge.ts';
import { fillPlaceholders, withLiteralBraces } from '../knowledge/placeholders.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { callForEntry } from '../resolve/entry-call.ts';
import { formatQuantity } from './format.ts';
import { readMarkdown } from './markdown.ts';
import { offerFor } from './offer.ts';
import { statedFigures } from './stated.ts';

/** Puts the figures in: {cost} → 약 81억 원. Loading has made sure that each is there. */
function withFigures(text: string, entry: Entry, knowledge: Knowledge, locale: Locale): string {
  return fillPlaceholders(text, (name) => {
    const figure = entry.figures[name];
    return figure ? formatQuantity(figure.quantity, figure.unit, locale, knowledge.units) : `{${name}}`;
  });
}

/** The periods of the entry and of its figures, each once; where it has figures and no period, that is said. */
function periodOf(entry: Entry, locale: Locale): string | undefined {
  const { wording, writing } = language(locale);
  const [words, formats] = [wording.tables, writing.formats];
  const figures = Object.values(entry.figures);
  const dated = figures.filter(({ period }) => period !== undefined);
  const stated = dated.map(({ period, kind }) => words.period(formats.period(String(period)), kind && words.kinds[kind]));
  // A figure of the same period says more of it: expected, planned.
  const saidBefore = dated.some(({ period }) => String(period) === String(entry.period));
  if (entry.period !== undefined && !saidBefore) stated.unshift(words.period(formats.period(String(entry.period))));
  if (stated.length > 0) return [...new Set(stated)].join(' · ');
  return figures.length > 0 ? language(locale).wording.entries.noPeriod : undefined;
}

function leadAndBody(blocks: readonly Block[]): { lead: Rich; body: Block[] } {
  const [first, ...body] = blocks;
  return first?.kind === 'paragraph' ? { lead: first.text, body } : { lead: [], body: [...blocks] };
}

/** The lead as the knowledge has it, without the bot's own words around it; and the figures that any of its texts shows. */
function statedBy(entry: Entry, lead: Rich, knowledge: Knowledge, locale: Locale): Snapshot {
  const texts = (entry.type === 'claim' ? [entry.claim, entry.against, entry.caveat] : [entry.answer, entry.caveat]).flatMap((text) =>
    text ? [inLocale(text, locale)] : [],
  );
  const claimed = entry.type === 'claim' ? `${inLocale(entry.by, locale)} (${entry.status}): ` : '';
  return { lead: claimed + plainRich(lead), figures: statedFigures(entry, texts, knowledge, locale) };
}

function claimText(claim: Claim, locale: Locale, fill: (text: string) => string): { lead: Rich; written: Rich; body: Block[] } {
  const words = language(locale).wording.entries;
  const label = `${words.claimedBy(inLocale(claim.by, locale))} (${words.status[claim.status]})`;
  const { lead, body } = leadAndBody(readMarkdown(fill(inLocale(claim.claim, locale))));
  const against = claim.against ? leadAndBody(readMarkdown(fill(inLocale(claim.against, locale)))) : undefined;
  return {
    lead: [...rich(strong(label), ': '), ...lead],
    written: lead,
    body: [...body, ...(against ? [paragraph(strong(words.against), ': ', ...against.lead), ...against.body] : [])],
  };
}

function answerText({ answer }: Faq, locale: Locale, fill: (text: string) => string): { lead: Rich; written: Rich; body: Block[] } {
  const { lead, body } = leadAndBody(readMarkdown(fill(inLocale(answer, locale))));
  return { lead, written: lead, body };
}

/** The answer but for what changes from day to day. */
function writtenAnswer(entry: Entry, knowledge: Knowledge, locale: Locale): Answer {
  const fill = (text: string) => withFigures(text, entry, knowledge, locale);
  const { lead, body, written } = entry.type === 'claim' ? claimText(entry, locale, fill) : answerText(entry, locale, fill);
  const note = entry.type === 'claim' ? language(locale).wording.entries.statusNote[entry.status] : undefined;
  const period = periodOf(entry, locale);
  const followUps = entry.related.map((id) => offerFor(id, knowledge, locale)).filter((offer): offer is Offer => offer !== undefined);
  return {
    id: entry.id,
    ...(entry.aliases.length > 0 && { formerIds: formerIds(entry) }),
    title: inLocale(entry.title, locale),
    lead,
    body,
    tables: [],
    caveats: [...(entry.caveat ? [rich(withLiteralBraces(fill(inLocale(entry.caveat, locale))))] : []), ...(note ? [rich(note)] : [])],
    citations: citationsFor(knowledge, entry.source, locale),
    ...(period !== undefined && { period }),
    followUps: followUps.slice(0, 3),
    call: callForEntry(entry),
    stated: statedBy(entry, written, knowledge, locale),
  };
}

/** Reading the Markdown takes longer than finding the entry. */
const written = memo<Knowledge, Answer>();

/** The entry as an answer; where its day is past, it says so. */
export function entryAnswer(entry: Entry, knowledge: Knowledge, locale: Locale): Answer {
  const answer = written(knowledge, `${locale} ${entry.id}`, () => writtenAnswer(entry, knowledge, locale));
  const past = pastDay(entry);
  return past === undefined ? answer : { ...answer, caveats: [rich(language(locale).wording.tables.outdated(past)), ...answer.caveats] };
}
