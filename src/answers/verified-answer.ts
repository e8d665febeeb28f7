/** Answers a statement that presumes a figure: yes, no or partly first, then what the source says. Never says yes to what is only claimed without saying who claims it. */

import { type Answer, paragraph, type Rich, rich, strong } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import type { FoundAmount } from '../question/amount.ts';
import { presumesFigure } from '../question/presumption.ts';
import type { Question } from '../question/question.ts';
import { checkCall } from '../resolve/check-call.ts';
import { referenceOf } from '../resolve/reference.ts';
import type { Target } from '../resolve/target.ts';
import { convert, rateOf } from '../tables/conversion.ts';
import { averageOf, type Fact, type Figure, factsOfEntry, factsOfRequest, factsOfTotal } from '../tables/fact.ts';
import { presumedRequest } from '../tables/presumed.ts';
import { writeStatement } from '../tables/statement.ts';
import type { TableRequest } from '../tables/table-request.ts';
import { overall, type Stated, statedBy, type Verification, verifyAmount } from '../tables/verification.ts';
import { entryAnswer } from './entry-answer.ts';
import { formatQuantity, rounded } from './format.ts';
import { tableAnswer } from './table-answer.ts';
import { wordingIn as figureWording } from './table-wording.ts';
import { verdictWordingIn } from './verdict-wording.ts';
import { wordingIn } from './wording.ts';

interface Presumed {
  readonly target: Target;
  readonly facts: readonly Fact[];
  /** What the statement must say besides its amounts to be read the same way again. */
  readonly more: string;
}

/** The facts in another unit, at the rate that the table implies; none where it implies none. */
function convertedFacts(facts: readonly Fact[], table: TableRequest['table'], unit: string): Fact[] {
  const rate = rateOf(table, table.measure.unit, unit);
  if (!rate) return [];
  return facts
    .filter((fact) => fact.unit === table.measure.unit)
    .map((fact) => ({ ...fact, quantity: convert(fact.quantity, rate), unit, computed: true, conflicts: [] }));
}

/** A request and its facts in the period that the question names; undefined where the table has no figure for it. */
function presumedOfTable(asked: TableRequest, question: Question, knowledge: Knowledge): Presumed | undefined {
  const request = presumedRequest(asked, question);
  // What is said of a company's model or chip is not said of the company, and what is said of two not of one of them.
  const meant = request && request.rows.length > 0 ? request.rows : asked.table.rows;
  const others = question.names.some((id) => !meant.some((row) => row.id === id));
  if (!request || others) return undefined;
  const { table, operation, rows } = request;
  const other = question.periods.length > 0 && !question.periods.includes(String(table.measure.period));
  if (!other || operation === 'growth') {
    const averaged = question.asksAverage && operation === 'total';
    const facts = averaged ? [averageOf(request)] : factsOfRequest(request);
    const [other] = question.amounts.flatMap(({ unit }) => (unit === undefined || facts.some((fact) => fact.unit === unit) ? [] : [unit]));
    const converted = other === undefined ? [] : convertedFacts(facts, table, other);
    return {
      target: { kind: 'table', request: converted.length > 0 && other !== undefined ? { ...request, inUnit: other } : request },
      facts: [...facts, ...converted],
      more: averaged ? ' on average' : operation === 'difference' ? ' more' : '',
    };
  }
  const given = table.totals.find(({ period }) => question.periods.includes(String(period)));
  if (!given || rows.length > 0 || operation !== 'total' || question.asksAverage) return undefined;
  const entry = knowledge.entries.find(({ id }) => id === given.entry);
  if (entry) return { target: { kind: 'entry', entry }, facts: factsOfEntry(entry, knowledge), more: '' };
  return { target: { kind: 'table', request }, facts: factsOfTotal(table, given), more: ` ${given.period}` };
}

/** The figures of an entry; undefined where the question speaks of a part of what a table's total is of: each, on average. */
function presumedOfEntry(entry: Entry, { asksAverage, saysEach }: Question, knowledge: Knowledge): Presumed | undefined {
  const tellsTotal = knowledge.tables.some(({ totals }) => totals.some((given) => given.entry === entry.id));
  if (tellsTotal && (asksAverage || saysEach)) return undefined;
  return { target: { kind: 'entry', entry }, facts: factsOfEntry(entry, knowledge), more: '' };
}

/** The results, amount for amount; those that no fact has the unit for are left out. */
function verifications(amounts: readonly FoundAmount[], { target, facts }: Presumed): { amount: FoundAmount; result: Verification }[] {
  // Side by side, the first amount is of the first name, the second of the second.
  const pairwise = target.kind === 'table' && target.request.operation === 'comparison';
  return amounts.flatMap((amount, index) => {
    const result = verifyAmount(statedBy(amount), pairwise ? facts.slice(index, index + 1) : facts);
    return result ? [{ amount, result }] : [];
  });
}

/** An amount as the person put it, in the language of the answer. */
export function writeStated({ low, high, strict }: Stated, unit: string, knowledge: Knowledge, locale: Locale): string {
  const write = (value: number, end = value) => formatQuantity({ low: value, high: end, approx: false }, unit, locale, knowledge.units);
  const { bound } = figureWording(locale);
  if (high === Infinity) return bound(strict ? 'above' : 'atLeast', write(low));
  return low === -Infinity ? bound(strict ? 'below' : 'atMost', write(high)) : write(low, high);
}

function sentences({ reason: found, verdict, stated, fact, rival }: Verification, knowledge: Knowledge, locale: Locale): string[] {
  const words = verdictWordingIn(locale);
  const told = fact.computed ? rounded(fact.quantity, fact.unit) : fact.quantity;
  // Who repeats the rounded figure says the same.
  const reason = found === 'near' && (stated.low === told.low || stated.high === told.high) ? 'same' : found;
  const show = ({ quantity, unit }: Figure) => formatQuantity(quantity === fact.quantity ? told : quantity, unit, locale, knowledge.units);
  const where = (sources: readonly string[]) =>
    citationsFor(knowledge, sources, locale)
      .map(({ label }) => label)
      .join(', ');
  if (reason === 'conflict') return rival ? [words.conflict(where(rival.sources), show(rival), where(fact.sources), show(fact))] : [];
  const by = fact.claim && inLocale(fact.claim.by, locale);
  const given = by === undefined ? words[fact.computed ? 'computed' : 'stated'] : words[fact.claim?.against ? 'against' : 'claimed'](by);
  const why = words.reason[reason](given, show(fact), writeStated(stated, fact.unit, knowledge, locale));
  const [other] = fact.conflicts;
  return verdict === 'yes' && other ? [why, words.otherFigure(where(other.sources), show(other))] : [why];
}

/** The answer to a question that presumes a figure, verdict first; undefined where it presumes none, or none that the target has anything of the unit for. */
export function verifiedAnswer(target: Target, question: Question, knowledge: Knowledge, locale: Locale): Answer | undefined {
  return presumesFigure(question) ? verdictOn(target, question, knowledge, locale) : undefined;
}

/**
 * The same for what is known to be a statement.
 * Its call asks for the same verdict again with the amounts and the target alone, short enough for any platform's button.
 */
export function verdictOn(target: Target, question: Question, knowledge: Knowledge, locale: Locale): Answer | undefined {
  // "What is that in won?" asks, whatever amounts it names; "it is 100 billion in dollars" says the unit.
  if (question.convertTo !== undefined && question.asksAmount) return undefined;
  const { convertTo } = question;
  const amounts = convertTo === undefined ? question.amounts : question.amounts.map((amount) => ({ unit: convertTo, ...amount }));
  const presumed =
    target.kind === 'table' ? presumedOfTable(target.request, question, knowledge) : presumedOfEntry(target.entry, question, knowledge);
  if (!presumed) return undefined;
  const found = verifications(amounts, presumed);
  if (found.length === 0) return undefined;

  const results = found.map(({ result }) => result);
  const said =
    presumed.target.kind === 'table'
      ? tableAnswer(presumed.target.request, knowledge, locale)
      : entryAnswer(presumed.target.entry, knowledge, locale);
  const words = verdictWordingIn(locale);
  const claim = results.find(({ fact }) => fact.claim)?.fact.claim;
  const note = claim && wordingIn(locale).statusNote[claim.status];
  const verdict = (note ? words[claim.against ? 'againstVerdict' : 'claimVerdict'] : words.verdict)[overall(results)];
  // A sentence about two figures that contradict each other tells of both.
  const told = results.filter(
    ({ fact, reason }) => reason === 'conflict' || !results.some((o) => o.reason === 'conflict' && o.fact === fact),
  );
  const reasons = [...new Set(told.flatMap((result) => sentences(result, knowledge, locale)))];
  const isNote = (caveat: Rich) => caveat.length === 1 && caveat[0]?.text === note;
  return {
    ...said,
    lead: rich(strong(verdict), ` ${[...reasons, ...(note ? [note] : [])].join(' ')}`),
    body: [...(said.lead.length > 0 ? [paragraph(...said.lead)] : []), ...said.body],
    caveats: said.caveats.filter((caveat) => !isNote(caveat)),
    call: {
      command: checkCall.command,
      args: {
        [checkCall.statement]: writeStatement(found.map(({ amount }) => amount)) + presumed.more,
        [checkCall.about]: referenceOf(presumed.target),
      },
    },
  };
}
