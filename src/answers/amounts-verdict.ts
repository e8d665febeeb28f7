/** The verdict on amounts that are said of a known answer, be it of an entry or of a table. */
import type { Rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, language } from '../language/locale.ts';
import type { FoundAmount } from '../question/amount.ts';
import { checkCall } from '../resolve/check-call.ts';
import { evaluationContext } from '../resolve/reading.ts';
import { referenceOf } from '../resolve/reference.ts';
import type { Target } from '../resolve/target.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { judge, overall } from '../tables/judge.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import { comparisonOf } from '../tables/parse/draft.ts';
import type { OperationCall } from '../tables/query.ts';
import { checkOf } from './check-data.ts';
import { described } from './describe.ts';
import { entryAnswer } from './entry-answer.ts';
import { type EntryFact, factsOfEntry } from './entry-facts.ts';
import { literalOf, stated, writtenStatement } from './person-amount.ts';
import { tableAnswer } from './table-answer.ts';
import { tableContext } from './table-context.ts';
import { type VerifiedAnswer, withVerdict } from './verdict-answer.ts';
import { type AmountJudgement, sentencesOf } from './verdict-reasons.ts';
import { writeStatement } from './written-amounts.ts';

/** What amounts that are said of an answer are worth; undefined where it has none of their units. */
function judgedAmounts(target: Target, amounts: readonly FoundAmount[], knowledge: Knowledge): AmountJudgement[] {
  const facts = target.kind === 'entry' ? factsOfEntry(target.entry, knowledge) : [];
  return amounts.flatMap((amount): AmountJudgement[] => {
    if (target.kind === 'entry') {
      const judgement = judge({ amount: stated(amount) }, facts, () => []);
      return judgement.reason === 'noFigure' ? [] : [{ amount, judgement }];
    }
    const { query } = target.evaluation;
    const holds: OperationCall<'holds'> = {
      node: 'operation',
      operation: 'holds',
      of: [query, literalOf(amount)],
      options: { is: comparisonOf(amount) },
    };
    const judgement = judgeQuery(holds, evaluationContext(knowledge), amount.digits === undefined ? {} : { digits: amount.digits });
    return isFailure(judgement) || judgement.reason === 'noFigure' ? [] : [{ amount, judgement }];
  });
}

/** The verdict on amounts that are said of a known answer. Its call asks for the same again, short enough for any platform's button. */
export function verdictOn(
  target: Target,
  amounts: readonly FoundAmount[],
  knowledge: Knowledge,
  locale: Locale,
): VerifiedAnswer | undefined {
  const judged = judgedAmounts(target, amounts, knowledge);
  if (judged.length === 0) return undefined;
  const verdict = overall(judged.map(({ judgement }) => judgement.verdict));
  const words = language(locale).wording.verdicts;
  const said = target.kind === 'table' ? tableAnswer(target, knowledge, locale) : entryAnswer(target.entry, knowledge, locale);
  const context = target.kind === 'table' ? tableContext(target.evaluation, target.table, knowledge, locale) : undefined;
  const spokenOf = context && target.kind === 'table' ? described(target.evaluation.query, context) : said.title;
  const claim = judged.map(({ judgement }) => (judgement.fact as EntryFact | undefined)?.claim).find((each) => each !== undefined);
  const note = claim && language(locale).wording.entries.statusNote[claim.status];
  const opening = (note ? words[claim.against ? 'againstVerdict' : 'claimVerdict'] : words.verdict)[verdict];
  // A sentence about two figures that contradict each other tells of both.
  const told = judged.filter(
    ({ judgement: { fact, reason } }) =>
      reason === 'conflict' || !judged.some((other) => other.judgement.reason === 'conflict' && other.judgement.fact === fact),
  );
  const reasons = [...new Set(told.flatMap((each) => sentencesOf(each, spokenOf, context, knowledge, locale)))];
  const isNote = (caveat: Rich) => caveat.length === 1 && caveat[0]?.text === note;
  const call = {
    command: checkCall.command,
    args: { [checkCall.statement]: writeStatement(judged.map(({ amount }) => amount)), [checkCall.about]: referenceOf(target) },
  };
  const table = target.kind === 'table' ? target.table : undefined;
  const checks = judged.map(({ amount, judgement }) =>
    checkOf(
      judgement,
      writtenStatement(amount, context?.unit ?? '', knowledge, locale),
      { id: said.id, name: spokenOf },
      table,
      knowledge,
      locale,
    ),
  );
  const answer = withVerdict(said, checks, [...reasons, ...(note ? [note] : [])], opening, call);
  return { ...answer, caveats: said.caveats.filter((caveat) => !isNote(caveat)) };
}
