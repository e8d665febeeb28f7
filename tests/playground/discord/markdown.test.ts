import { describe, expect, it } from 'vitest';
import { readMarkdown, visibleText } from '../../../playground/discord/markdown.ts';

const text = (said: string) => ({ kind: 'text', text: said });

describe('Discord markdown', () => {
  it.each([
    ['**a** b', [{ kind: 'strong', children: [text('a')] }, text(' b')]],
    ['*a* _b_', [{ kind: 'emphasis', children: [text('a')] }, text(' '), { kind: 'emphasis', children: [text('b')] }]],
    ['__a__', [{ kind: 'underline', children: [text('a')] }]],
    ['~~a~~ ||b||', [{ kind: 'strike', children: [text('a')] }, text(' '), { kind: 'spoiler', children: [text('b')] }]],
    ['**a *b***', [{ kind: 'strong', children: [text('a '), { kind: 'emphasis', children: [text('b')] }] }]],
    ['`a **b**`', [{ kind: 'code', text: 'a **b**' }]],
    ['```ts\na\n```', [{ kind: 'codeBlock', text: 'a' }]],
    ['```\n가 1\n나 2\n```', [{ kind: 'codeBlock', text: '가 1\n나 2' }]],
    ['# a\nb', [{ kind: 'heading', level: 1, children: [text('a')] }, text('b')]],
    ['-# a', [{ kind: 'small', children: [text('a')] }]],
    ['> a', [{ kind: 'quote', children: [text('a')] }]],
    [
      '- a\n1. b',
      [
        { kind: 'item', marker: '-', indent: 0, children: [text('a')] },
        { kind: 'item', marker: '1.', indent: 0, children: [text('b')] },
      ],
    ],
    [
      '- a\n  - b\n    c\nd',
      [
        { kind: 'item', marker: '-', indent: 0, children: [text('a')] },
        { kind: 'item', marker: '-', indent: 2, children: [text('b\nc')] },
        text('d'),
      ],
    ],
    ['> ```\n> a\n> ```\nb', [{ kind: 'quote', children: [{ kind: 'codeBlock', text: 'a' }] }, text('b')]],
    ['[a](https://b.example/c)', [{ kind: 'link', href: 'https://b.example/c', children: [text('a')] }]],
    ['[a](<https://b.example>)', [{ kind: 'link', href: 'https://b.example', children: [text('a')] }]],
    [
      'see https://b.example/c.',
      [text('see '), { kind: 'link', href: 'https://b.example/c', children: [text('https://b.example/c')] }, text('.')],
    ],
    [
      '<@1> <@!2> <@&3> <#4>',
      ['user', 'user', 'role', 'channel'].flatMap((of, index) => [
        ...(index > 0 ? [text(' ')] : []),
        { kind: 'mention', of, id: String(index + 1) },
      ]),
    ],
    ['</capex:5>', [{ kind: 'mention', of: 'command', id: '5' }]],
    ['@everyone', [{ kind: 'mention', of: 'everyone', id: '' }]],
    [':tada: <:own:1>', [{ kind: 'emoji', name: 'tada' }, text(' '), { kind: 'emoji', name: 'own' }]],
    ['<t:0:R>', [{ kind: 'time', at: 0 }]],
  ])('%j', (said, nodes) => {
    expect(readMarkdown(said)).toEqual(nodes);
  });

  it.each(['\\*\\*a\\*\\*', '\\# a', '\\- a', '\\@everyone', '\\<@1>', 'https\\://b.example', '\\`a\\`'])('%j is plain', (said) => {
    expect(readMarkdown(said)).toEqual([text(said.replaceAll('\\', ''))]);
  });

  it.each(['2 * 3 * 4', 'a_b_c', '1.5', '-1', 'a#b', '# ', '[a] (b)', '@ everyone', 'ftp://a'])('%j means nothing', (said) => {
    expect(visibleText(readMarkdown(said), () => '!')).toBe(said);
  });
});
