/** What is read from the Markdown of an answer: every construct of GitHub's, as Korean texts use it, too. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/answers/markdown.ts';
import { plainBlock } from '../../src/core/plain.ts';
import type { Block, Rich } from '../../src/core/reply.ts';

const paragraph = (...text: Rich): Block => ({ kind: 'paragraph', text });
const textOf = (markdown: string): Rich => readMarkdown(markdown).flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
const plain = (markdown: string) => readMarkdown(markdown).map(plainBlock).join('\n\n');

describe('blocks', () => {
  it.each<readonly [string, string, readonly Block[]]>([
    [
      'a numbered list that begins later, with code inside',
      '3. one\n   ```sh\n   npm ci\n   ```\n4. two',
      [
        {
          kind: 'list',
          start: 3,
          items: [[paragraph({ text: 'one' }), { kind: 'code', text: 'npm ci', language: 'sh' }], [paragraph({ text: 'two' })]],
        },
      ],
    ],
    [
      'a list in a list',
      '- one\n  - two',
      [{ kind: 'list', items: [[paragraph({ text: 'one' }), { kind: 'list', items: [[paragraph({ text: 'two' })]] }]] }],
    ],
    [
      'tasks',
      '- [ ] open\n- [x] done',
      [
        {
          kind: 'list',
          items: [[paragraph({ text: '☐ ' }, { text: 'open' })], [paragraph({ text: '☑ ' }, { text: 'done' })]],
        },
      ],
    ],
    ['a quotation', '> one\n>\n> two', [{ kind: 'quote', blocks: [paragraph({ text: 'one' }), paragraph({ text: 'two' })] }]],
    ['a heading', '## one', [{ kind: 'heading', level: 2, text: [{ text: 'one' }] }]],
    ['indented code', '    npm ci', [{ kind: 'code', text: 'npm ci' }]],
    ['a line', 'one\n\n---', [paragraph({ text: 'one' }), { kind: 'rule' }]],
  ])('%s', (_name, markdown, blocks) => {
    expect(readMarkdown(markdown)).toEqual(blocks);
  });

  it('a table, also with more cells in a row than in its head', () => {
    expect(readMarkdown('| a | b |\n|:-:|--:|\n| **1** | 2 | 3 |')).toEqual([
      {
        kind: 'table',
        table: {
          columns: [
            { title: [{ text: 'a' }], align: 'center' },
            { title: [{ text: 'b' }], align: 'right' },
            { title: '', align: 'left' },
          ],
          rows: [[[{ text: '1', styles: ['strong'] }], [{ text: '2' }], [{ text: '3' }]]],
        },
      },
    ]);
  });
});

describe('text', () => {
  it('styles, also one in another', () => {
    expect(textOf('**a *b*** ~~c~~ `d`')).toEqual([
      { text: 'a ', styles: ['strong'] },
      { text: 'b', styles: ['strong', 'emphasis'] },
      { text: ' ' },
      { text: 'c', styles: ['strike'] },
      { text: ' ' },
      { text: 'd', styles: ['code'] },
    ]);
  });

  it.each(['**용량(최대)**은', '*“중요”*한', '~~값(옛)~~을'])('marks between a bracket and a Korean particle: %s', (markdown) => {
    expect(textOf(markdown)).toMatchObject([{ styles: [expect.any(String)] }, { text: expect.stringMatching(/^[은한을]$/) }]);
  });

  it('ranges with a tilde are not struck through', () => {
    expect(textOf('600억~720억 달러, 1~2주')).toEqual([{ text: '600억~720억 달러, 1~2주' }]);
  });

  it('a hard line break stays one, a soft one is a space', () => {
    expect(plain('one\ntwo  \nthree\\\nfour')).toBe('one two\nthree\nfour');
  });

  it.each([
    ['https://example.org/bare', 'https://example.org/bare', ''],
    ['https://example.org/a를 보세요', 'https://example.org/a', '를 보세요'],
    ['https://example.org입니다', 'https://example.org', '입니다'],
    ['https://example.org/a)를', 'https://example.org/a', ')를'],
    ['https://example.org/a_(b)를', 'https://example.org/a_(b)', '를'],
    ['https://example.org/의 글', 'https://example.org/', '의 글'],
    ['https://ko.wikipedia.org/wiki/대한민국', 'https://ko.wikipedia.org/wiki/대한민국', ''],
    ['<https://example.org/auto>로', 'https://example.org/auto', '로'],
  ])('a bare address ends before a particle: %s', (markdown, href, after) => {
    const [link, ...others] = textOf(markdown);
    expect(link).toEqual({ text: href, href });
    expect(others.map(({ text }) => text).join('')).toBe(after);
  });

  it('links and images lead to where they are defined', () => {
    expect(plain('[words](https://a.example) ![picture](https://b.example/x.png) [more][m] ![][m]\n\n[m]: https://c.example')).toBe(
      'words (https://a.example) picture (https://b.example/x.png) more (https://c.example) https://c.example',
    );
  });

  it('an address is not written twice', () => {
    expect(plain('www.example.org me@example.org [**a** b](https://c.example)')).toBe(
      'www.example.org me@example.org a b (https://c.example)',
    );
  });

  it('what nobody can show stands there as it was written', () => {
    expect(plain('a<br>b[^1]\n\n<details>more</details>\n\n[^1]: the note')).toBe(
      'a<br>b[^1]\n\n<details>more</details>\n\n[^1]: the note',
    );
  });
});
