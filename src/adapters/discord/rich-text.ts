/** Rich text as Discord's markdown: marks around what has a style, links around what leads somewhere, and nothing else that the app would read as markup. */

import { addressBeside, type LinkRun, linkRuns, withOpenableLinks } from '../../core/links.ts';
import type { Rich, Span, Style } from '../../core/reply.ts';
import { piecesOf } from '../shared/pieces.ts';
import { escapeText } from './escape.ts';
import { textInChunk } from './limits.ts';

/** The rich text as markdown. */
export function markdown(text: Rich): string {
  return linkRuns(merged(withOpenableLinks(text).map(withoutLeaks)))
    .map((run) => (run.href === undefined ? styled(run.spans) : linked(run, run.href)))
    .join('');
}

/** The rich text as markdown in one line, for places where a line break would end the heading or the small print. */
export function markdownLine(text: Rich): string {
  return markdown(text.map((span) => ({ ...span, text: oneLine(span.text) }))).trim();
}

/** The rich text as a line of small print. */
export function small(text: Rich): string {
  return `-# ${markdownLine(text)}`;
}

/** The text, written as markdown by `write`, in pieces that fit a text component; none for a text without visible characters. Drops nothing and tears no figure. */
export function markdownChunks(text: Rich, write: (text: Rich) => string = markdown): readonly string[] {
  return piecesOf(text, (piece) => write(piece).length <= textInChunk).map(write);
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\r\n\u2028\u2029]\s*/g, ' ');
}

/** Neighbours of one kind become one span: `**a****b**` and `` `a``b` `` would show their marks. */
function merged(text: Rich): Rich {
  const alike = (a: Span, b: Span) => a.href === b.href && [...(a.styles ?? [])].sort().join() === [...(b.styles ?? [])].sort().join();
  const spans: Span[] = [];
  for (const span of text) {
    if (span.text === '') continue;
    const last = spans.at(-1);
    if (last && alike(last, span)) spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

const signs: Readonly<Partial<Record<Style, RegExp>>> = { strong: /\*/, emphasis: /[*_]/, strike: /~/ };

/** Code is not escaped: a sign in it would end the mark that stands around it. */
function withoutLeaks(span: Span): Span {
  if (!span.styles?.includes('code')) return span;
  return { ...span, styles: span.styles.filter((style) => !signs[style]?.test(span.text)) };
}

/** The styles that are marks around a text, in no order: of two that begin together the longer one is put around the other. */
const around = ['strong', 'emphasis', 'strike'] as const satisfies Style[];

type Mark = (typeof around)[number];

interface Group {
  /** Absent for a span without any of the styles that are left. */
  readonly style?: Mark;
  readonly spans: Rich;
}

function styled(spans: Rich, styles: readonly Mark[] = around): string {
  const groups = groupsOf(spans, styles);
  return groups.reduceRight((after, { style, spans: some }, index) => {
    if (!style) return some.map(leaf).join('') + after;
    const inner = styled(
      some,
      styles.filter((other) => other !== style),
    );
    return marked(inner, style, { afterStar: groups[index - 1]?.style === 'strong', beforeLetter: /^\w/.test(after) }) + after;
  }, '');
}

function groupsOf(spans: Rich, styles: readonly Mark[]): readonly Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < spans.length; ) {
    const [longest] = styles
      .map((style) => ({ style, end: endOf(style, spans, start) }))
      .filter(({ end }) => end > start)
      .sort((a, b) => b.end - a.end);
    const end = longest?.end ?? start + 1;
    groups.push({ ...(longest && { style: longest.style }), spans: spans.slice(start, end) });
    start = end;
  }
  return groups;
}

function endOf(style: Style, spans: Rich, start: number): number {
  const end = spans.findIndex((span, index) => index >= start && !span.styles?.includes(style));
  return end < 0 ? spans.length : end;
}

/** The text between marks that the app reads as such, with the white space at its ends outside of them. */
function marked(
  inner: string,
  style: Mark,
  { afterStar, beforeLetter }: { readonly afterStar: boolean; readonly beforeLetter: boolean },
): string {
  const bare = inner.trim();
  if (bare === '') return inner;
  const at = inner.indexOf(bare);
  const [lead, trail] = [inner.slice(0, at), inner.slice(at + bare.length)];
  const wrapped = (sign: string) => `${lead}${sign}${bare}${sign}${trail}`;
  if (style === 'strong') return wrapped('**');
  if (style === 'strike') return wrapped('~~');
  if (trail !== '' || !beforeLetter) return wrapped('_');
  // Before a letter only a star ends an emphasis, and only where no other star stands beside it.
  return (afterStar && lead === '') || /(?<!\\)\*/.test(bare) ? inner : wrapped('*');
}

function leaf({ text, styles }: Span): string {
  if (text.trim() === '' || !styles?.includes('code')) return escapeText(text);
  // Inside code nothing can be escaped, so a text that would end it early is shown as ordinary text.
  return /[`\n]/.test(text) ? escapeText(text) : `\`${text}\``;
}

/** The brackets of the notation never meet those of a label or an address, and no label looks like another address: the app links neither. */
function linked(run: LinkRun, href: string): string {
  const label = styled(run.spans);
  const words = run.spans.map(({ text }) => text).join('');
  if (words.trim() === '') return label;
  const isPlain = !/[\s<>\\]/.test(href);
  if (isPlain && addressBeside(run) === undefined) return `<${href}>`;
  const address = isPlain ? href : new URL(href).href;
  const encoded = address.replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /[[\]\n]|:\/\//.test(words) ? `${label} <${encoded}>` : `[${label}](<${encoded}>)`;
}
