/** The words and marks of a query's line: which names stand bare, which in quotes, and how numbers are written, so that reading gives back what was printed. */

/** What means something else inside brackets or between operands. */
const reserved = new Set(['all', 'none', 'except', 'top', 'bottom', 'where', 'with', 'of', 'by', 'from', 'to', 'in', 'among', 'at', 'as']);
const periodPattern = /^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
const numberPattern = /^\d+(?:\.\d+)?(?:[eE]-?\d+)?$/;
const bare = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*$/u;

/** Whether it is a period of the calendar, which is written bare; any other name of a period stands in quotes behind an `@`. */
export const isPeriod = (text: string) => periodPattern.test(text);

export const isNumber = (text: string) => numberPattern.test(text);

export const isReserved = (text: string) => reserved.has(text);

/** A name, in quotes where it could be taken for something else. */
export function written(name: string): string {
  return bare.test(name) && !reserved.has(name) && !isPeriod(name) && !isNumber(name) ? name : JSON.stringify(name);
}

export function writtenPeriod(period: string): string {
  return isPeriod(period) ? period : `@${JSON.stringify(period)}`;
}

/** As short as people write it: 66e9 instead of 66000000000. */
export function writtenNumber(value: number): string {
  const plain = String(value).replace('e+', 'e');
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const thousands = Math.floor(Number(exponent) / 3) * 3;
  if (thousands < 6) return plain;
  const short = `${Number(`${digits}e${Number(exponent) - thousands}`)}e${thousands}`;
  return Number(short) === value && short.length <= plain.length ? short : plain;
}

/** One piece of a line. */
export interface LineToken {
  readonly sort: 'word' | 'quoted' | 'mark' | 'end';
  /** What it says; of a quoted name what is inside. */
  readonly text: string;
  readonly at: number;
}

// A dot belongs to a word only between two of its letters or digits: menu.price and 1.5e9, but not 60..72.
const pieces =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*")|(?<word>[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]|\.(?=[\p{L}\p{N}_]))*)|(?<mark>\.\.|>=|<=|!=|[[\](),.~@=<>-]))/uy;

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The pieces of a line, with its end; where something is no piece at all, that is the last one and a mark. */
export function tokensOf(line: string): LineToken[] {
  const tokens: LineToken[] = [];
  pieces.lastIndex = 0;
  let at = 0;
  for (let match = pieces.exec(line); match; match = pieces.exec(line)) {
    at = pieces.lastIndex;
    const { quoted, word, mark } = match.groups ?? {};
    const text = quoted === undefined ? (word ?? mark ?? '') : unquoted(quoted);
    const start = at - (quoted ?? word ?? mark ?? '').length;
    if (text === undefined) return [...tokens, { sort: 'mark', text: quoted ?? '', at: start }];
    tokens.push({ sort: quoted !== undefined ? 'quoted' : word !== undefined ? 'word' : 'mark', text, at: start });
  }
  const rest = line.slice(at).trimStart();
  const start = line.length - rest.length;
  if (rest !== '') return [...tokens, { sort: 'mark', text: [...rest][0] ?? '', at: start }];
  return [...tokens, { sort: 'end', text: '', at: line.length }];
}
