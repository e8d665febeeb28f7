/** Compares the words of a command line with the forms that a command accepts, such as `draft N`. Upper case stands for any word, `[x]` is optional, `x…` may repeat. */

/** What is wrong with these words, or undefined where one of the forms accepts them. */
export function positionalsProblem(forms: readonly string[], words: readonly string[]): string | undefined {
  const tokens = forms.map((form) => form.split(' '));
  if (words.length === 0 && forms.length === 0) return undefined;
  if (tokens.some((one) => accepts(one, words))) return undefined;
  if (forms.length === 0) return `unexpected argument “${words.join(' ')}”`;
  if (words.length === 0) return `missing argument; use ${either(forms)}`;
  const actions = tokens.map(([first = '']) => bare(first));
  const [action = ''] = words;
  if (actions.every((one) => !isPlaceholder(one)) && !actions.includes(action))
    return `unknown action “${action}”; use ${either([...new Set(actions)])}`;
  return `cannot read “${words.join(' ')}”; use ${either(forms)}`;
}

function accepts([token, ...rest]: readonly string[], words: readonly string[]): boolean {
  if (token === undefined) return words.length === 0;
  if (token.startsWith('[') && accepts(rest, words)) return true;
  const [word, ...more] = words;
  if (word === undefined || !(isPlaceholder(bare(token)) || bare(token).split('|').includes(word))) return false;
  return accepts(rest, more) || (token.includes('…') && accepts([token, ...rest], more));
}

const bare = (token: string) => token.replace(/[[\]…]/g, '');

const isPlaceholder = (token: string) => token === token.toUpperCase();

function either(choices: readonly string[]): string {
  return [choices.slice(0, -1).join(', '), ...choices.slice(-1)].filter((part) => part !== '').join(' or ');
}
