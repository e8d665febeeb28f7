/** Reads numbers that are written without scale and unit as amounts of the size of a table's figures: "Meta is 60 to 72". Knows no words of what is asked. */
import { amountWords } from '../../language/languages.ts';
import { isAside, stopWords } from '../../language/reading-words.ts';
import { isNearYear } from '../../question/short-year.ts';
import type { Token } from '../../question/token.ts';
import type { Figures } from './figures.ts';
import { bit, bitsBetween } from './item.ts';
import type { AmountSpan, TableWords } from './table-spans.ts';

/** What sums of money are written in without saying so: billions, 억. */
const scales = [1, 1e3, 1e6, 1e8, 1e9, 1e12];
/** So many times smaller or larger than every figure, a number is of something else. */
const reach = 3;
const looksLikeYear = /^(?:19|20|21)\d{2}$/;

const aboutWords: ReadonlySet<string> = new Set(amountWords.flatMap(({ about }) => about.before.map((word) => word.replace(/^.*\)/, ''))));
const labelMarks: ReadonlySet<string> = new Set(amountWords.flatMap(({ labelMarks }) => labelMarks));
const joiners: ReadonlySet<string> = new Set(amountWords.flatMap(({ ranges }) => ranges.map(({ between }) => between)));

/** The number that a word is, with a counter behind it or without; fewer than two digits only count. */
function numberIn(token: Token, { cues }: TableWords): number | undefined {
  const [, digits, rest = ''] = token.kind === 'word' ? (/^(\d{2,})(\D*)$/.exec(token.text) ?? []) : [];
  if (digits === undefined || looksLikeYear.test(token.text)) return undefined;
  return rest === '' || cues.isCounter({ ...token, text: rest, form: rest }) ? Number(digits) : undefined;
}

/** A unit that the table does not have, or what makes the number a label: 130 GW, 202번. */
const isUnit = (token: Token | undefined) =>
  token?.kind === 'word' &&
  (labelMarks.has(token.text) || (/^[a-z]{1,3}$/.test(token.text) && !stopWords.has(token.text) && !isAside(token.text)));

/** The scale in which the numbers are figures of the table, or at least of their size. */
function scaleOf(values: readonly number[], figures: Figures): number | undefined {
  const { ofRows } = figures;
  if (!ofRows) return undefined;
  const { least, most, areMoney } = ofRows;
  const possible = (areMoney ? scales : [1]).filter((scale) =>
    values.every((value) => value * scale >= least / reach && value * scale <= most * reach),
  );
  const distance = (scale: number) => Math.abs(Math.log((values[0] ?? 1) * scale) - Math.log(least * most) / 2);
  return (
    possible.find((scale) => values.every((value) => figures.has(value * scale))) ?? possible.sort((a, b) => distance(a) - distance(b))[0]
  );
}

/** Amounts, two beside each other as a range, of the tokens that nothing else explains. */
export function bareAmounts(tokens: readonly Token[], words: TableWords, taken: bigint, measured: bigint): AmountSpan[] {
  const numberAt = (index: number) => {
    const token = tokens[index];
    return token && (taken & bit(index)) === 0n ? numberIn(token, words) : undefined;
  };
  const found: AmountSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const low = numberAt(at);
    if (low === undefined) continue;
    // "GOOGL 25 capex": what stands in front of the measure is rather its year.
    if (isNearYear(low) && (measured & bit(at + 1)) !== 0n) continue;
    const end = [at + 1, at + 2].find(
      (next) => (numberAt(next) ?? 0) > low && (next === at + 1 || joiners.has(tokens[at + 1]?.text ?? '')),
    );
    const high = end === undefined ? undefined : numberAt(end);
    const scale = scaleOf(high === undefined ? [low] : [low, high], words.figures);
    if (scale === undefined) continue;
    const last = high === undefined || end === undefined ? at : end;
    if (isUnit(tokens[last + 1])) continue;
    found.push({
      first: at,
      last,
      mask: bitsBetween(at, last),
      bare: true,
      amount: {
        value: low * scale,
        ...(high !== undefined && { high: high * scale }),
        ...(aboutWords.has(tokens[at - 1]?.text ?? '') && { about: true }),
        start: 0,
        end: 0,
      },
    });
    at = last;
  }
  return found;
}
