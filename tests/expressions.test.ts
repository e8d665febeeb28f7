/** No regular expression that reads people's text can be made to take long: each is timed on strings made to hurt it, beside an ordinary text of the same length. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Expression, Expressions } from './support/expressions-process.ts';

const ordinary = 'How much does Meta spend on it this year? 메타는 올해 얼마나 쓰나요, 그리고 아마존은? ';

/** Single characters and short strings that long runs are made of. */
const units = [
  ...' \n\u2028aA가ㅋ10,.!?<>@:*~_`[]()-+/|&\'"#%$억',
  ...['a ', 'a,', 'a.', 'a-', 'a1', 'a@', "a'", '가 ', '가,', '1,', '1.', '1-', '1 ', '01', '+1', ' +', '~a', '~ ', '*a', '_a', '`a'],
  ...['<@', '<a', '<a:', ':a', '[a', '](', '[](', '(a', ') ', '@a', 'https://', 'a.b', '&gt;', '\r\n', ' \n', ', ', '! ', '1억 '],
];
/** What a run ends with, so that what went on to its end has to give up there. */
const ends = ['', '\u0001'];

/** The words that stand in the source of an expression: what it looks for makes it look on. */
function wordsIn(source: string): readonly string[] {
  const plain = source
    .replace(/\(\?(?:<?[=!]|:|<\w+>)|\\[pP]\{[^}]*\}|\\[a-tv-zA-Z]/g, '(')
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
  const words = [...new Set(plain.split(/[()[\]{}|*+?^$]+/))].filter((word) => word !== '' && word.length < 20);
  const some = Math.ceil(words.length / 40);
  return words.filter((_, index) => index % some === 0).flatMap((word) => [word, `${word} `]);
}

const long = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const search = new Script('if (expression.global) for (const match of text.matchAll(expression)); else expression.test(text);');
const searched = createContext({});
/** Milliseconds after which a search is ended: what is exponential would outlast the test. */
const mostPatience = 5_000;

/** Milliseconds for all matches in the text; the best of so many runs, as other work shares the processor. */
function timed({ source, flags }: Expression, text: string, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    Object.assign(searched, { expression: new RegExp(source, flags), text });
    const begun = performance.now();
    try {
      search.runInContext(searched, { timeout: mostPatience });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      return Number.POSITIVE_INFINITY;
    }
    return performance.now() - begun;
  });
  return Math.min(...times);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** The text of that length on which the expression is slowest, as its unit and its end. */
function worstFor(expression: Expression, length: number): { readonly unit: string; readonly end: string } {
  let worst = { unit: '', end: '', time: 0 };
  for (const unit of [...units, ...wordsIn(expression.source)]) {
    for (const end of ends) {
      const time = timed(expression, long(unit, length) + end);
      if (time > worst.time) worst = { unit, end, time };
      if (time === Number.POSITIVE_INFINITY) return worst;
    }
  }
  return worst;
}

/** How many times as long as the ordinary text the worst one may take: what is quadratic takes thousands of times as long. */
const mostTimes = 100;
/** Milliseconds under which a clock tells nothing. */
const shortest = 0.5;

describe('every regular expression that reads people’s text', () => {
  let expressions: Expressions;

  beforeAll(async () => {
    const file = fileURLToPath(new URL('./support/expressions-process.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=project-source', '--enable-source-maps', '--import', 'tsx/esm', file],
      {
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    expressions = JSON.parse(stdout);
  }, 120_000);

  it('is among those that are timed', () => {
    expect(expressions.missed).toEqual([]);
    const sites = expressions.found.map(({ site }) => site.split(':')[0]);
    for (const file of [
      'src/core/input.ts',
      'src/adapters/slack/message-text.ts',
      'src/question/number.ts',
      'src/question/spelled-number.ts',
    ]) {
      expect(sites).toContain(file);
    }
  });

  it('takes about as long for hostile characters as for ordinary ones', { timeout: 300_000 }, () => {
    const slow = expressions.found.flatMap((expression) => {
      const { unit, end } = worstFor(expression, 1_000);
      return [10_000, 40_000].flatMap((length) => {
        const limit = mostTimes * Math.max(shortest, timed(expression, long(ordinary, length), 3));
        const text = long(unit, length) + end;
        // A second look only where the first says that it is slow.
        const time = timed(expression, text) > limit ? timed(expression, text, 3) : 0;
        return time > limit
          ? [`${expression.site} ${Math.round(time)} ms for ${length} of ${JSON.stringify(unit)}… /${expression.source}/`]
          : [];
      });
    });
    expect(slow).toEqual([]);
  });
});
