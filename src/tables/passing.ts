/** Which rows pass a limit: surely, perhaps, or not. */
import type { Comparison } from './comparison-option.ts';
import { type EvaluationFailure, isFailure } from './evaluation-problem.ts';
import type { Member } from './series.ts';
import { commonUnit } from './size.ts';
import { truthOf } from './truth.ts';

interface Passing {
  readonly surely: readonly Member[];
  readonly maybe: readonly Member[];
  readonly no: readonly Member[];
}

/** The row that is the limit itself is neither. */
export function passing(members: readonly Member[], is: Comparison, limit: Member): Passing | EvaluationFailure {
  const others = members.filter(({ row }) => row === undefined || row !== limit.row);
  const found = { surely: [] as Member[], maybe: [] as Member[], no: [] as Member[] };
  for (const member of others) {
    const unit = commonUnit([member.size, limit.size]);
    if (isFailure(unit)) return unit;
    const truth = truthOf(member.size, is, limit.size);
    found[truth === 'surely' && member.membership === 'maybe' ? 'maybe' : truth].push(member);
  }
  return found;
}
