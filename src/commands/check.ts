/** `/check`: holds the figure of a statement against the knowledge, yes, no or partly first. Without a figure, or without one to hold it against, it says so. */
import { type Command, defineCommand } from '../core/command.ts';
import type { Locale } from '../core/locale.ts';
import { notice, type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import { rateOf } from '../figures/conversion.ts';
import { idOf, tableRequest } from '../figures/table-request.ts';
import { statedBy } from '../figures/verification.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { comparing } from '../question/comparing.ts';
import { guard } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import type { Target } from './answer.ts';
import type { Asking } from './asking.ts';
import { offerFor, startingOffers } from './offer.ts';
import { rowWithoutPeriod } from './reason.ts';
import { referenceOf, targetOf } from './reference.ts';
import { refused } from './refusal.ts';
import { route } from './route.ts';
import { verdictWordingIn } from './verdict-wording.ts';
import { checkCall, verdictOn, writeStated } from './verified-answer.ts';
import { wordingIn } from './wording.ts';

interface Found {
  readonly targets: readonly Target[];
  /** The bot would have to ask which of them is meant. */
  readonly several: boolean;
  readonly confidence: number;
}

/** What a statement is about, found in the same way as for a question. */
function targetsFor(question: Question, asking: Asking): Found {
  const found = route(question, asking);
  switch (found.kind) {
    case 'answer':
      return { targets: found.asked.map(({ target }) => target), several: false, confidence: found.asked[0].confidence };
    case 'refused':
      return { targets: [], several: false, confidence: 0 };
    case 'choices':
      return { targets: found.ids.flatMap((id) => targetOf(id, asking.knowledge) ?? []), several: true, confidence: found.confidence };
    case 'nothing':
      return { targets: [], several: true, confidence: found.confidence };
  }
}

/** Weight of words that a statement may leave unexplained; one rare word weighs about 1. */
const bearable = 0.55;

/** A statement need not name what is measured: a row, or all rows together, and an amount in the measure's unit speak of it. */
function tablesSpokenOf(question: Question, { knowledge, search }: Asking): Target[] {
  return knowledge.tables.flatMap((table): Target[] => {
    const request = tableRequest(question, table, knowledge);
    const spoken = request.rows.length > 0 ? request.rows.length === question.names.length : question.names.length === 0 && question.group;
    const { unit: own } = table.measure;
    const unit = question.amounts.some((amount) => amount.unit === undefined || amount.unit === own || rateOf(table, own, amount.unit));
    const unexplained = question.leftover.filter(({ text }) => comparing(text).direction === undefined);
    if (!spoken || !unit || search.unexplained(unexplained, idOf(request)) > bearable) return [];
    return rowWithoutPeriod(question, request) ? [] : [{ kind: 'table', request }];
  });
}

/** A named row and an amount in its unit say more than a likeness to an entry's questions. */
const namesRow = (spoken: readonly Target[]) => spoken.some((target) => target.kind === 'table' && target.request.rows.length > 0);
const isSure = ({ targets, confidence }: Found) => confidence === 1 || targets.some(({ kind }) => kind === 'table');

function offersFor(targets: readonly Target[], knowledge: Knowledge, locale: Locale): readonly Offer[] {
  const ids = targets.map((target) => (target.kind === 'entry' ? target.entry.id : referenceOf(target)));
  const offers = ids.flatMap((id) => offerFor(id, knowledge, locale) ?? []);
  return [...offers, ...startingOffers(knowledge, locale)].slice(0, 3);
}

/** Says that there is no figure, and offers what the text seems to be about. */
function withoutFigure(found: Found, knowledge: Knowledge, locale: Locale): Reply {
  const words = verdictWordingIn(locale);
  return notice(locale, rich(words.noFigure), {
    body: [paragraph(words.noFigureHelp)],
    offers: offersFor(found.targets, knowledge, locale),
  });
}

function withoutFact(question: Question, found: Found, knowledge: Knowledge, locale: Locale): Reply {
  const [amount] = question.amounts;
  const stated = amount ? writeStated(statedBy(amount), amount.unit ?? '', knowledge, locale).trim() : question.text;
  return {
    status: 'none',
    locale,
    lead: rich(verdictWordingIn(locale).nothingToCompare(stated)),
    body: [paragraph(wordingIn(locale).whatThereIs)],
    offers: offersFor(found.targets, knowledge, locale),
    confidence: 0,
  };
}

export function checkCommand(asking: Asking): Command {
  const { knowledge, read } = asking;
  return defineCommand({
    name: checkCall.command,
    description: { en: 'Check a figure that somebody states', ko: '누가 말한 숫자가 자료와 맞는지 확인합니다' },
    options: [
      {
        name: checkCall.statement,
        localName: { ko: '문장' },
        description: { en: 'The statement with its figure', ko: '숫자가 들어 있는 문장' },
        required: true,
      },
      {
        name: checkCall.about,
        localName: { ko: '대상' },
        description: { en: 'What it is about, if the statement does not say', ko: '무엇에 대한 말인지 (문장에 없을 때)' },
      },
    ],

    run({ statement, about }, request) {
      const referred = about === undefined ? undefined : targetOf(about, knowledge);
      const question = read(about === undefined || referred ? statement : `${about} ${statement}`);
      const locale = request.answerIn ?? question.language ?? request.locale;
      const stopped = guard(question, knowledge);
      if (stopped) return refused({ reason: stopped, question }, knowledge, locale);

      const found: Found = referred ? { targets: [referred], several: false, confidence: 1 } : targetsFor(question, asking);
      if (question.amounts.length === 0) return withoutFigure(found, knowledge, locale);
      const verified = (targets: readonly Target[]) => targets.flatMap((target) => verdictOn(target, question, knowledge, locale) ?? []);
      const spoken = referred ? [] : tablesSpokenOf(question, asking);
      const asked = namesRow(spoken) && !isSure(found) ? verified(spoken) : verified(found.targets);
      const answers = asked.length > 0 ? asked : verified(spoken);
      const [first, ...others] = answers;
      if (!first) return withoutFact(question, found, knowledge, locale);
      if (others.length === 0 || !found.several)
        return { status: 'answer', locale, parts: [first, ...others], confidence: found.confidence };
      return {
        status: 'choices',
        locale,
        lead: rich(verdictWordingIn(locale).whichFigure),
        choices: answers.map(({ title, call }) => ({ label: title, call })),
        confidence: found.confidence,
      };
    },
  });
}
