/** A Markdown FAQ becomes questions with answers: what a chat can show stays as it was written, the rest is said otherwise or told with its line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdownFaq } from '../../src/authoring/markdown-faq.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

function read(text: string) {
  const { pairs, told, title } = readMarkdownFaq(text, 'faq.md');
  return {
    title,
    told: told.map(formatProblem),
    pairs: pairs.map(({ questions, answer, place }) => [questions.join(' | '), answer, place().line]),
  };
}

describe('questions', () => {
  it('are headings, whatever their depth, and headings without a text of their own are chapters', () => {
    const { pairs, told, title } = read(
      '# Help\n\n- [How?](#how)\n\n## Account\n\n### How?\n\nSo.\n\n### Why?\nBecause.\n\n## Contact\n\nBy mail.\n',
    );
    expect(title).toBe('Help');
    expect(pairs).toEqual([
      ['How?', 'So.', 7],
      ['Why?', 'Because.', 11],
      ['Contact', 'By mail.', 14],
    ]);
    expect(told).toEqual([]);
  });

  it('keep the headings below them as parts of the answer', () => {
    expect(read('## 어떻게 하나요?\n\n이렇게.\n\n### 자세히\n\n저렇게.\n\n---\n\n## 왜요?\n\n그냥.\n').pairs).toEqual([
      ['어떻게 하나요?', '이렇게.\n\n### 자세히\n\n저렇게.', 1],
      ['왜요?', '그냥.', 11],
    ]);
  });

  it.each([
    ['**Q. 환불은?**\n\nA. 7일 안에.\n\n**Q. 교환은?**\n\nA. 됩니다.\n'],
    ['Q: 환불은?\nA: 7일 안에.\n\nQ: 교환은?\nA: 됩니다.\n'],
    ['질문 1. 환불은?\n\n답변: 7일 안에.\n\n질문 2. 교환은?\n\n답변: 됩니다.\n'],
    ['## 1. 환불은?\n\n7일 안에.\n\n## 2. 교환은?\n\n됩니다.\n'],
    ['<details>\n<summary>환불은?</summary>\n\n7일 안에.\n\n</details>\n\n<details><summary>교환은?</summary>\n\n됩니다.\n</details>\n'],
    ['환불은?\n---\n7일 안에.\n\n교환은?\n---\n됩니다.\n'],
  ])('are told by their marks too: %j', (text) => {
    expect(read(text).pairs.map(([question, answer]) => [question, answer])).toEqual([
      ['환불은?', '7일 안에.'],
      ['교환은?', '됩니다.'],
    ]);
  });

  it('have an id of their own where the heading says one', () => {
    expect(readMarkdownFaq('## How long? {#duration}\n\nAn hour.\n', 'faq.md').pairs).toMatchObject([
      { id: 'duration', questions: ['How long?'] },
    ]);
  });

  it('stand in front matter where a file is one entry', () => {
    const text =
      '---\nid: refund\nquestions:\n  - How do refunds work?\n  - money back\nlang: en\ntags: [money, "#back"]\nauthor: Kim\n---\n\nWithin a week.\n\n## Exceptions\n\nNone.\n';
    const { pairs, told } = readMarkdownFaq(text, 'refund.md');
    expect(pairs).toMatchObject([
      {
        id: 'refund',
        questions: ['How do refunds work?', 'money back'],
        language: 'en',
        tags: ['money', 'back'],
        answer: 'Within a week.\n\n## Exceptions\n\nNone.',
      },
    ]);
    expect(told.map(formatProblem)).toEqual([
      'refund.md:1:1 “author” of the front matter was not carried — entries have title, questions, tags, source and related',
    ]);
    expect(readMarkdownFaq('---\ntitle: 환불은 어떻게?\n---\n7일 안에.\n', 'a.md').pairs).toMatchObject([
      { questions: ['환불은 어떻게?'], answer: '7일 안에.' },
    ]);
  });
});

describe('answers', () => {
  const answer = (text: string) => read(`# How?\n\n${text}\n`);

  it('keep Markdown, links, code and tables as they are', () => {
    const text =
      '**Yes**, see [it](https://example.com/a_b):\n\n1. one\n   - two\n\n```sh\n# no heading\necho "<b>"\n\n\n```\n\n| a | b |\n|---|---|\n| 1 | `x` |';
    expect(answer(text)).toMatchObject({ pairs: [['How?', text, 1]], told: [] });
  });

  it('say in Markdown what stands in HTML, footnotes and references', () => {
    expect(
      answer(
        '<b>Bold</b> and <a href="https://example.com/">a link</a>.<br>Next.[^1] See [here][ref].\n\n[^1]: A note.\n\n[ref]: https://example.com/x',
      ).pairs,
    ).toEqual([['How?', '**Bold** and [a link](https://example.com/).\\\nNext. (A note.) See [here](<https://example.com/x>).', 1]]);
    expect(answer('<p>One.</p>\n<ul><li>two</li><li>three</li></ul>\n<!-- hidden -->').pairs[0]?.[1]).toBe('One.\n\n\n\n- two\n- three');
  });

  it('keep the words of what cannot be opened from a chat, and tell it', () => {
    const { pairs, told } = answer('See [the rules](./rules.md).\n\n![map](map.png) <u>here</u>');
    expect(pairs).toEqual([['How?', 'See the rules.\n\nmap here', 1]]);
    expect(told).toEqual([
      'faq.md:3:5 the link to ./rules.md cannot be opened from a chat: only its words were kept — write the whole address, https://…, into the entry',
      'faq.md:5:1 the picture map.png is not on the web: only its words were kept — put it there and write ![words](https://…)',
      'faq.md:5:17 HTML was taken out: <u> — look whether the answer still reads well',
    ]);
  });

  it('point to the questions that they link to', () => {
    const { pairs } = readMarkdownFaq('## How do I pay?\n\nFirst [sign up](#how-do-i-sign-up).\n\n## How do I sign up?\n\nSo.\n', 'faq.md');
    expect(pairs[0]).toMatchObject({ answer: 'First sign up.', pointsTo: ['howdoisignup'] });
  });
});

it('tells what belongs to no question', () => {
  expect(read('Hello.\n\n# Help\n\nWelcome.\n\n## How?\n\nSo.\n\n## Why?\n').told).toEqual([
    'faq.md:1:1 the text before the first heading belongs to no question: it was not carried — make it a question, or leave it out',
    'faq.md:3:1 “Help” has no answer of its own beneath it: it was not carried — make it a question, or leave it out',
    'faq.md:11:1 “Why?” has no answer of its own beneath it: it was not carried — make it a question, or leave it out',
  ]);
  expect(read('Just a text.\n').told.at(-1)).toBe(
    'faq.md:1:1 there is no question in it — write each question as a heading, with its answer beneath',
  );
  expect(read('---\na: [1\n---\n# How?\n\nSo.\n').told[0]).toMatch(/^faq\.md:1:1 the front matter is not YAML: /);
});

it('reads any text without failing', () => {
  const piece = fc.constantFrom(
    '# ',
    '## How?',
    '\n',
    '\n\n',
    '---',
    'Q: ',
    'A. ',
    '**',
    '<b>',
    '</a>',
    '<a href="x">',
    '<!--',
    '[x](#y)',
    '[^1]',
    '[^1]: n',
    '```',
    '> ',
    '- ',
    '| a |',
    '{x}',
    '답변:',
    'text',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const [question, answer] of read(pieces.join('')).pairs) expect([question, answer]).not.toContain('');
    }),
  );
});
