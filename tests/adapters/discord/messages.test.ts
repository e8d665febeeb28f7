import { afterEach, describe, expect, it } from 'vitest';
import { permission } from '../../../playground/discord/limits.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';
import { discordBot } from './commands.ts';

let chat: Chat;
const open = async (options?: ChatOptions) => {
  chat = await openChat(discordBot(), options);
  return chat;
};
afterEach(() => chat.close());

const fromBot = () => chat.general.messages.filter(({ authorId }) => authorId === chat.discord.world.bot.id);

describe('a mention', () => {
  it('is answered as a reply to it, for everyone, and notifies nobody', async () => {
    const { person, general } = await open();
    const asked = person.mention(general, '엔비디아는 끝난 거야?');
    const [message] = await chat.messagesFor(asked);
    expect(message?.replyTo).toBe(asked.id);
    expect(message?.pings).toEqual([]);
    expect(message && person.reads(message)).toMatchObject({ private: false, text: 'I know nothing about “엔비디아는 끝난 거야?”.' });
  });

  it('is read without its markup, wherever it stands', async () => {
    const { person, general, discord } = await open();
    const asked = person.say(general, `메타는 <@!${discord.world.bot.id}> 얼마나 써?`);
    expect(await chat.answerTo(asked)).toMatchObject([{ text: 'I know nothing about “메타는 얼마나 써?”.' }]);
  });

  it('is read without the people and roles that are mentioned beside the bot', async () => {
    const { person, general, discord } = await open();
    const { user } = discord.join('juno');
    const asked = person.mention(general, `<@${user.id}> <@!${user.id}> 메타는 얼마나 써? <@&123>`);
    expect(await chat.answerTo(asked)).toMatchObject([{ text: 'I know nothing about “메타는 얼마나 써?”.' }]);
  });

  it('without a question gets a word on how to ask', async () => {
    const { person, general } = await open();
    expect(await chat.answerTo(person.mention(general, ''))).toMatchObject([{ text: phrases('ko').empty }]);
  });

  it('in a thread is answered in the thread', async () => {
    const { person, general, discord } = await open();
    const thread = discord.openThread(general, 'a thread');
    expect(await chat.answerTo(person.mention(thread, '메타는?'))).toHaveLength(1);
    expect(fromBot()).toEqual([]);
  });

  it('by a reply that pings counts: a follow-up question', async () => {
    const { person, general } = await open();
    const [answer] = await chat.messagesFor(person.mention(general, '메타는?'));
    if (!answer) throw new Error('There was no answer.');
    expect(await chat.answerTo(person.reply(answer, '아마존은?'))).toMatchObject([{ text: 'I know nothing about “아마존은?”.' }]);
  });

  it('that is delivered again is answered once', async () => {
    const { person, general, discord } = await open();
    const asked = person.mention(general, '메타는?');
    await chat.answerTo(asked);
    discord.redeliver(asked);
    discord.redeliver(asked);
    await chat.answerTo(person.mention(general, '아마존은?'));
    expect(fromBot()).toHaveLength(2);
  });

  it('where the bot may not read what was written before is answered without a reply', async () => {
    const { person, general, discord } = await open();
    discord.world.deny(general, discord.world.bot, permission.readMessageHistory);
    const [message] = await chat.messagesFor(person.mention(general, '메타는?'));
    expect(message).toMatchObject({ pings: [] });
    expect(message).not.toHaveProperty('replyTo');
    expect(chat.logged.filter(({ level }) => level === 50)).toEqual([]);
  });

  it('where the bot may not write is logged once and breaks nothing', async () => {
    const { person, general, discord } = await open();
    discord.world.deny(general, discord.world.bot, permission.sendMessages);
    const asked = person.mention(general, '메타는?');
    await chat.untilLogged('an answer could not be delivered', asked.id);
    expect(chat.logged.filter(({ level }) => level === 50)).toMatchObject([{ code: 50013, status: 403 }]);
    expect(JSON.stringify(chat.logged)).not.toContain('메타는?');
    expect(await chat.answerTo(person.dm('메타는?'))).toHaveLength(1);
  });
});

describe('what is not addressed to the bot', () => {
  it('is left alone: other talk, @everyone, roles, other people, other bots and itself', async () => {
    const { person, general, discord } = await open();
    const other = discord.join('juno');
    person.say(general, '그냥 하는 말');
    person.say(general, '@everyone 점심 먹자');
    person.say(general, `<@&${discord.world.guild.id}> 점심?`);
    person.say(general, `<@${other.user.id}> 점심?`);
    discord.as(discord.world.addUser('robot', 'en-US', true)).mention(general, '메타는?');
    await chat.answerTo(person.mention(general, '메타는?'));
    expect(fromBot()).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is answered, in a channel that the bot had never seen', async () => {
    const { person } = await open();
    const shown = await chat.answerTo(person.dm('메타는 얼마나 써?'));
    expect(shown).toMatchObject([{ private: false, text: 'I know nothing about “메타는 얼마나 써?”.' }]);
    expect(shown[0]?.buttons.map(({ label }) => label)).toEqual(['메타는?']);
  });

  it('is answered once when it is delivered again', async () => {
    const { person, discord } = await open();
    const asked = person.dm('메타는?');
    discord.redeliver(asked);
    await chat.answerTo(asked);
    await chat.answerTo(person.dm('아마존은?'));
    expect(discord.world.dm(person.user.id).messages).toHaveLength(4);
  });
});

describe('"Answer this" in the menu of a message', () => {
  it('answers that message, privately', async () => {
    const { person, general, discord } = await open();
    const said = discord.join('juno').say(general, '엔비디아는 끝난 거야?');
    expect(await chat.answerTo(person.menu(said, 'Answer this'))).toMatchObject([
      { private: true, text: 'I know nothing about “엔비디아는 끝난 거야?”.' },
    ]);
  });

  it('says so when there is no text to answer', async () => {
    const { person, general } = await open();
    const silent = person.say(general, 'https://example.org/picture.png');
    expect(await chat.answerTo(person.menu(silent, 'Answer this'))).toMatchObject([{ private: true, text: phrases('ko').nothingToAnswer }]);
  });
});
