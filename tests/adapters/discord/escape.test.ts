import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, readMarkdown, visibleText } from '../../../playground/discord/markdown.ts';
import { escapeText } from '../../../src/adapters/discord/escape.ts';
import { markdown, markdownLine } from '../../../src/adapters/discord/rich-text.ts';
import { code, rich, type Span, strong } from '../../../src/core/reply.ts';

const marks = [
  ...'\\*_~|`<>[]()#-+.:@!&/0127 \n\t가a',
  ...['**', '__', '```', '||', '~~', '-# ', '# ', '> ', '>>> ', '1. ', '- ', '* '],
  ...['@everyone', '@here', '<@1>', '<@!1>', '<@&1>', '<#1>', '</ask:1>', '<t:1:R>', '<:a:1>', ':tada:', '¯\\_(ツ)_/¯'],
  ...['https://evil.example/a_b', '<https://evil.example>', '[x](https://evil.example)', 'http:', '//x'],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

function seen(text: string): string {
  return visibleText(readMarkdown(text), ({ of }) => `‹${of}›`);
}

/** Every kind of markup in the text, nested ones too. */
function kinds(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => [node.kind, ...('children' in node ? kinds(node.children) : [])]);
}

describe('escapeText', () => {
  it('leaves nothing that the app would read as markup, and every character to be seen', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        expect(seen(escaped)).toBe(text);
        expect(kinds(readMarkdown(escaped)).filter((kind) => kind !== 'text')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves ordinary text alone', () => {
    const texts = ['약 600억~720억 달러'.replace('~', '–'), 'Meta: about $60–72 billion (2025).', '1.5배, 50%', 'a-b', '기준: 2025년'];
    expect(texts.map(escapeText)).toEqual(texts);
  });

  it('shows a range that is written with tildes', () => {
    expect(seen(escapeText('600억~720억 달러와 100~~200'))).toBe('600억~720억 달러와 100~~200');
  });
});

describe('markdown', () => {
  const span: fc.Arbitrary<Span> = fc.record({ styles: fc.subarray(['strong', 'emphasis', 'strike', 'code']), text: hostile });
  const link: fc.Arbitrary<Span> = fc.record({
    text: hostile.filter((text) => text.trim() !== ''),
    href: fc.constantFrom(
      'https://example.org/a_b?c=(d)',
      'https://example.org/)x',
      'http://example.org/\\',
      'https://example.org/?q=`<>*',
    ),
  });

  it('shows every character of a run of spans, and only the marks that were meant', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const nodes = readMarkdown(markdown(spans));
        expect(visibleText(nodes, ({ of }) => `‹${of}›`)).toBe(spans.map(({ text }) => text).join(''));
        expect(kinds(nodes).filter((kind) => !['text', 'strong', 'emphasis', 'strike', 'code'].includes(kind))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('links where it should and shows the label', () => {
    fc.assert(
      fc.property(link, hostile, (spans, after) => {
        const nodes = readMarkdown(markdown([spans, { text: ` ${after}` }]));
        const links = nodes.filter((node) => node.kind === 'link');
        expect(links).toHaveLength(1);
        expect(links.map((one) => new URL(one.href).origin).every((origin) => origin.endsWith('example.org'))).toBe(true);
        expect(visibleText(nodes, ({ of }) => `‹${of}›`)).toContain(spans.text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes neighbours of one kind one', () => {
    expect(markdown(rich(strong('60'), strong('–72'), code('a'), code('b')))).toBe('**60–72**`ab`');
  });

  it('links web addresses only, and writes others behind the words', () => {
    const label = { text: 'press me' };
    expect(markdown([{ ...label, href: 'javascript:alert(1)' }])).toBe('press me (javascript\\:alert(1))');
    expect(markdown([{ ...label, href: 'discord://-/settings' }])).toBe('press me (discord\\://-/settings)');
    expect(markdown([{ ...label, href: 'not an address' }])).toBe('press me (not an address)');
    expect(markdown([{ ...label, href: 'https://example.org/x' }])).toBe('[press me](<https://example.org/x>)');
  });

  it('keeps a line a line', () => {
    expect(markdownLine(rich('one\n# two\r\n', strong('three')))).toBe('one # two **three**');
  });
});
