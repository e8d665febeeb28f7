/**
 * Text of people and files as Discord shows it literally, and rich text as Discord's markdown.
 * discord.js' escapeMarkdown leaves mentions, timestamps, emoji codes, bare addresses, quotes and list marks alive, so this does all of them.
 */
import type { Rich, Span } from '../../core/reply.ts';

/** Emphasis, code, spoilers, links, and whatever stands in angle brackets: mentions, timestamps, custom emoji, commands. */
const inline = /[\\*_~|`<[\]]/g;
/** An emoji code, or the middle of an address that the app would make a link. At the end of a span the next one may complete it. */
const colon = /:(?!\s)/g;
/** What would end the label of a link that stands before: the app looks for the last bracket, not for the next. */
const address = /(?<=\]|^)\(/g;
const everyone = /@(?=everyone|here)/g;
/** What makes a heading, small print, a quote or a list at the start of a line. A text may be put at the start of one. The spaces before it end no line: `^` would match behind each that does. */
const lineStart = /^([^\S\r\n\u2028\u2029]*)([-+#>])/gm;
const numbered = /^([^\S\r\n\u2028\u2029]*\d*)\.(?=\s|$)/gm;

/** The text with every piece of Discord's markdown disarmed by a backslash, which the app does not show. */
export function escapeText(text: string): string {
  return text
    .replace(inline, '\\$&')
    .replace(address, '\\(')
    .replace(colon, '\\:')
    .replace(everyone, '\\@')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\.');
}

/** The rich text as markdown. */
export function markdown(text: Rich): string {
  return merged(text).map(spanMarkdown).join('');
}

/** The rich text as markdown in one line, for places where a line break would end the heading, the item or the small print. */
export function markdownLine(text: Rich): string {
  return markdown(text.map((span) => ({ ...span, text: oneLine(span.text) }))).trim();
}

/** The rich text as a line of small print. */
export function small(text: Rich): string {
  return `-# ${markdownLine(text)}`;
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*[\r\n\u2028\u2029]\s*/g, ' ');
}

/** Neighbours of one kind become one span: `**a****b**` and `` `a``b` `` would show their marks. */
function merged(text: Rich): Rich {
  const spans: Span[] = [];
  for (const span of text) {
    if (span.text === '') continue;
    const last = spans.at(-1);
    if (last && last.kind === span.kind && last.kind !== 'link') spans[spans.length - 1] = { kind: last.kind, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

function spanMarkdown(span: Span): string {
  if (span.text.trim() === '') return span.text;
  switch (span.kind) {
    case 'strong':
      return `**${escapeText(span.text)}**`;
    case 'code':
      // Inside code nothing can be escaped, so a text that would end it early is shown as ordinary text.
      return /[`\n]/.test(span.text) ? escapeText(span.text) : `\`${span.text}\``;
    case 'link':
      return linkMarkdown(span.text, span.href);
    default:
      return escapeText(span.text);
  }
}

/** Only web addresses become links, and the brackets of the notation never meet those of a label or an address. */
function linkMarkdown(label: string, href: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return escapeText(label);
  const address = url.href.replace(/[()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  if (label === href) return `<${address}>`;
  return /[[\]\n]/.test(label) ? `${escapeText(label)} <${address}>` : `[${escapeText(label)}](<${address}>)`;
}
