/** Pictures of an answer are blocks of their own on Slack, and links where Slack could not load them or says that it cannot. */
import { afterEach, describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/slack/render.ts';
import { readMarkdown } from '../../../src/answers/markdown.ts';
import { phrases } from '../../../src/core/phrases.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat } from './chat.ts';

const replyWith = (markdown: string): Reply => answers(answer({ id: 'faq/way', title: 'The way', body: readMarkdown(markdown) }));

function picturesOf(markdown: string): readonly string[] {
  const blocks = render({ reply: replyWith(markdown) }).flatMap((message) => message.blocks);
  return blocks.flatMap((block) => (block.type === 'image' && 'image_url' in block ? [`${block.alt_text} ${block.image_url}`] : []));
}

describe('a picture', () => {
  it('that stands alone, or with others, is a block with its words', () => {
    expect(picturesOf('![One](https://example.org/1.PNG?v=2)\n![Two][two]\n\n[two]: https://example.org/2.jpeg')).toEqual([
      'One https://example.org/1.PNG?v=2',
      'Two https://example.org/2.jpeg',
    ]);
  });

  it.each([
    ['among words', 'See ![One](https://example.org/1.png) here.'],
    ['on one’s own network', '![One](http://wiki/1.png)'],
    ['on a name of one’s own network', '![One](https://files.corp/1.png)'],
    ['at an address of numbers', '![One](https://10.0.0.1/1.png)'],
    ['behind a port', '![One](https://example.org:8443/1.png)'],
    ['of a sort that Slack does not show', '![One](https://example.org/1.svg)'],
    ['in a list', '- ![One](https://example.org/1.png)'],
  ])('%s is a link', (_, markdown) => {
    expect(picturesOf(markdown)).toEqual([]);
    const address = /\((.*)\)/.exec(markdown)?.[1];
    expect(JSON.stringify(render({ reply: replyWith(markdown) }))).toContain(`"type":"link","url":"${address}","text":"One"`);
  });
});

describe('a picture that Slack cannot load', () => {
  let chat: Chat;
  afterEach(() => chat?.close());

  it('is a link in the answer, asked for in the open, in private, and posted', async () => {
    const reply = replyWith('Before.\n\n![The map](https://gone.invalid/map.png)\n\nBehind.');
    chat = await openChat(scriptedBot({ ask: () => reply, capex: () => reply }), { locale: 'en-US' });
    const { general, person, slack } = chat;
    const open = await chat.shownFor(general, () => person.mention(general, 'The way?'));
    const alone = await chat.shownFor(general, () => person.slash(general, '/capex way'));
    const message = chat.messageOf(general, alone[0]);
    const posted = await chat.shownFor(general, () => person.press(message, phrases(reply.locale).postToChannel));
    for (const shown of [open, alone, posted]) expect(shown.map(({ text }) => text).join('\n')).toMatch(/Before\.\nThe map\nBehind\./);
    const links = general.messages.filter(({ author }) => author === slack.workspace.bot.id).map(({ blocks }) => JSON.stringify(blocks));
    expect(links.length).toBeGreaterThan(1);
    for (const blocks of links) expect(blocks).toContain('"url":"https://gone.invalid/map.png"');
  });
});
