/** Reads numbers that are written without scale and unit as amounts of the size of a table's figures: "Meta is 60 to 72". Knows no words of what is asked. */
import { amountWords } from '../../language/languages.ts';
import { isCurrency } from '../../question/currency.ts';
import type { Token } from '../../question/tokens.ts';
import { bit, bitsBetween } from './item.ts';
import type { AmountSpan, TableWords } from './table-spans.ts';

type Figures = TableWords['figures'];

/** What sums of money are written in without saying so: billions, 억. */
const scales = [1, 1e3, 1e6, 1e8, 1e9, 1e12];
/** So many times smaller or larger than every figure, a number is of something else. */
const reach = 3;
/** Fewer digits count things. */
const isNumber = ({ kind, text }: Token) =>
  kind === 'word' && /^\d{2,}(?:개|명|건|회|번|장|권|대)?$/.test(text) && !/^(?:19|20|21)\d{2}$/.test(text);

const aboutWords: ReadonlySet<string> = new Set(amountWords.flatMap(({ about }) => about.before.map((word) => word.replace(/^.*\)/, ''))));
const joiners: ReadonlySet<string> = new Set(['to', 'and', ...amountWords.flatMap(({ ranges }) => ranges.map(({ between }) => between))]);

/** The scale in which the numbers are figures of the table, or at least of their size. */
function scaleOf(values: readonly number[], figures: Figures): number | undefined {
  const [least, most] = [Math.min(...figures.map(({ value }) => value)), Math.max(...figures.map(({ value }) => value))];
  const middle = Math.sqrt(least * most);
  const possible = (figures.every(({ unit }) => isCurrency(unit)) ? scales : [1]).filter((scale) =>
    values.every((value) => value * scale >= least / reach && value * scale <= most * reach),
  );
  const isFigure = (scale: number) => values.every((value) => figures.some((figure) => figure.value === value * scale));
  const distance = (scale: number) => Math.abs(Math.log((values[0] ?? 1) * scale) - Math.log(middle));
  return possible.find(isFigure) ?? possible.sort((a, b) => distance(a) - distance(b))[0];
}

/** Amounts, two beside each other as a range, of the tokens that nothing else explains. */
export function bareAmounts(tokens: readonly Token[], figures: Figures, taken: bigint): AmountSpan[] {
  const own = figures.filter(({ value, ofRow }) => ofRow && value > 0);
  if (own.length === 0) return [];
  const numberAt = (index: number) => {
    const token = tokens[index];
    return token && isNumber(token) && (taken & bit(index)) === 0n ? Number.parseInt(token.text, 10) : undefined;
  };
  const found: AmountSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const low = numberAt(at);
    if (low === undefined) continue;
    const end = [at + 1, at + 2].find(
      (next) => (numberAt(next) ?? 0) > low && (next === at + 1 || joiners.has(tokens[at + 1]?.text ?? '')),
    );
    const high = end === undefined ? undefined : numberAt(end);
    const scale = scaleOf(high === undefined ? [low] : [low, high], own);
    if (scale === undefined) continue;
    const last = high === undefined || end === undefined ? at : end;
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
