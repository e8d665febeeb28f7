/** The slash command that a table declares in its own file: the whole table, one row, several side by side, or an operation. Knows no particular table. */

import { answerTo } from '../answers/answer.ts';
import { itemHeading, itemOption, itemWord, otherOptions } from '../answers/item.ts';
import { callOfQuery } from '../answers/query-call.ts';
import { refused } from '../answers/refusal.ts';
import { rowName } from '../answers/table-context.ts';
import type { Choice, Command, Completion } from '../core/command.ts';
import { spokenBy } from '../core/identity.ts';
import { type Offer, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import type { OperationName } from '../knowledge/schema.ts';
import { inEveryLanguage, type Locale, language } from '../language/locale.ts';
import { guard } from '../question/guard.ts';
import { namedQuery } from '../resolve/named-query.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { targetOfLine } from '../resolve/reference.ts';
import { completer } from './completion.ts';
import { namesOf, operationTyped, readArguments } from './table-arguments.ts';

/** Operations that can be chosen; a comparison and a filter follow from what is typed. */
const shown: readonly OperationName[] = ['total', 'average', 'highest', 'lowest', 'ranking', 'difference', 'ratio', 'share', 'growth'];
function showChoices(): Choice[] {
  return shown.map((name) => ({
    value: name,
    label: inEveryLanguage(({ wording }) => wording.tables.operations[name]),
  }));
}

function rowOffers(table: Table, knowledge: Knowledge, locale: Locale): Offer[] {
  return table.rows.slice(0, 5).flatMap(({ id }) => {
    const query = namedQuery(table, 'whole', [id], knowledge);
    return query ? [{ label: rowName(knowledge, id, locale), call: callOfQuery(query, table, knowledge) }] : [];
  });
}

export function tableCommand(table: Table, engine: QuestionEngine): Command {
  const { knowledge, read } = engine;
  const rowOption = itemOption(table);
  const describe = (option: 'row' | 'and' | 'and2') =>
    inEveryLanguage(({ labels }, locale) => labels.commands.table[option](itemHeading(table, locale)));

  const completions = completer((locale) =>
    table.rows.map((row) => ({
      label: rowName(knowledge, row.id, locale),
      value: row.id,
      aliases: namesOf(knowledge, row),
      content: [row.focus, row.note].flatMap((text) => Object.values(text ?? {})).filter((text) => text !== undefined),
    })),
  );

  function unresolved(typed: string, locale: Locale): Reply {
    const words = language(locale).wording.refusals;
    const question = read(typed);
    const stopped = guard(question, knowledge);
    if (stopped) return refused({ reason: stopped, question }, knowledge, locale);
    return {
      status: 'none',
      locale,
      lead: rich(words.unknownRow(typed, itemWord(table, locale))),
      body: [paragraph(words.whatThereIs)],
      offers: rowOffers(table, knowledge, locale),
      confidence: 0,
    };
  }

  return {
    name: table.command.name,
    description: table.command.description,
    options: [
      {
        ...rowOption,
        description: describe('row'),
        completes: true,
        takesOtherNames: true,
      },
      { ...otherOptions.and, description: describe('and'), completes: true },
      { ...otherOptions.and2, description: describe('and2'), completes: true },
      {
        ...otherOptions.show,
        description: inEveryLanguage(({ labels }) => labels.commands.table.show.description),
        choices: showChoices(),
      },
      { ...otherOptions.unit, description: inEveryLanguage(({ labels }) => labels.commands.table.unit.description) },
      { ...otherOptions.query, description: inEveryLanguage(({ labels }) => labels.commands.table.query.description), fromButtons: true },
    ],
    examples: inEveryLanguage(({ wording }, locale) => [
      ...table.rows.slice(0, 2).map((row) => rowName(knowledge, row.id, locale)),
      wording.tables.operations.total.toLowerCase(),
    ]),

    readLine(line) {
      const operation = operationTyped(line);
      if (operation && shown.includes(operation)) return { show: operation };
      return { [targetOfLine(line, knowledge) ? otherOptions.query.name : rowOption.name]: line };
    },

    complete(_option, typed, { locale }): readonly Completion[] {
      return completions(typed, locale);
    },

    run(args, request) {
      const locale = spokenBy(knowledge, request.answerIn ?? request.locale);
      const found = readArguments(args, table, engine);
      if ('unknown' in found) return unresolved(found.unknown, locale);
      if ('problems' in found) {
        const question = read(Object.values(args).join(' '));
        return refused({ reason: { kind: 'noFigure', table, problems: found.problems }, question }, knowledge, locale);
      }
      return { status: 'answer', locale, parts: [answerTo(found.target, knowledge, locale)], confidence: 1 };
    },
  };
}
