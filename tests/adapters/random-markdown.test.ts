/** Whatever Markdown an answer is written in, each of its words is shown in order on every platform, in messages that the platform takes. */
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { readMarkdown as readDiscord, visibleText } from '../../playground/discord/markdown.ts';
import { checkMessage } from '../../playground/discord/message-check.ts';
import { readContent } from '../../playground/slack/message-check.ts';
import { render as renderForDiscord } from '../../src/adapters/discord/render.ts';
import { render as renderForSlack } from '../../src/adapters/slack/render.ts';
import { renderReply } from '../../src/adapters/terminal/render.ts';
import { readMarkdown } from '../../src/answers/markdown.ts';
import { plain } from '../../src/core/plain.ts';
import type { Reply } from '../../src/core/reply.ts';
import { answer, answers } from '../support/scripted-bot.ts';

const silent = pino({ level: 'silent' });

/** Every text under these names, in order: that of a picture is what it shows in words. */
function texts(value: unknown, names: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    names.includes(key) && typeof inner === 'string' ? [inner] : texts(inner, names),
  );
}

function onDiscord(reply: Reply): string {
  const messages = renderForDiscord({ reply }, {}, silent);
  for (const { components, file } of messages) checkMessage({ flags: 1 << 15, components: [...components] }, file ? [file.name] : []);
  return messages
    .map(
      (message) =>
        message.file?.text ??
        visibleText(readDiscord(texts(message.components, ['content', 'description']).join('\n')), ({ of }) => `‹${of}›`),
    )
    .join('\n');
}

const platforms: readonly (readonly [string, (reply: Reply) => string])[] = [
  [
    'Slack',
    (reply) =>
      renderForSlack({ reply })
        .flatMap((message) => texts(readContent({ ...message }).blocks, ['text', 'alt_text']))
        .join('\n'),
  ],
  ['Discord', onDiscord],
  ['the terminal', (reply) => renderReply(reply, { width: 60, paint: (_style, text) => text }, 'listed')],
  ['plain text', plain],
];

/** Stands for a word: each gets a number of its own when the document is whole. */
const word = '낱말';
const numbered = (document: string) => {
  let count = 0;
  return document.replaceAll(word, () => `${word}${String(count++).padStart(4, '0')}`);
};
/** The head of a table stands over each of its parts. */
const wordsOf = (text: string) => [...new Set(text.match(new RegExp(`${word}\\d{4}`, 'g')))];

function expectWords(shown: string, written: string, inOrder: boolean): void {
  const words = wordsOf(shown);
  expect(inOrder ? words : words.sort()).toEqual(wordsOf(written));
}

const replyWith = (markdown: string) => answers(answer({ id: 'x', title: 'X', body: readMarkdown(markdown) }));

/** Text of a line, with styles in styles. */
const { line } = fc.letrec<{ line: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    fc.constant(word),
    fc.constant(`\`${word} *${word}\``),
    fc.constant(`https://example.org/x를 ${word}`),
    fc.constant(`<br>${word}`),
    fc.tuple(fc.constantFrom('**', '*', '~~', '_'), tie('inline')).map(([mark, inside]) => `${mark}${inside}${mark}`),
    tie('inline').map((inside) => `[${inside}](https://example.org/a_(b))`),
    fc.constant(`![${word}](https://example.org/a.png)`),
    fc.constantFrom(`1. ${word}`, `# ${word}`, `a_${word}_b`, `||${word}||`, `<@1> ${word}`, `:${word}:`, `\\*${word}\\*`, `(${word}!)`),
  ),
  line: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
}));

const indented = (text: string, first: string, others = ' '.repeat(first.length)) =>
  text
    .split('\n')
    .map((one, index) => (index === 0 ? first : others) + one)
    .join('\n');

const { document } = fc.letrec<{ document: string; block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    line,
    fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\\\n')),
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    fc
      .array(fc.constantFrom(word, `  ${word}`, `- ${word}`, `${word} \`\`${word}`, '', `> ${word}`), { minLength: 1, maxLength: 4 })
      .map((lines) => ['~~~~yaml', `${word}:`, ...lines, '~~~~'].join('\n')),
    fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => {
      const cells = ([a, b]: readonly [string, string]) => `| ${a.replaceAll('|', '\\|')} | ${b.replaceAll('|', '\\|')} |`;
      const [head = ['', ''] as const, ...others] = rows;
      return [cells(head), '|:--|--:|', ...others.map(cells)].join('\n');
    }),
    fc.constant('---'),
    tie('document').map((inside) => indented(inside, '> ', '> ')),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => indented(item, '- ')).join('\n')),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, items]) => items.map((item, index) => indented(item, `${start + index}. `)).join('\n')),
  ),
  item: fc.oneof(
    tie('document'),
    line.map((text) => `[x] ${text}`),
  ),
  document: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
}));

/** What somebody writes who does not care for rules. */
const soup = fc
  .array(
    fc.constantFrom(
      ...[word, word, word, ' ', ' ', '\n', '\n\n', '\n- ', '\n  - ', '\n1. ', '\n> ', '\n# ', '\n   ', '\n```\n', '\n    '],
      ...[
        '**',
        '*',
        '_',
        '~~',
        '`',
        '``',
        '[',
        '](https://example.org/)',
        '![',
        '|',
        '\n|---|---|\n',
        '<br>',
        '<',
        '>',
        '\\',
        '~',
        '- [ ] ',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** What stands behind the fence of a code block names its language and is not shown. */
const namesLanguage = new RegExp(`(\`{3,}[^\`\\n]*|~{3,}[^\\n]*)${word}`);

describe.each(platforms)('on %s', (name, show) => {
  // A window that is too narrow for a table shows it row by row, each cell behind its heading.
  const inOrder = name !== 'the terminal';

  it.each([
    ['every document', document, 60],
    ['any mess of marks', soup, 150],
  ] as const)('%s keeps its words', (_what, arbitrary, numRuns) => {
    fc.assert(
      fc.property(
        arbitrary.filter((text) => !namesLanguage.test(text)),
        (markdown) => {
          const written = numbered(markdown);
          expectWords(show(replyWith(written)), written, inOrder);
        },
      ),
      { numRuns },
    );
  });

  it('long ones do, too, however they have to be split', () => {
    const sentence = fc.integer({ min: 1, max: 400 }).map((times) => `${word} 그리고 `.repeat(times).trim());
    const long = fc.array(
      fc.oneof(
        sentence,
        sentence.map((text) => indented(text, '> ')),
        sentence.map((text) => indented(`1. ${text}\n2. ${text}`, '')),
        sentence.map((text) => `~~~\n${text}\n${text.replaceAll(' 그리고 ', '\n')}\n~~~`),
        fc.integer({ min: 1, max: 200 }).map((times) => `- ${word}\n`.repeat(times)),
        sentence.map((text) => `> ~~~\n${indented(text.replaceAll(' 그리고 ', '\n'), '> ', '> ')}\n> ~~~`),
        sentence.map((text) => `**${text}** [${text}](https://example.org/)`),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(long, (blocks) => {
        const written = numbered(blocks.join('\n\n'));
        expectWords(show(replyWith(written)), written, inOrder);
      }),
      { numRuns: 8 },
    );
  });
});
