/** What people write and show each other on Slack, read by the bot with the project's own knowledge as they read it. */
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../playground/slack/block.ts';
import type { Message } from '../../../playground/slack/workspace.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { commandsOf, projectKnowledge } from '../../support/project.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';

const loading = 60_000;
const answer = '약 600억~720억 달러';
const verdict = '1,000억 달러가 아니라 약 600억~720억 달러입니다';
const howTo = 'Check this';

let commands: readonly Command[];
let chat: Chat;

beforeAll(async () => {
  commands = commandsOf(await projectKnowledge());
}, loading);
afterEach(() => chat?.close());

const open = async (options: ChatOptions = {}) => {
  chat = await openChat(createBot(commands, pino({ level: 'silent' })), options);
  return chat;
};

/** A message that somebody else left in the channel, exactly as Slack keeps it. */
function left(fields: Partial<Pick<Message, 'text' | 'attachments' | 'threadTs'>> & { readonly blocks?: readonly Block[] }): Message {
  const { slack, general } = chat;
  const other = slack.join('jun');
  general.members.add(other.user.id);
  return slack.workspace.post({ channel: general.id, author: other.user.id, text: '', ...fields });
}

/** What is said in answer to a mention with that text, as Slack sends it. */
async function mentioned(text: string, more: Partial<Message> = {}): Promise<string> {
  const { slack, general, person, shownFor } = chat;
  const { workspace, deliveries } = slack;
  const shown = await shownFor(general, () => {
    const message = workspace.post({
      channel: general.id,
      author: person.user.id,
      text: text.replaceAll('<@B>', `<@${workspace.bot.id}>`),
      ...more,
    });
    const { ts, channel, author: user, threadTs, attachments } = message;
    const event = { type: 'app_mention', user, channel, ts, text: message.text, attachments, ...(threadTs && { thread_ts: threadTs }) };
    const payload = { team_id: workspace.id, type: 'event_callback', event, event_id: workspace.newId('Ev') };
    return { message, delivery: deliveries.send({ id: workspace.newId('Env'), kind: 'events_api', payload }).delivery };
  });
  return shown.map((one) => one.text).join('\n');
}

describe('a mention', () => {
  it('is read without what only points or is struck through', async () => {
    const { slack } = await open();
    const other = slack.join('jun').user.id;
    for (const text of [
      '<@B> 메타는 얼마나 써? :moneybag:',
      '<@B> :pray::skin-tone-2: 메타는 얼마나 써? :부탁드려요:',
      '<@B> <!subteam^S1> 메타는 얼마나 써?',
      '<@B> <!subteam^S1|@team> <!here> 메타는 얼마나 써?',
      '<@B> <#C2|general> <#C3> 메타는 얼마나 써?',
      `<@B> <@${other}> 메타는 얼마나 써? <!date^1735689600^{date}|2025-01-01>`,
      '<@B> ~아마존은~ 메타는 얼마나 써?',
      '<@B> *메타* 는 `얼마나` 써?',
      '<@B> <http://meta.com|meta.com>은 얼마나 써? <https://news.example/2026/amazon>',
      '1. <@B> 메타는 얼마나 써?',
    ]) {
      expect(await mentioned(text)).toContain(answer);
    }
  });

  it('below a quotation is the question, and what is quoted is not', async () => {
    await open();
    expect(await mentioned('&gt; 아마존은 많이 쓰나?\n<@B> 메타는 얼마나 써?')).toContain(answer);
    expect(await mentioned('이런 글이 있네요\n&gt; 아마존은\n&gt; 많이 쓰나?\n<@B> 메타는 얼마나 써?')).toContain(answer);
    expect(await mentioned('<@B> 메타는 얼마나 써?\n&gt;&gt;&gt; 아마존은\n많이 쓰나?')).toContain(answer);
  });

  it('without a question gets a friendly word', async () => {
    await open();
    for (const text of ['<@B>', '<@B> :wave:', '<@B> \u3164', '<@B> <@U1>']) expect(await mentioned(text)).toBe(phrases('ko').empty);
  });
});

describe('a direct message', () => {
  it('that is a forward alone asks what was forwarded', async () => {
    const { person, general, slack, shownFor } = await open();
    const direct = slack.workspace.direct(person.user.id);
    const asked = left({ text: '메타는 얼마나 써?' });
    const [shown] = await shownFor(direct, () => person.forward(asked, direct));
    expect(shown?.text).toContain(answer);
    const claimed = left({ text: '메타가 1,000억 달러 쓴다며?' });
    const [checked] = await shownFor(direct, () => person.forward(claimed, direct, 'is this true?'));
    expect(checked?.text).toContain('not $100 billion');
    expect(general.messages).toHaveLength(2);
  });
});

describe('the menu of a message', () => {
  const claim = '메타가 2025년에 1,000억 달러를 쓴다.';
  it.each<[string, Parameters<typeof left>[0]]>([
    ['a shared message', { attachments: [{ is_msg_unfurl: true, is_share: true, text: '메타가 1,000억 달러 쓴다며?' }] }],
    ['an attachment with a title', { attachments: [{ title: '메타, 1,000억 달러 투자', text: claim }] }],
    ['an attachment of fields', { attachments: [{ fields: [{ title: '메타', value: '1,000억 달러 투자' }], fallback: 'a table' }] }],
    [
      'an attachment of blocks',
      { attachments: [{ fallback: '[no preview available]', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: claim } }] }] },
    ],
    ['an attachment of a fallback alone', { attachments: [{ fallback: claim }] }],
    ['a section', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '메타가 2025년에 *1,000억 달러*를 쓴다.' } }] }],
    [
      'blocks under a short notification',
      { text: '새 글', blocks: [{ type: 'header', text: { type: 'plain_text', text: '메타, 1,000억 달러 투자' } }] },
    ],
    [
      'rich text',
      { blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: claim }] }] }] },
    ],
    [
      'a table',
      {
        blocks: [
          {
            type: 'table',
            rows: [
              [
                { type: 'raw_text', text: '메타' },
                { type: 'raw_text', text: '1,000억 달러 투자' },
              ],
            ],
          },
        ],
      },
    ],
    ['a link with a preview', { text: '<https://news.example/1> 이것 봐', attachments: [{ title: '메타, 1,000억 달러 투자' }] }],
    ['a quotation with a question below', { text: '&gt; 메타가 1,000억 달러 쓴대\n이거 진짜야?' }],
  ])('reads %s', async (_what, fields) => {
    const { person, general, shownFor } = await open();
    const message = left(fields);
    const [shown] = await shownFor(general, () => person.shortcut(message, 'check_this'));
    expect(shown).toMatchObject({ private: true });
    expect(shown?.text).toContain(verdict);
  });

  it('says that there is nothing where people read nothing', async () => {
    const { person, general, shownFor } = await open();
    const message = left({ text: ':tada: <https://example.org>', blocks: [{ type: 'divider' }], attachments: [{}] });
    const [shown] = await shownFor(general, () => person.shortcut(message, 'check_this'));
    expect(shown?.text).toBe(phrases('ko').nothingToAnswer);
  });
});

describe('a text that only points at another', () => {
  it('in a thread has the message checked that is meant', async () => {
    const { general } = await open({ readsChannels: true });
    const root = left({ text: '메타가 1,000억 달러 쓴다며?' });
    left({ text: '와 대박', threadTs: root.ts });
    for (const text of ['<@B> 위에 글 맞아?', '<@B> 팩트체크 해줘'])
      expect(await mentioned(text, { threadTs: root.ts })).toContain(verdict);
    expect(await mentioned('<@B> is this true?', { threadTs: root.ts })).toContain('not $100 billion');
    expect(general.messages.length).toBeGreaterThan(3);
  });

  it('has what it quotes checked', async () => {
    await open();
    expect(await mentioned('&gt; 메타가 1,000억 달러 쓴대\n<@B> 정말이야?')).toContain(verdict);
    expect(await mentioned('<@B> 이거 맞아?', { attachments: [{ is_share: true, text: '메타가 1,000억 달러 쓴대' }] })).toContain(verdict);
  });

  it('elsewhere, and where the bot may not read, is told how to show the message', async () => {
    const { person, general, slack, shownFor } = await open({ readsChannels: false });
    expect(await mentioned('<@B> is this true?')).toContain(howTo);
    const root = left({ text: '메타가 1,000억 달러 쓴다며?' });
    expect(await mentioned('<@B> 사실이야?', { threadTs: root.ts })).toContain(howTo);
    const direct = slack.workspace.direct(person.user.id);
    expect((await shownFor(direct, () => person.dm('팩트체크 해줘')))[0]?.text).toContain(howTo);
    expect((await shownFor(general, () => person.slash(general, '/ask can you verify this?')))[0]?.text).toContain(howTo);
  });

  it('under an answer asks where that comes from', async () => {
    const { person, slack, shownFor } = await open();
    const direct = slack.workspace.direct(person.user.id);
    await shownFor(direct, () => person.dm('메타는 얼마나 써?'));
    expect((await shownFor(direct, () => person.dm('정말이야?')))[0]?.text).toContain('출처');
  });
});

describe('a slash command', () => {
  it('is read as a message is', async () => {
    const { person, general, shownFor } = await open();
    for (const line of ['/ask 메타는 얼마나 써? :moneybag:', '/ask ~아마존은~ 메타는 얼마나 써?', '/capex 메타 :wave:']) {
      expect((await shownFor(general, () => person.slash(general, line)))[0]?.text).toContain(answer);
    }
  });
});
