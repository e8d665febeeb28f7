/** The cues and marks of several languages, compiled for the words of one table, and where they stand in a text. Knows what words may mean, never what a question does. */
import type { Cue, CueWords, Mark, Patterns } from '../../language/cues.ts';
import { isSyllables } from '../../question/hangul.ts';
import { isEnding } from '../../question/stem.ts';
import type { Token } from '../../question/token.ts';
import { bit, type Span } from './item.ts';

export interface CueSpan extends Span {
  readonly cue: Cue;
}

/** Tokens with their places in the repaired text. */
export interface PlacedTokens {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly starts: readonly number[];
}

export interface CueReader {
  cuesIn(placed: PlacedTokens): readonly CueSpan[];
  /** Which parts a stretch may play, each with the words that say so. */
  marksOf(tokens: readonly Token[], span: Pick<Span, 'first' | 'last'>): ReadonlyMap<Mark, bigint>;
  isConjunction(token: Token): boolean;
  /** Whether the word speaks of every one by itself: 모두, "every". */
  isOfEach(token: Token): boolean;
  /** Whether what is attached to the token joins it to the next name, with a conjunction between them or without, or nothing is attached. */
  isOpen(token: Token, isConjoined: boolean): boolean;
  /** How many the token counts: 네, "four", 4사. */
  countOf(token: Token): number | undefined;
  isCounter(token: Token): boolean;
  /** The tokens beside the stretch that reject it, as in 격차 말고 or "not the gap"; no bits if nothing does. */
  rejectionOf(tokens: readonly Token[], span: Pick<Span, 'first' | 'last'>): bigint;
}

export function place(tokens: readonly Token[]): PlacedTokens {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += token.text.toLowerCase();
  }
  return { tokens, text, starts };
}

/** The tokens that characters `start` to `end` of the text touch. */
export function tokensBetween({ tokens, starts }: PlacedTokens, start: number, end: number): Span {
  const touched = tokens.flatMap(({ text }, index) => {
    const at = starts[index] ?? 0;
    return at < end && start < at + text.length ? [index] : [];
  });
  return { first: touched[0] ?? 0, last: touched.at(-1) ?? 0, mask: touched.reduce((mask, index) => mask | bit(index), 0n) };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A syllable alone is a word only at the start of one: 사 in 4사, not in 기사. */
/** The same for words of other letters: "firm", not "confirm". */
const itemPattern = (item: string) =>
  /^[a-z]/.test(item)
    ? `(?<![a-z])${escaped(item)}(?![a-z])`
    : /^[가-힣]$/.test(item)
      ? `(?<![가-힣])${item}(?=(?:은|는|이|가|을|를|의|로|만|들|도|중|별|마다)?(?![가-힣])|당)`
      : escaped(item);

function compileCue(patterns: Patterns, items: readonly string[], units: readonly string[]): RegExp {
  const anyOf = (words: readonly string[]) => (words.length > 0 ? `(?:${words.map(itemPattern).join('|')})` : '(?!)');
  const [item, unit] = [anyOf(items), anyOf(units)];
  const written = patterns.map((pattern) =>
    pattern.replaceAll('{item}', item).replaceAll('{unit}', unit).replaceAll(' ?', ' ').replaceAll(' ', ' ?'),
  );
  return new RegExp(written.join('|') || '(?!)', 'gu');
}

/** Which marks a word makes on one side of what it marks. */
function marksBy(languages: readonly CueWords[], side: keyof CueWords['marks']): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const { marks } of languages) {
    for (const [mark, words] of Object.entries(marks[side]) as [Mark, readonly string[]][]) {
      for (const word of words) found.set(word, [...(found.get(word) ?? []), mark]);
    }
  }
  return found;
}

/** Cues whose words often stand side by side. */
const joinedCues: ReadonlySet<Cue> = new Set(['more', 'less', 'growth', 'decline', 'comparison', 'ranking', 'difference', 'share']);

/** Cues that ask for something to be computed. */
const computing: ReadonlySet<Cue> = new Set(['sum', 'mean', 'difference', 'ratio', 'share']);

/** Their words hold words of other cues, which say nothing of their own there: 제일 적게, "lowest estimate". */
const holding: ReadonlySet<Cue> = new Set(['highest', 'lowest', 'rangeEnd', 'atLeast', 'atMost', 'none', 'neighbour', 'ranking']);
/** They even take the same words for themselves. */
const narrower: ReadonlySet<Cue> = new Set(['rangeEnd', 'atLeast', 'atMost']);
const held: ReadonlySet<Cue> = new Set([
  ...(['more', 'less', 'highest', 'lowest', 'ascending', 'pick', 'all', 'negation', 'amountAsked', 'difference', 'decline'] as const),
]);

/** What is attached to a word: a particle, or an owner's s. "Was" ends in no such s. */
function endingOf({ text, form }: Token): string {
  if (isSyllables(text)) return text.startsWith(form) ? text.slice(form.length) : '';
  return /'s$/.exec(text)?.[0] ?? '';
}

/** How far in front of a name a preposition may stand: "than that of both Meta". */
const reach = 4;

/** Further patterns for a cue, of what a table measures. */
export type FurtherCues = Partial<Readonly<Record<Cue, Patterns>>>;

/** `items` are the table's own words for its rows, `units` for what it counts, in every language. */
export function cueReader(
  languages: readonly CueWords[],
  items: readonly string[],
  units: readonly string[] = [],
  further: FurtherCues = {},
): CueReader {
  const all = <T>(part: (words: CueWords) => readonly T[]): readonly T[] => languages.flatMap(part);
  const names = [...new Set(languages.flatMap(({ cues }) => Object.keys(cues) as Cue[]))];
  const cues = names.map((cue) => ({
    cue,
    pattern: compileCue([...(further[cue] ?? []), ...all((words) => words.cues[cue])], items, units),
  }));
  const quantifiers = new Set(all((words) => words.quantifiers));
  const conjunctions = new Set(all((words) => words.conjunctions));
  const joining = new Set(all((words) => words.joiningParticles));
  const conjoined = new Set(all((words) => words.conjoinedParticles));
  const counts = new Map(all((words) => Object.entries(words.counts)));
  const counters = new Set([...all((words) => words.counters), ...items]);
  const prefixed = new RegExp(`^(?:${all((words) => words.countPrefixes).join('|')})(\\d{1,2})$`, 'u');
  /** 곳이지, 개인가요: with an ending. */
  const isCounted = (text: string) =>
    [...counters].some((counter) => isSyllables(counter) && text.startsWith(counter) && isEnding(text.slice(counter.length)));
  const between = new Set(all((words) => words.betweenMarks));
  const rejecting = { before: new Set(all((words) => words.rejecting.before)), after: new Set(all((words) => words.rejecting.after)) };
  const [before, after, particles] = [marksBy(languages, 'before'), marksBy(languages, 'after'), marksBy(languages, 'particles')];

  /** What asks for the same twice in a row asks once: 더 많이. */
  function merged(spans: readonly CueSpan[]): CueSpan[] {
    const found: CueSpan[] = [];
    for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
      const last = found.at(-1);
      if (last && span.first <= last.last + 1)
        found[found.length - 1] = { ...last, last: Math.max(last.last, span.last), mask: last.mask | span.mask };
      else found.push(span);
    }
    return found;
  }

  /** 평균값 asks for the average, not for an amount beside it. */
  function withoutDoubles(spans: readonly CueSpan[]): CueSpan[] {
    const asked = spans.reduce((mask, span) => (computing.has(span.cue) ? mask | span.mask : mask), 0n);
    return spans.filter(({ cue, mask }) => (cue !== 'amountAsked' && cue !== 'amountNamed') || (mask & asked) === 0n);
  }

  function cuesIn(placed: PlacedTokens): CueSpan[] {
    return withoutDoubles(everyCue(placed));
  }

  function everyCue(placed: PlacedTokens): CueSpan[] {
    // What is found in the particle of a name says nothing of the name.
    const words = placed.tokens.reduce((bits, { kind }, index) => (kind === 'word' ? bits | bit(index) : bits), 0n);
    const found = cues.flatMap(({ cue, pattern }) =>
      placed.text.search(pattern) < 0
        ? []
        : [...placed.text.matchAll(pattern)].map((match) => ({
            cue,
            start: match.index,
            end: match.index + match[0].trimEnd().length,
          })),
    );
    const outer = found.filter(({ cue }) => holding.has(cue));
    const isHeld = ({ cue, start, end }: (typeof found)[number]) =>
      held.has(cue) &&
      outer.some(
        (other) =>
          other.cue !== cue &&
          // An order and its direction are said by the same words.
          (other.cue !== 'ranking' || cue !== 'ascending') &&
          other.start <= start &&
          end <= other.end &&
          (narrower.has(other.cue) || other.end - other.start > end - start),
      );
    const spans = found
      .filter((each) => !isHeld(each))
      .flatMap(({ cue, start, end }): CueSpan[] => {
        const { first, last, mask } = tokensBetween(placed, start, end);
        return (mask & words) === 0n ? [] : [{ cue, first, last, mask: mask & words }];
      });
    return names.flatMap((cue) => {
      const own = spans.filter((span) => span.cue === cue);
      return joinedCues.has(cue) ? merged(own) : own;
    });
  }

  function marksOf(tokens: readonly Token[], { first, last }: Pick<Span, 'first' | 'last'>): ReadonlyMap<Mark, bigint> {
    const marks = new Map<Mark, bigint>();
    const add = (list: readonly Mark[] | undefined, mask: bigint) => {
      for (const mark of list ?? []) if (!marks.has(mark)) marks.set(mark, mask);
    };
    const end = tokens[last];
    const inflected = end?.kind === 'word' ? endingOf(end) : '';
    add(particles.get(end?.particle ?? inflected), 0n);
    add(after.get(tokens[last + 1]?.text ?? ''), bit(last + 1));
    for (let at = first - 1, passed = 0n; at >= 0 && at >= first - reach; at--) {
      const word = tokens[at]?.text ?? '';
      const pair = `${tokens[at - 1]?.text ?? ''} ${word}`;
      // "Than that of both": the words in between are no marks of their own.
      if (between.has(pair)) {
        passed |= bit(at) | bit(at - 1);
        at -= 1;
        continue;
      }
      const two = before.get(pair);
      const one = before.get(word);
      if (two || one) {
        add(two ?? one, passed | bit(at) | (two ? bit(at - 1) : 0n));
        break;
      }
      if (!between.has(word)) break;
      passed |= bit(at);
    }
    return marks;
  }

  return {
    cuesIn,
    marksOf,
    isOfEach: ({ text }) => [...quantifiers].some((word) => text === word || (text.startsWith(word) && isEnding(text.slice(word.length)))),
    isConjunction: ({ kind, text }) => kind === 'word' && conjunctions.has(text),
    isOpen: ({ particle }, isConjoined) => particle === undefined || joining.has(particle) || (isConjoined && conjoined.has(particle)),
    countOf({ kind, text, form }) {
      if (kind !== 'word') return undefined;
      const digits = /^(\d{1,2})\D*$/.exec(text)?.[1] ?? prefixed.exec(text)?.[1];
      if (digits !== undefined) return Number(digits);
      const whole = counts.get(text.replace(/'s?$/, '')) ?? counts.get(form);
      if (whole !== undefined) return whole;
      // 세개만, 셋이, 넷중에: the counter or a particle is attached.
      for (const [word, count] of counts) {
        const rest = text.slice(word.length);
        const isAttached = counters.has(form.slice(word.length)) || (isSyllables(word) && (isEnding(rest) || after.has(rest)));
        if (text.startsWith(word) && isAttached) return count;
      }
      return undefined;
    },
    rejectionOf(tokens, { first, last }) {
      const [front, near, next] = [first - 2, first - 1, last + 1].map((at) => tokens[at]?.text ?? '');
      if (rejecting.after.has(next ?? '')) return bit(last + 1);
      if (rejecting.before.has(`${front} ${near}`)) return bit(first - 1) | bit(first - 2);
      return rejecting.before.has(near ?? '') ? bit(first - 1) : 0n;
    },
    isCounter: ({ kind, text, form }) => kind === 'word' && (counters.has(text) || counters.has(form) || isCounted(text)),
  };
}
