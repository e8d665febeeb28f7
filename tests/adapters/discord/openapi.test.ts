import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/answers/markdown.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { paragraph, rich, strong } from '../../../src/core/reply.ts';
import { answer, answers, askOffer, scriptedBot } from '../../support/scripted-bot.ts';
import { openChat, withButton } from './chat.ts';
import { document, violations } from './openapi.ts';

const skipped = document.available ? '' : ` (skipped: ${document.reason})`;

describe.skipIf(!document.available)(`what is sent, by Discord's OpenAPI document${skipped}`, () => {
  it('is right for a long answer in a file, with everything that an answer can have, its posting and the registration', async () => {
    const everything = answers(
      answer({
        id: 'capex/all',
        title: '전부',
        lead: rich('약 ', strong('600억~720억 달러')),
        body: Array.from({ length: 300 }, (_, index) => paragraph(`${index + 1}번째 문단입니다. `.repeat(10))),
        tables: [{ columns: [{ title: '회사', align: 'left' }], rows: [['메타']] }],
        caveats: [rich('구간이 겹칩니다.')],
        citations: [{ label: '기사', href: 'https://example.org/a?b=(c)' }],
        period: '2025년',
        followUps: [askOffer('왜?')],
        call: { command: 'capex', args: {} },
      }),
    );
    const chat = await openChat(scriptedBot({ capex: () => everything, ask: () => everything }));
    const { person, general, discord } = chat;
    const messages = await chat.messagesFor(person.slash(general, 'capex'));
    const label = phrases('en').postToChannel;
    await chat.messagesFor(person.press(withButton(messages, person, label), label));
    await chat.messagesFor(person.dm('전부'));
    expect(
      discord.requests.filter(({ fileNames }) => fileNames.length > 0).map(({ method, path }) => `${method} ${path.split('/')[1]}`),
    ).toEqual(['POST interactions', 'POST webhooks', 'POST channels']);
    expect(violations(discord.requests)).toEqual([]);
    await chat.close();
  });

  it('is right for an answer with all of Markdown', async () => {
    const body = readMarkdown(
      '# 제목\n\n1. 하나\n   ~~~sh\n   npm ci\n   ~~~\n2. **둘** [셋](https://example.org)\n\n---\n\n> 인용\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    const chat = await openChat(scriptedBot({ ask: () => answers(answer({ id: 'faq/steps', title: '순서', body })) }));
    await chat.messagesFor(chat.person.dm('순서'));
    expect(violations(chat.discord.requests)).toEqual([]);
    await chat.close();
  });

  it('would be found out', () => {
    const sent = (method: string, path: string, body: unknown) =>
      violations([{ method, path, body, fileNames: [], status: 200, answer: undefined }]);
    expect(sent('POST', '/channels/1/messages', { content: 'x'.repeat(4_001) })).toHaveLength(1);
    expect(sent('POST', '/channels/1/messages', { components: [{ type: 10 }] })).toHaveLength(1);
    expect(sent('PUT', '/applications/1/commands', [{ name: 'x'.repeat(33), description: 'x' }])).toHaveLength(1);
    expect(sent('POST', '/interactions/1/token/callback', { type: 8, data: { choices: [{ name: 'x' }] } })).toHaveLength(1);
    expect(sent('POST', '/no/such/place', {})).toHaveLength(1);
  });
});
