/** Reads a message that says two things about a table as two statements: "Microsoft 80 billion, Google 90", "Amazon leads and Meta comes last". A single statement is not its work. */
import type { Token } from '../../question/token.ts';
import type { Draft } from './draft.ts';
import { idsIn, operation } from './draft.ts';
import { bitsBetween } from './item.ts';
import { type Parse, parse } from './parse.ts';
import type { TableWords } from './table-spans.ts';

/** Longer messages are told apart by their clauses. */
const mostTokens = 40;
/** By how much two statements have to explain more than one does, where that leaves nothing out. */
const worthSplitting = 0.5;

const isStatement = ({ draft, missing }: Parse) => draft.node === 'operation' && draft.operation === 'holds' && missing.length === 0;

function rowsIn(draft: Draft): readonly string[] {
  return draft.node === 'operation' ? draft.of.flatMap(rowsIn) : (idsIn(draft) ?? []);
}

/** Whether a part reads its words as the whole message does: "leads" in "Amazon leads Microsoft by 20 billion" does not claim the first rank. */
function readsAlike(part: Parse, before: number, whole: Parse): boolean {
  return part.spans.cues.every(({ cue, first }) => whole.spans.cues.some((other) => other.cue === cue && other.first === first + before));
}

interface Split {
  readonly claims: readonly [Parse, Parse];
  readonly explained: bigint;
  readonly score: number;
}

/** The same parse within a longer message, `before` tokens further on. */
function shifted(found: Parse, before: number): bigint {
  return found.explained << BigInt(before);
}

/** Two things said of one row: "Amazon is first and spends over 90 billion". The second is read with the row in front of it. */
function ofOneRow(words: TableWords, tokens: readonly Token[], { spans }: Parse): Split[] {
  const [row, more] = spans.rows.filter(({ draft }) => idsIn(draft)?.length === 1);
  if (!row || more) return [];
  const values = [...spans.amounts, ...spans.rows.filter(({ draft }) => draft.node === 'rows' && draft.rows.rows === 'ranked')]
    .filter(({ first }) => first > row.last)
    .sort((a, b) => a.first - b.first);
  return values.slice(0, -1).flatMap((value, index): Split[] => {
    // "85 km in 2023 and 90 km in 2024": each with what stands behind it.
    const end = values[index + 1]?.first ?? value.last;
    const joint = tokens.findIndex((token, place) => place > value.last && place < end && words.cues.isConjunction(token));
    const at = joint < 0 ? value.last + 1 : joint;
    const front = tokens.slice(row.first, row.last + 1);
    const [left, right] = [parse(words, tokens.slice(0, at)), parse(words, [...front, ...tokens.slice(at)])];
    if (!left || !right || !isStatement(left) || !isStatement(right)) return [];
    // The row is explained once, by the first.
    const explained = left.explained | ((right.explained >> BigInt(front.length)) << BigInt(at));
    return [{ claims: [left, right], explained, score: left.score + right.score - front.length }];
  });
}

/** Both statements where the message makes two, with all that they explain together; undefined where it makes one or none. */
export function twoClaims(
  words: TableWords,
  tokens: readonly Token[],
  whole: Parse,
): { readonly claims: readonly Parse[]; readonly parse: Parse } | undefined {
  const { spans } = whole;
  const named = new Set(spans.rows.flatMap(({ draft }) => rowsIn(draft)));
  if (tokens.length > mostTokens || named.size === 0) return undefined;
  const rows = spans.rows.flatMap(({ draft, first }) => (draft.node === 'rows' && draft.rows.rows !== 'asked' ? [first] : []));
  // "80bn at Microsoft and 90bn at Meta": each begins with its amount.
  const isAmountFirst = spans.amounts.some(({ first }) => first < Math.min(...rows));
  const starts = new Set([...rows, ...(isAmountFirst ? spans.amounts.map(({ first }) => first) : [])]);
  const ofTwo = [...starts]
    .filter((at) => at > 0 && named.size > 1)
    .flatMap((at): Split[] => {
      const before = tokens[at - 1];
      const joined = before && words.cues.isConjunction(before) ? at - 1 : at;
      const [left, right] = [parse(words, tokens.slice(0, joined)), parse(words, tokens.slice(at))];
      return left && right && isStatement(left) && isStatement(right) && readsAlike(left, 0, whole) && readsAlike(right, at, whole)
        ? [
            {
              claims: [left, right],
              explained: left.explained | bitsBetween(joined, at - 1) | shifted(right, at),
              score: left.score + right.score,
            },
          ]
        : [];
    });
  const [best] = [...ofTwo, ...(named.size === 1 ? ofOneRow(words, tokens, whole) : [])].sort((a, b) => b.score - a.score);
  if (!best || best.score < whole.score + (whole.missing.length > 0 ? 0 : worthSplitting)) return undefined;
  const [left, right] = best.claims;
  return {
    claims: best.claims,
    parse: {
      ...whole,
      draft: operation('comparison', [left.draft, right.draft]),
      explained: best.explained,
      missing: [],
      score: best.score,
    },
  };
}
