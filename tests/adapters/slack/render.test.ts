/** Replies become Block Kit that keeps to Slack's limits, shows every character as typed and loses no figure. */
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../playground/slack/message-check.ts';
import { escapeText, unescapeText } from '../../../src/adapters/slack/escape.ts';
import { blocksInMessage, buttonsInActions, buttonText, headerText, tableRows, textInBlock } from '../../../src/adapters/slack/limits.ts';
import { render } from '../../../src/adapters/slack/render.ts';
import { type Block, bullets, paragraph, type Reply, rich, type Span, type Style, type Table } from '../../../src/core/reply.ts';
import { answer, answers, askOffer, choices } from '../../support/scripted-bot.ts';

const hostile = '<!channel> <@U1> *bold* `code` <https://evil.example|here> & :smile: @everyone';

/** Every text in a block, in order. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const own = Reflect.get(value, 'text');
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(texts)];
}

const blocksOf = (reply: Reply): KnownBlock[] => render({ reply }).flatMap(({ blocks }) => blocks);

describe('what Slack is sent', () => {
  it('shows title, lead, table, caveats, period and source, then the buttons', () => {
    const reply = answers(
      answer({
        id: 'capex/meta',
        title: 'Meta',
        lead: rich('about $60–72 billion'),
        tables: [
          {
            columns: [
              { title: 'Company', align: 'left' },
              { title: 'Capex', align: 'right' },
            ],
            rows: [['Meta', '$60–72 billion']],
          },
        ],
        caveats: [rich('approximate')],
        period: '2025, expected',
        citations: [{ label: 'the article, section 2' }],
        followUps: [askOffer('And Amazon?')],
      }),
    );
    expect(blocksOf(reply).map(({ type }) => type)).toEqual(['header', 'rich_text', 'table', 'context', 'context', 'actions']);
    const shown = texts(blocksOf(reply));
    for (const text of [
      'Meta',
      'about $60–72 billion',
      '$60–72 billion',
      'Note: approximate',
      'Period: 2025, expected',
      'Source: the article, section 2',
      'And Amazon?',
    ]) {
      expect(shown).toContain(text);
    }
  });

  it('holds no markup of people or files: it is text, in blocks and in the notification', () => {
    const reply = answers(answer({ id: 'x', title: hostile, lead: rich(hostile), body: [paragraph(hostile)], caveats: [rich(hostile)] }));
    const [message] = render({ reply });
    expect(message.text).not.toMatch(/<[!@]/);
    expect(message.blocks.filter((block) => JSON.stringify(block).includes('mrkdwn'))).toEqual([]);
    expect(texts(message.blocks).filter((text) => text.includes('<!channel> <@U1>')).length).toBe(2);
    expect(texts(message.blocks).filter((text) => text.includes('&lt;!channel&gt; &lt;@U1&gt;'))).toHaveLength(2);
  });

  it('names who posted an answer, the only mention there is', () => {
    const [message] = render({ reply: answers(answer({ id: 'x', title: 'X' })) }, { postedBy: 'U42' });
    expect(message.blocks[0]).toMatchObject({ type: 'context', elements: [{ type: 'mrkdwn', text: 'Posted by <@U42>' }] });
    const [forged] = render({ reply: answers(answer({ id: 'x', title: 'X' })) }, { postedBy: 'U42> <!channel' });
    expect(forged.blocks[0]).toMatchObject({ elements: [{ text: 'Posted by <@U42&gt; &lt;!channel>' }] });
  });

  it('cuts a label that is too long, never its call', () => {
    const long = 'how '.repeat(60);
    const [message] = render({ reply: choices('Which?', askOffer(long)) });
    const [button] = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(button).toMatchObject({ type: 'button', value: expect.stringContaining(long.trim()) });
    if (button?.type === 'button') expect(button.text.text.length).toBeLessThanOrEqual(buttonText);
  });

  it('keeps to the limits and keeps every figure of any answer', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 120 }), (numbers, width, rows) => {
        const sentence = numbers.map((number) => `figure ${number}.`).join(' ');
        const reply = answers(
          answer({
            id: 'x',
            title: 'T'.repeat(Math.min(width, 300)),
            lead: rich(sentence),
            body: [paragraph(sentence.slice(0, width)), bullets(numbers.map((number) => rich(`item ${number}`)))],
            tables:
              rows > 0
                ? [{ columns: [{ title: 'N', align: 'left' }], rows: Array.from({ length: rows }, (_, row) => [`row ${row}`]) }]
                : [],
          }),
        );
        const messages = render({ reply });
        for (const { blocks } of messages) {
          expect(blocks.length).toBeLessThanOrEqual(blocksInMessage);
          expect(blocks.filter(({ type }) => type === 'table').length).toBeLessThanOrEqual(1);
          for (const block of blocks) {
            if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(headerText);
            if (block.type === 'table') expect(block.rows.length).toBeLessThanOrEqual(tableRows);
            if (block.type === 'actions') expect(block.elements.length).toBeLessThanOrEqual(buttonsInActions);
            if (block.type !== 'table') for (const text of texts(block)) expect(text.length).toBeLessThanOrEqual(textInBlock);
          }
        }
        const shown = texts(messages.flatMap(({ blocks }) => blocks)).join(' ');
        for (const number of numbers) expect(shown).toContain(`figure ${number}.`);
        for (let row = 0; row < rows; row++) expect(shown).toContain(`row ${row}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what Slack takes', () => {
  const parts = ['<!channel>', '<@U1>', '&amp;', '&', '*b*', '`', '```', ':tada:', '\u202e', '\ud800', '가나다', ' ', '\n', '$60–72bn'];
  const piece = fc.oneof(fc.constantFrom(...parts), fc.string());
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((some) => some.join('')),
    fc.tuple(piece, fc.integer({ min: 1, max: 4_000 })).map(([some, times]) => some.repeat(times).slice(0, 5_000)),
  );
  const styles = fc.subarray<Style>(['strong', 'emphasis', 'strike', 'code']);
  const span: fc.Arbitrary<Span> = fc.oneof(
    fc.record({ styles, text }),
    fc.record({ styles, text, href: fc.constantFrom('https://example.org/a', 'javascript:alert(1)', 'nowhere', '') }),
  );
  const richText = fc.array(span, { maxLength: 4 });
  const { block } = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 2 },
      fc.record({ kind: fc.constant('paragraph'), text: richText }),
      fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), text: richText }),
      fc.record({ kind: fc.constant('code'), text }),
      fc.record({ kind: fc.constant('quote'), blocks: fc.array(tie('block'), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('list'), items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('list'),
        start: fc.nat(),
        items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
      }),
    ),
  }));
  const table: fc.Arbitrary<Table> = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 130 }), fc.oneof(piece, text))
    .map(([columns, rows, cell]) => ({
      columns: Array.from({ length: columns }, () => ({ title: cell.slice(0, 50), align: 'right' })),
      rows: Array.from({ length: Math.min(rows, Math.ceil(30_000 / (columns * (cell.length + 1)))) }, () => Array(columns).fill(cell)),
    }));
  const part = fc
    .record({
      title: text,
      lead: richText,
      body: fc.array(block, { maxLength: 4 }),
      tables: fc.array(table, { maxLength: 3 }),
      caveats: fc.array(richText, { maxLength: 3 }),
      citations: fc.array(fc.record({ label: text }), { maxLength: 3 }),
      period: text,
      followUps: fc.array(text.map(askOffer), { maxLength: 6 }),
    })
    .map((fields) => answer({ id: 'x', ...fields }));

  it('is every message of any answer', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const reply = answers(one, other);
        const calls = [one.call, other.call];
        for (const message of render({ reply }, { postedBy: 'U1', post: { kind: 'post', locale: 'en', calls } })) {
          expect(() => readContent({ ...message })).not.toThrow();
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what Slack sends', () => {
  it('any text that was escaped comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });
});

it('begins a row of buttons where an offer does, and fills it with the ones behind', () => {
  const offered = (label: string, startsRow?: true) => ({ ...askOffer(label), ...(startsRow && { startsRow }) });
  const rows = blocksOf(choices('Choose one:', offered('a', true), offered('b', true), offered('c'), offered('d', true))).flatMap(
    (block) => (block.type === 'actions' ? [texts(block.elements)] : []),
  );
  expect(rows).toEqual([['a'], ['b', 'c'], ['d']]);
});
