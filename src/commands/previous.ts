/** What the last answer of a conversation was about, read back from the call that asks for it again. */

import type { Call } from '../core/reply.ts';
import { findEntry } from '../knowledge/knowledge.ts';
import { checkCall } from '../resolve/check-call.ts';
import { topicOption } from '../resolve/entry-call.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Target } from '../resolve/target.ts';
import { readArguments } from './table-arguments.ts';
import { targetNamed } from './target-named.ts';

/** Undefined for a call that the knowledge served now has no answer to. */
export function targetOfCall({ command, args }: Call, engine: QuestionEngine): Target | undefined {
  const { knowledge } = engine;
  if (command === checkCall.command) {
    const about = args[checkCall.about];
    return about === undefined ? undefined : targetNamed(about, knowledge);
  }
  const table = knowledge.tables.find((candidate) => candidate.command.name === command);
  if (table) {
    const found = readArguments(args, table, engine);
    return 'target' in found ? found.target : undefined;
  }
  const entry = findEntry(knowledge, `${command}/${args[topicOption]}`);
  return entry && { kind: 'entry', entry };
}
