/** What people write and show each other on Discord, read by the bot with the project's own knowledge as they read it. */
import pino from 'pino';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Message, NewMessage } from '../../../playground/discord/world.ts';
import { createBot } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { commandsOf, projectKnowledge } from '../../support/project.ts';
import { type Chat, openChat } from './chat.ts';

const loading = 60_000;
const answer = '약 600억~720억 달러';
const claim = '메타가 2025년에 1,000억 달러를 쓴다.';
const verdict = '1,000억 달러가 아니라 약 600억~720억 달러입니다';
const howTo = 'Check this';

let commands: readonly Command[];
let chat: Chat;

beforeAll(async () => {
  commands = commandsOf(await projectKnowledge());
}, loading);
afterEach(() => chat?.close());

const open = async () => {
  chat = await openChat(createBot(commands, pino({ level: 'silent' })));
  return chat;
};
const said = async (asked: Parameters<Chat['answerTo']>[0]) => (await chat.answerTo(asked)).map(({ text }) => text).join('\n');

/** A message that an app or another person left there. */
function left(channel: Channel, fields: Omit<NewMessage, 'channelId' | 'authorId'>): Message {
  const { world } = chat.discord;
  return world.addMessage({ channelId: channel.id, authorId: chat.discord.join('juno').user.id, ...fields });
}

const embed = { type: 'rich', title: '메타, 1,000억 달러 투자', description: claim };
const container = {
  type: 17,
  components: [{ type: 9, components: [{ type: 10, content: claim }], accessory: { type: 11, media: { url: 'https://example.org' } } }],
};

describe('a mention', () => {
  it('is read without what only points or is struck through', async () => {
    const { person, general, discord } = await open();
    const { user } = discord.join('juno');
    for (const text of [
      '메타는 얼마나 써? :moneybag:',
      '메타는 얼마나 써? <:think:123456789012345678> <a:up:123456789012345678>',
      `<@&123456789012345678> <@${user.id}> 메타는 얼마나 써?`,
      '<#123456789012345678> 메타는 얼마나 써? </capex meta:123456789012345678>',
      '~~아마존은~~ 메타는 얼마나 써?',
      '**메타**는 ||얼마나|| `써`?',
      '메타는 얼마나 써? <t:1735689600:R> https://news.example/2026/amazon @here',
      '[메타](https://news.example/2025)는 얼마나 써? ❤️ 1️⃣',
      '# 메타는 얼마나 써?',
    ]) {
      expect(await said(person.mention(general, text))).toContain(answer);
    }
  });

  it('below a quotation is the question, and what is quoted is not', async () => {
    const { person, general, discord } = await open();
    const { id } = discord.world.bot;
    expect(await said(person.say(general, `> 아마존은 많이 쓰나?\n<@${id}> 메타는 얼마나 써?`))).toContain(answer);
    expect(await said(person.say(general, `<@${id}> 메타는 얼마나 써?\n>>> 아마존은\n많이 쓰나?`))).toContain(answer);
  });

  it('without a question gets a friendly word', async () => {
    const { person, general } = await open();
    for (const text of ['', '\u3164', '<:wave:123456789012345678>', '<#123456789012345678>'])
      expect(await said(person.mention(general, text))).toBe(phrases('ko').empty);
  });

  it('of the bot’s own role is told to mention the bot', async () => {
    const { person, general, discord } = await open();
    const { botRole } = discord.world.guild;
    expect(await said(person.say(general, `<@&${botRole}> 메타는 얼마나 써?`))).toBe(phrases('ko').mentionMe);
    expect(await said(person.mention(general, `<@&${botRole}> 메타는 얼마나 써?`))).toContain(answer);
  });
});

describe('a direct message', () => {
  it.each<[string, Omit<NewMessage, 'channelId' | 'authorId'>]>([
    ['components', { flags: 32_768, components: [container] }],
    ['an embed', { embeds: [embed] }],
    [
      'a poll',
      {
        beside: {
          poll: { question: { text: '메타가 1,000억 달러 쓴다?' }, answers: [], allow_multiselect: false, layout_type: 1, expiry: null },
        },
      },
    ],
  ])('that forwards %s asks what is read there', async (_what, fields) => {
    const { person, general, discord } = await open();
    expect(await said(person.forward(left(general, fields), discord.world.dm(person.user.id)))).toContain(verdict);
  });

  it('that forwards a message of a server that the bot is not in asks what was forwarded', async () => {
    const { person, discord } = await open();
    const message = {
      type: 0,
      content: '메타는 얼마나 써?',
      embeds: [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      flags: 0,
      timestamp: '2026-01-01T00:00:00Z',
      edited_timestamp: null,
    };
    const direct = discord.world.dm(person.user.id);
    const forward = discord.world.addMessage({
      channelId: direct.id,
      authorId: person.user.id,
      beside: { message_reference: { type: 1, message_id: '1', channel_id: '2', guild_id: '3' }, message_snapshots: [{ message }] },
    });
    discord.redeliver(forward);
    expect(await said(forward)).toContain(answer);
  });
});

describe('the menu of a message', () => {
  it.each<[string, Omit<NewMessage, 'channelId' | 'authorId'>]>([
    ['an embed', { embeds: [embed], beside: { webhook_id: '9' } }],
    ['the fields of an embed', { embeds: [{ type: 'rich', fields: [{ name: '메타', value: '1,000억 달러 투자' }] }] }],
    ['a link with a preview', { content: 'https://news.example/1', embeds: [{ ...embed, type: 'article' }] }],
    ['a word about a link with a preview', { content: '이것 봐 https://news.example/1', embeds: [{ ...embed, type: 'article' }] }],
    ['components', { flags: 32_768, components: [container] }],
    [
      'a poll',
      {
        beside: {
          poll: {
            question: { text: '메타가 얼마를 쓸까?' },
            answers: [{ answer_id: 1, poll_media: { text: '1,000억 달러' } }],
            allow_multiselect: false,
            layout_type: 1,
            expiry: null,
          },
        },
      },
    ],
    ['a quotation with a question below', { content: '> 메타가 1,000억 달러 쓴대\n이거 진짜야?' }],
  ])('reads %s', async (_what, fields) => {
    const { person, general } = await open();
    const shown = await chat.answerTo(person.menu(left(general, fields), 'Check this'));
    expect(shown).toMatchObject([{ private: true }]);
    expect(shown[0]?.text).toContain(verdict);
  });

  it('reads a forward', async () => {
    const { person, general } = await open();
    const forward = person.forward(left(general, { content: '메타가 1,000억 달러 쓴다며?' }), general);
    expect(await said(person.menu(forward, 'Check this'))).toContain(verdict);
  });

  it('says that there is nothing where people read nothing', async () => {
    const { person, general } = await open();
    const silent = left(general, { content: '<:tada:123456789012345678> https://example.org', embeds: [{ type: 'image' }] });
    expect(await said(person.menu(silent, 'Check this'))).toBe(phrases('ko').nothingToAnswer);
  });
});

describe('a text that only points at another', () => {
  it('in a reply has the message checked that it replies to', async () => {
    const { person, general, discord } = await open();
    const { id } = discord.world.bot;
    const claimed = left(general, { content: '메타가 1,000억 달러 쓴다며?' });
    expect(await said(person.reply(claimed, `<@${id}> 팩트체크 해줘`))).toContain(verdict);
    expect(await said(person.reply(claimed, `<@${id}> is this true?`))).toContain('not $100 billion');
    expect(await said(person.menu(person.reply(claimed, '이거 맞아?'), 'Check this'))).toContain(verdict);
    const direct = discord.world.dm(person.user.id);
    expect(await said(person.reply(left(direct, { content: '메타가 1,000억 달러 쓴대' }), '진짜야?'))).toContain(verdict);
  });

  it('in a thread has the message checked that is meant', async () => {
    const { person, general, discord } = await open();
    const claimed = left(general, { content: '메타가 1,000억 달러 쓴다며?' });
    const thread = discord.openThread(general, 'a thread', claimed);
    left(thread, { content: '와 대박' });
    expect(await said(person.mention(thread, '위에 글 맞아?'))).toContain(verdict);
  });

  it('elsewhere, and where the bot may not read, is told how to show the message', async () => {
    const { person, general } = await open();
    expect(await said(person.mention(general, 'is this true?'))).toContain(howTo);
    // Without the Message Content intent Discord leaves the words of others out.
    const unreadable = left(general, { content: '' });
    expect(await said(person.reply(unreadable, `<@${chat.discord.world.bot.id}> 이거 맞아?`))).toContain(howTo);
    expect(await said(person.dm('팩트체크 해줘'))).toContain(howTo);
  });

  it('in a reply to the bot asks where its answer comes from', async () => {
    const { person, general } = await open();
    const [given] = await chat.messagesFor(person.mention(general, '메타는 얼마나 써?'));
    if (!given) throw new Error('There was no answer.');
    expect(await said(person.reply(given, '정말?'))).toContain('출처');
  });
});

describe('a slash command', () => {
  it('is read as a message is', async () => {
    const { person, general } = await open();
    for (const question of ['메타는 얼마나 써? <:think:123456789012345678>', '~~아마존은~~ 메타는 얼마나 써? :moneybag:'])
      expect(await said(person.slash(general, 'ask', { question }))).toContain(answer);
  });
});
