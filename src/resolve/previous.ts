/** What the last answer of a conversation was about, read back from the call that asks for it again. */
import type { Call } from '../core/reply.ts';
import type { Target } from '../answers/answer.ts';
import type { Asking } from './question-engine.ts';
import { callForEntry } from '../answers/offer.ts';
import { targetOf } from './reference.ts';
import { requestOf } from '../commands/table-arguments.ts';
import { checkCall } from '../answers/verified-answer.ts';

/** Undefined for a call that the knowledge served now has no answer to. */
export function targetOfCall({ command, args }: Call, asking: Asking): Target | undefined {
  const { entries, tables } = asking.knowledge;
  if (command === checkCall.command) {
    const about = args[checkCall.about];
    return about === undefined ? undefined : targetOf(about, asking.knowledge);
  }
  const table = tables.find((candidate) => candidate.command.name === command);
  if (table) {
    const found = requestOf(args, table, asking);
    return 'request' in found ? { kind: 'table', request: found.request } : undefined;
  }
  const entry = entries.find((candidate) => {
    const call = callForEntry(candidate);
    return call.command === command && Object.entries(call.args).every(([name, value]) => args[name] === value);
  });
  return entry && { kind: 'entry', entry };
}
