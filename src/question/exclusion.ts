/** Which names a text leaves out: 아마존 빼고, "except Amazon and Meta". Knows no table. */
import { leavesOut, subtracting } from '../language/reading-words.ts';
import type { Token } from './tokens.ts';

const isName = (token: Token | undefined) => token?.kind === 'name' || token?.kind === 'outside';
/** May stand between names that are left out together. */
const joiners: ReadonlySet<string> = new Set(['and', 'or', '랑', '하고', '그리고']);

/** The tokens of names that are left out, and the words that say so. */
export function excludedIn(tokens: readonly Token[]): ReadonlySet<Token> {
  const excluded = new Set<Token>();
  const take = (from: number, step: 1 | -1): boolean => {
    let taken = false;
    for (let at = from; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (!token || !(isName(token) || joiners.has(token.text))) break;
      if (!isName(token)) continue;
      excluded.add(token);
      taken = true;
    }
    return taken;
  };
  tokens.forEach((token, at) => {
    const before = leavesOut.before.has(token.text) && take(at - 1, -1);
    // Between two names it is arithmetic: "Amazon minus Meta".
    const subtracts = subtracting.has(token.text) && isName(tokens[at - 1]);
    const after = leavesOut.after.has(token.text) && !subtracts && take(at + 1, 1);
    if (before || after) excluded.add(token);
  });
  return excluded;
}
