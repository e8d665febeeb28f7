/** Pictures of an answer are media galleries on Discord, in their place among the texts and within the limits of a message. */
import pino from 'pino';
import { expect, it } from 'vitest';
import { checkMessage } from '../../../playground/discord/message-check.ts';
import { render } from '../../../src/adapters/discord/render.ts';
import { readMarkdown } from '../../../src/answers/markdown.ts';
import { answer, answers } from '../../support/scripted-bot.ts';

const log = pino({ level: 'silent' });
const messagesOf = (markdown: string) =>
  render({ reply: answers(answer({ id: 'faq/way', title: 'The way', body: readMarkdown(markdown) })) }, {}, log);

it('a picture stands between the texts around it, with its words', () => {
  const [message, ...others] = messagesOf('Before.\n\n![The map](https://example.org/map.png)\n\nBehind.');
  expect(others).toEqual([]);
  const [frame] = message?.components ?? [];
  const parts = frame && 'components' in frame ? frame.components : [];
  expect(parts.slice(-3)).toMatchObject([
    { type: 10, content: 'Before.' },
    { type: 12, items: [{ media: { url: 'https://example.org/map.png' }, description: 'The map' }] },
    { type: 10, content: 'Behind.' },
  ]);
});

it('one on one’s own network, or with more words than Discord takes, is a link', () => {
  const [message] = messagesOf(`![The map](http://wiki/map.png)\n\n![${'word '.repeat(300).trim()}](https://example.org/map.png)`);
  const text = JSON.stringify(message);
  expect(text).not.toContain('"type":12');
  expect(text).toContain('[The map](');
  expect(text).toContain('https://example.org/map.png');
});

it('as many as there are go into as many messages as they need', () => {
  const messages = messagesOf(Array.from({ length: 90 }, (_, at) => `![Map ${at}](https://example.org/${at}.png)`).join('\n\n'));
  for (const { components } of messages) checkMessage({ flags: 1 << 15, components }, []);
  const text = JSON.stringify(messages);
  expect(Array.from({ length: 90 }, (_, at) => at).filter((at) => !text.includes(`https://example.org/${at}.png"`))).toEqual([]);
});
