/** Which rows pass a limit: surely, perhaps, or not. */
import type { Comparison } from './comparison-option.ts';
import { type EvaluationFailure, failure, isFailure } from './evaluation-problem.ts';
import type { Member, Series } from './series.ts';
import { commonUnit } from './size.ts';
import { truthOf } from './truth.ts';

interface Passing {
  readonly limit: Member;
  readonly surely: readonly Member[];
  readonly maybe: readonly Member[];
  readonly no: readonly Member[];
}

/** The limit is one amount. The very cell that is the limit is set against nothing: nobody asks whether Meta is above Meta. */
export function passing(members: readonly Member[], is: Comparison, limits: Series): Passing | EvaluationFailure {
  const [limit, other] = limits.members;
  if (!limit || other)
    return limits.missing.length > 0 ? failure(...limits.missing) : failure({ problem: 'notOneAmount', amounts: limits.members.length });
  const found = { limit, surely: [] as Member[], maybe: [] as Member[], no: [] as Member[] };
  for (const member of members) {
    if (limits.cells && member.size === limit.size) continue;
    const unit = commonUnit([member.size, limit.size]);
    if (isFailure(unit)) return unit;
    const truth = truthOf(member.size, is, limit.size);
    found[truth === 'surely' && member.membership === 'maybe' ? 'maybe' : truth].push(member);
  }
  return found;
}
