import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { readMarkdown, visibleText } from '../../../playground/discord/markdown.ts';
import { textsOf } from '../../../playground/discord/shown.ts';
import { gridColumns, textInChunk } from '../../../src/adapters/discord/limits.ts';
import { render } from '../../../src/adapters/discord/render.ts';
import { markdownChunks } from '../../../src/adapters/discord/rich-text.ts';
import { tableMarkdown } from '../../../src/adapters/discord/table.ts';
import { bullets, notice, paragraph, type Reply, rich, type Span, strong, type Table } from '../../../src/core/reply.ts';
import { displayWidth } from '../../../src/core/width.ts';
import { answer, askOffer } from '../../support/scripted-bot.ts';

const silent = pino({ level: 'silent' });
const markdownOf = (reply: Reply) => render({ reply }, {}, silent).map((message) => textsOf(message));

const meta = answer({
  id: 'capex/meta',
  title: '메타의 자본 지출',
  lead: rich('메타는 ', strong('약 600억~720억 달러'), '를 쓸 예정입니다.'),
  body: [paragraph('라마를 돌리려면 GPU가 필요합니다.'), bullets([rich('모델'), rich('광고')]), paragraph('끝.')],
  tables: [
    {
      columns: [
        { title: '회사', align: 'left' },
        { title: '2025', align: 'right' },
      ],
      rows: [
        ['메타', '$60–72bn'],
        ['마이크로소프트', '$80bn'],
      ],
    },
  ],
  caveats: [rich('구간이 겹칩니다.')],
  citations: [{ label: '기사 2절' }, { label: '기사 3절', href: 'https://example.org/3' }],
  period: '2025년 예상',
  followUps: [askOffer('왜?')],
});

describe('an answer', () => {
  it('reads as title, lead, body, table, notes in small print, period and sources', () => {
    expect(markdownOf({ status: 'answer', locale: 'ko', parts: [meta], confidence: 1 })).toEqual([
      [
        '### 메타의 자본 지출\n메타는 **약 600억\\~720억 달러**를 쓸 예정입니다.',
        '라마를 돌리려면 GPU가 필요합니다.\n- 모델\n- 광고\n\n끝.',
        ['```', '회사                2025', '──────────────  ────────', '메타            $60–72bn', '마이크로소프트     $80bn', '```'].join(
          '\n',
        ),
        '-# 참고: 구간이 겹칩니다.\n-# 기준: 2025년 예상 · 출처: 기사 2절 · [기사 3절](<https://example.org/3>)',
        '-# 더 알아보기',
      ],
    ]);
  });

  it('in parts has a frame for each, its small print below a line', () => {
    const [message, ...others] = render({ reply: { status: 'answer', locale: 'ko', parts: [meta, meta], confidence: 1 } }, {}, silent);
    expect(others).toEqual([]);
    const [container, separator, text, row] = [17, 14, 10, 1];
    expect(message?.components.map(({ type }) => type)).toEqual([container, container, text, row]);
    expect(message?.components[0]).toMatchObject({
      components: [{ type: text }, { type: text }, { type: text }, { type: separator }, { type: text }],
    });
  });

  it('too long for a chat begins in it and goes on in a file', () => {
    const long = {
      ...meta,
      body: Array.from({ length: 400 }, (_, index) => paragraph(`${index + 1}번: ${'긴 이야기 '.repeat(20)}$${index}.5bn`)),
    };
    const [message, ...others] = render({ reply: { status: 'answer', locale: 'ko', parts: [long], confidence: 1 } }, {}, silent);
    expect(others).toEqual([]);
    expect(message && textsOf(message)).toEqual(['### 메타의 자본 지출\n메타는 **약 600억\\~720억 달러**를 쓸 예정입니다.']);
    expect(message?.file?.text).toContain('$399.5bn');
    expect(message?.components.map(({ type }) => type)).toEqual([17, 13, 1]);
  });
});

describe('a notice', () => {
  it('is plain chat with its offers below', () => {
    const [message] = render(
      { reply: notice('ko', rich('안녕하세요!'), { body: [paragraph('이렇게 물어보세요.')], offers: [askOffer('메타는?')] }) },
      {},
      silent,
    );
    expect(message?.components).toMatchObject([
      { type: 10, content: '안녕하세요!\n\n이렇게 물어보세요.' },
      { type: 1, components: [{ label: '메타는?' }] },
    ]);
  });
});

describe('a table', () => {
  const wide: Table = {
    columns: [
      { title: '회사', align: 'left' },
      { title: '자본 지출', align: 'left' },
      { title: '초점', align: 'left' },
      { title: '몫', align: 'right' },
      { title: '특징', align: 'left' },
    ],
    rows: [
      ['메타', '약 600억~720억 달러', '라마와 광고', '20%', '크게 늘림'],
      ['아마존', '약 1,000억 달러', '', '30%', ''],
    ],
  };

  it('too wide for a phone becomes a list of its rows', () => {
    expect(tableMarkdown(wide)).toEqual([
      '-# 회사 · 자본 지출 · 몫 · 초점 · 특징',
      '**메타** · 약 600억\\~720억 달러 · 20%\n-# 라마와 광고\n-# 크게 늘림',
      '**아마존** · 약 1,000억 달러 · 30%',
    ]);
  });

  it('is a code block only where no line of it wraps', () => {
    const cell = fc.string({ unit: fc.constantFrom('가', '나', 'a', '1', '$', '~', '`', ' '), maxLength: 14 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const [first] = wide.columns;
        const pieces = tableMarkdown({ columns: [first ?? { title: '', align: 'left' }, { title: '', align: 'right' }], rows });
        const blocks = pieces.filter((piece) => piece.startsWith('```'));
        expect(blocks.flatMap((block) => block.split('\n')).filter((line) => displayWidth(line) > gridColumns)).toEqual([]);
        const words = rows
          .flat()
          .map((text) => text.trim())
          .filter((text) => text !== '');
        const seen = visibleText(readMarkdown(pieces.join('\n')), () => '');
        expect(words.filter((word) => !seen.includes(word))).toEqual([]);
      }),
    );
  });
});

describe('splitting', () => {
  const span: fc.Arbitrary<Span> = fc.record({
    styles: fc.subarray(['strong', 'emphasis', 'strike', 'code']),
    text: fc.string({ unit: fc.constantFrom('가', 'a', '*', '\\', '.', ' ', '😀', '`', '\n'), maxLength: 2_500 }),
  });

  it('keeps every character, in pieces that fit', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const pieces = markdownChunks(spans);
        expect(pieces.filter((piece) => piece.length > textInChunk)).toEqual([]);
        const seen = pieces.map((piece) => visibleText(readMarkdown(piece), () => '')).join('');
        expect(seen.replace(/\s/g, '')).toBe(
          spans
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('tears no figure', () => {
    const sentence = '메타는 약 600억~720억 달러를 쓰고, 아마존은 $100.5bn을 씁니다. ';
    const pieces = markdownChunks(rich(sentence.repeat(300)));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.filter((piece) => !piece.startsWith('메타는') || !piece.trimEnd().endsWith('씁니다.'))).toEqual([]);
  });
});

it('begins a row of buttons where an offer does, and fills it with the ones behind', () => {
  const offered = (label: string, startsRow?: true) => ({ ...askOffer(label), ...(startsRow && { startsRow }) });
  const reply = notice('en', rich('Choose one:'), { offers: [offered('a', true), offered('b', true), offered('c'), offered('d', true)] });
  const rows = render({ reply }, {}, silent).flatMap(({ components }) =>
    components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row.components] : [])),
  );
  expect(rows.map((row) => row.map((button) => 'label' in button && button.label))).toEqual([['a'], ['b', 'c'], ['d']]);
});
