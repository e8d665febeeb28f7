/** `/check`: holds the figure of a statement against the knowledge, yes, no or partly first. Without a figure, or without one to hold it against, it says so. */

import { verdictOn } from '../answers/amounts-verdict.ts';
import { offerFor, startingOffers } from '../answers/offer.ts';
import { writeAmount } from '../answers/person-amount.ts';
import { refused } from '../answers/refusal.ts';
import { verifiedAnswer } from '../answers/verified-answer.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { spokenBy } from '../core/identity.ts';
import { notice, type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inEveryLanguage, type Locale, language } from '../language/locale.ts';
import { guard } from '../question/guard.ts';
import { checkCall } from '../resolve/check-call.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Reading } from '../resolve/reading.ts';
import { targetOf } from '../resolve/reference.ts';
import { route } from '../resolve/route.ts';
import { idOfTarget, type Target } from '../resolve/target.ts';
import { statementPointedAt } from './messages-meant.ts';
import { targetNamed } from './target-named.ts';

interface Found {
  readonly targets: readonly Target[];
  /** The bot would have to ask which of them is meant. */
  readonly several: boolean;
  readonly confidence: number;
}

/** What a statement is about, found in the same way as for a question. */
function targetsFor(question: Reading, engine: QuestionEngine): Found {
  const found = route(question, engine);
  switch (found.kind) {
    case 'answer':
      return { targets: found.asked.map(({ target }) => target), several: false, confidence: found.asked[0].confidence };
    case 'refused':
      return { targets: [], several: false, confidence: 0 };
    case 'choices':
      return { targets: found.ids.flatMap((id) => targetOf(id, engine.knowledge) ?? []), several: true, confidence: found.confidence };
    case 'nothing':
      return { targets: [], several: true, confidence: found.confidence };
  }
}

/** Whether a statement can be held against a table's figures: it leaves no name and no amount unexplained, and names no other period than theirs. */
function isSpokenOf(target: Target, { tables, periods }: Reading): boolean {
  if (target.kind === 'entry') return true;
  const { observations, totals } = target.evaluation;
  const own = tables.find(({ table }) => table === target.table);
  const known = [...observations, ...totals].map(({ period }) => period);
  return own?.parse.missing.length === 0 && periods.every((period) => known.includes(period));
}

function offersFor(targets: readonly Target[], knowledge: Knowledge, locale: Locale): readonly Offer[] {
  const ids = targets.map(idOfTarget);
  const offers = ids.flatMap((id) => offerFor(id, knowledge, locale) ?? []);
  return [...offers, ...startingOffers(knowledge, locale)].slice(0, 3);
}

/** Says that there is no figure, and offers what the text seems to be about. */
function withoutFigure(found: Found, knowledge: Knowledge, locale: Locale): Reply {
  const words = language(locale).wording.verdicts;
  return notice(locale, rich(words.noFigure), {
    body: [paragraph(words.noFigureHelp)],
    offers: offersFor(found.targets, knowledge, locale),
  });
}

function withoutFact(question: Reading, found: Found, knowledge: Knowledge, locale: Locale): Reply {
  const [amount] = question.amounts;
  const stated = amount ? writeAmount(amount, amount.unit ?? '', knowledge, locale).trim() : question.text;
  return {
    status: 'none',
    locale,
    lead: rich(language(locale).wording.verdicts.nothingToCompare(stated)),
    body: [paragraph(language(locale).wording.refusals.whatThereIs)],
    offers: offersFor(found.targets, knowledge, locale),
    confidence: 0,
  };
}

/** The verdict on a statement, or why there is none. `about` is what it is about, where that is known already. */
export function checked(question: Reading, engine: QuestionEngine, locale: Locale, about?: Target): Reply {
  const { knowledge } = engine;
  const stopped = guard(question, knowledge);
  if (stopped) return refused({ reason: stopped, question }, knowledge, locale);

  const found: Found = about ? { targets: [about], several: false, confidence: 1 } : targetsFor(question, engine);
  if (question.amounts.length === 0) return withoutFigure(found, knowledge, locale);
  const verdictFor = (target: Target) =>
    (about ? undefined : verifiedAnswer(target, question, knowledge, locale)) ?? verdictOn(target, question.amounts, knowledge, locale);
  const answers = found.targets.flatMap((target) => (about || isSpokenOf(target, question) ? (verdictFor(target) ?? []) : []));
  const [first, ...others] = answers;
  if (!first) return withoutFact(question, found, knowledge, locale);
  if (others.length === 0 || !found.several) return { status: 'answer', locale, parts: [first, ...others], confidence: found.confidence };
  return {
    status: 'choices',
    locale,
    lead: rich(language(locale).wording.verdicts.whichFigure),
    choices: answers.map(({ title, call }) => ({ label: title, call })),
    confidence: found.confidence,
  };
}

export function checkCommand(engine: QuestionEngine): Command {
  const { knowledge, read } = engine;
  return defineCommand({
    name: checkCall.command,
    description: inEveryLanguage(({ labels }) => labels.commands.check.description),
    options: [
      {
        name: checkCall.statement,
        localName: inEveryLanguage(({ labels }) => labels.commands.check.statement.name),
        description: inEveryLanguage(({ labels }) => labels.commands.check.statement.description),
        required: true,
      },
      {
        name: checkCall.about,
        localName: inEveryLanguage(({ labels }) => labels.commands.check.about.name),
        description: inEveryLanguage(({ labels }) => labels.commands.check.about.description),
      },
    ],

    async run({ statement, about }, request) {
      const referred = about === undefined ? undefined : targetNamed(about, knowledge);
      const typed = read(about === undefined || referred ? statement : `${about} ${statement}`);
      const question = typed.amounts.length > 0 ? typed : ((await statementPointedAt(request, engine)) ?? typed);
      const locale = request.answerIn ?? typed.language ?? spokenBy(knowledge, request.locale);
      return checked(question, engine, locale, referred);
    },
  });
}
