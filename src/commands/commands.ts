/** All commands of a knowledge folder: one for each table, `/faq`, `/claim`, `/ask`, `/check` and `/help`. */
import { identityOf } from '../answers/identity.ts';
import type { Command } from '../core/command.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Clock } from '../question/question.ts';
import { type QuestionEngine, questionEngine } from '../resolve/question-engine.ts';
import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { helpCommand, helpOnAll } from './help.ts';
import { spokenIn } from './spoken-languages.ts';
import { tableCommand } from './table.ts';
import { topicsCommand } from './topics.ts';

/** Builds the commands and the search behind them. Takes as long as the knowledge is large; call it once a load. */
export function commandsFor(knowledge: Knowledge, clock?: Clock): readonly Command[] {
  return commandsWith(questionEngine(knowledge, clock));
}

/** The same where the search is there already. */
export function commandsWith(engine: QuestionEngine): readonly Command[] {
  const { knowledge } = engine;
  const identity = identityOf(knowledge);
  const has = (type: 'faq' | 'claim') => knowledge.entries.some((entry) => entry.type === type);
  const commands: Command[] = [
    ...knowledge.tables.map((table) => tableCommand(table, engine)),
    ...(has('faq') ? [topicsCommand('faq', engine)] : []),
    ...(has('claim') ? [topicsCommand('claim', engine)] : []),
    askCommand(engine, (locale) => helpOnAll(commands, identity, locale)),
    checkCommand(engine),
  ].map((command) => spokenIn(knowledge.languages, command));
  return [...commands, spokenIn(knowledge.languages, helpCommand(commands, identity))];
}
