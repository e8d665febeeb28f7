/** What the last answer of a conversation was about, read back from the call that asks for it again. */

import type { Call } from '../core/reply.ts';
import { checkCall } from '../resolve/check-call.ts';
import { callForEntry } from '../resolve/entry-call.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { targetOf } from '../resolve/reference.ts';
import type { Target } from '../resolve/target.ts';
import { readArguments } from './table-arguments.ts';

/** Undefined for a call that the knowledge served now has no answer to. */
export function targetOfCall({ command, args }: Call, engine: QuestionEngine): Target | undefined {
  const { entries, tables } = engine.knowledge;
  if (command === checkCall.command) {
    const about = args[checkCall.about];
    return about === undefined ? undefined : targetOf(about, engine.knowledge);
  }
  const table = tables.find((candidate) => candidate.command.name === command);
  if (table) {
    const found = readArguments(args, table, engine);
    return 'target' in found ? found.target : undefined;
  }
  const entry = entries.find((candidate) => {
    const call = callForEntry(candidate);
    return call.command === command && Object.entries(call.args).every(([name, value]) => args[name] === value);
  });
  return entry && { kind: 'entry', entry };
}
