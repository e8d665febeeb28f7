/** Why a question is answered as it is, for a maintainer: what was read, what it was compared with, what decided. Computes nothing that answering does not. */

import { refusalSentence } from '../answers/refusal.ts';
import type { Column } from '../core/reply.ts';
import { displayWidth, gridLines } from '../core/width.ts';
import { commonLocale, inLocale } from '../language/locale.ts';
import { clausesOf } from '../question/clauses.ts';
import { normalise } from '../question/normalise.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Reading } from '../resolve/reading.ts';
import { decide } from '../resolve/resolve.ts';
import { type Asked, type Route, route } from '../resolve/route.ts';
import { idOfTarget } from '../resolve/target.ts';
import { enoughConfidence, type SearchResult } from '../search/search.ts';
import { printQuery } from '../tables/print-query.ts';

/** So many candidates are shown. */
const shown = 5;

const figure = (value: number) => value.toFixed(2);

/** Names, years and amounts are recognised; these are the words that something had to be done to. */
function repairs({ tokens }: Reading): string {
  return tokens.flatMap(({ text, repair }) => (repair ? [`${text} (${repair})`] : [])).join(', ');
}

function amountsIn({ amounts, text }: Reading): string {
  const written = normalise(text);
  return amounts.map(({ value, unit = '', start, end }) => `${written.slice(start, end).trim()} = ${value} ${unit}`.trim()).join(', ');
}

/** What the question was found to say, by label; what it does not say is left out. */
function reading(question: Reading, { knowledge, search }: QuestionEngine, result: SearchResult): [string, string][] {
  const named = (names: readonly { readonly id: string; readonly name: Parameters<typeof inLocale>[0] }[], ids: readonly string[]) =>
    ids.map((id) => {
      const found = names.find((name) => name.id === id);
      return found ? `${inLocale(found.name, question.language ?? commonLocale)} (${id})` : id;
    });
  const [table] = question.tables;
  const asks = [
    table?.asks.amount && 'an amount',
    table?.asks.whole && 'every row',
    table?.asks.group && 'all rows together',
    question.asksSource && 'a source',
  ];
  const [best] = result.matches;
  const weigh = (word: Reading['leftover'][number]) => (best ? ` ${figure(search.unexplained([word], best.id))}` : '');
  const lines: [string, string][] = [
    ['read as', question.repaired],
    ['repaired', repairs(question)],
    ['language', question.language ?? ''],
    ['names', named(knowledge.names, question.names).join(', ')],
    ['outside names', named(knowledge.outside.names, question.outside).join(', ')],
    ['outside topics', named(knowledge.outside.topics, question.topics).join(', ')],
    ['measures', question.tables.flatMap(({ parse }) => parse.spans.measures).join(', ')],
    ['periods', question.periods.join(', ')],
    ['amounts', amountsIn(question)],
    ['cues', table?.parse.spans.cues.map(({ cue }) => cue).join(', ') ?? ''],
    ['query', table ? printQuery(table.query) : ''],
    ['query leaves', table?.leftover.map(({ text }) => text).join(', ') ?? ''],
    ['asks for', asks.filter((each) => each).join(', ')],
    ['in currency', table?.parse.spans.currency ?? ''],
    ['in language', question.answerIn ?? ''],
    ['no rule knows', question.leftover.map((word) => `${word.text}${word.unknown ? '?' : ''}${weigh(word)}`).join(', ')],
  ];
  return lines.filter(([, value]) => value !== '');
}

const columns: readonly Column[] = [
  { title: 'candidate', align: 'left' },
  ...['score', 'cosine', 'vote', 'chance', 'covered', 'unexplained'].map((title): Column => ({ title, align: 'right' })),
];

function candidates({ matches }: SearchResult): string[] {
  if (matches.length === 0) return ['no candidate: not a word is known'];
  const rows = matches
    .slice(0, shown)
    .map(({ id, score, cosine, vote, chance, covered, unexplained }) => [
      id,
      ...[score, cosine, vote, chance, covered, unexplained].map(figure),
    ]);
  return gridLines({ columns, rows });
}

const foundBy: Readonly<Record<Asked['by'], string>> = {
  words: 'words of the language and of the table say so',
  wording: 'it is a question of the knowledge itself',
  likeness: 'it is like the questions of the knowledge',
};

/** Why there is this answer, or none. */
function decision(found: Route, result: SearchResult, { knowledge }: QuestionEngine): string[] {
  switch (found.kind) {
    case 'answer': {
      const parts = found.asked.map(
        ({ target, by, confidence, question }) =>
          `answered: ${idOfTarget(target)} (${figure(confidence)}) for “${question.text}”: ${foundBy[by]}`,
      );
      return [...parts, ...(found.unanswered ? [`not answered: ${refusalSentence(found.unanswered, knowledge, commonLocale)}`] : [])];
    }
    case 'refused':
      return [`not answered, ${found.reason.kind}: ${refusalSentence(found, knowledge, commonLocale)}`];
    case 'choices':
      return [`asked back: one of these is likely meant: ${found.ids.join(', ')}`];
    case 'nothing':
      return [
        result.confidence < enoughConfidence.answer
          ? `not answered: confidence ${figure(result.confidence)} is below ${enoughConfidence.answer}`
          : 'not answered: too much of the question stays unexplained',
        ...(found.ids.length > 0 ? [`offered: ${found.ids.join(', ')}`] : []),
      ];
  }
}

/** The explanation of one question that comes after no other, as lines of text. */
export function explain(text: string, engine: QuestionEngine): string[] {
  const question = engine.read(text);
  const result = engine.search.find(question);
  const lines = reading(question, engine, result);
  const clauses = clausesOf(question.text);
  if (clauses.length > 1) lines.push(['clauses', clauses.map((clause) => `“${clause.text}”${clause.asks ? ' asks' : ''}`).join(' | ')]);
  const { rule, passedOver } = decide(question, engine);
  const widest = Math.max(...lines.map(([label]) => displayWidth(label)));
  return [
    ...lines.map(([label, value]) => `${label.padEnd(widest)}  ${value}`),
    '',
    ...candidates(result),
    '',
    `rule: ${rule}`,
    `passed over: ${passedOver.length === 0 ? 'none' : passedOver.join(' · ')}`,
    `confidence ${figure(result.confidence)}, an answer by likeness takes ${enoughConfidence.answer}`,
    ...decision(route(question, engine), result, engine),
  ];
}
