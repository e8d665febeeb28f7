/** What a question on Discord goes on from: the answer that it replies to, or the one before in a thread or direct message; nothing else. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../../playground/discord/person.ts';
import type { Message } from '../../../playground/discord/world.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { paragraph } from '../../../src/core/reply.ts';
import { answers, answer as answerWith, recallingBot, scriptedBot, unknown } from '../../support/scripted-bot.ts';
import { type Chat, openChat, withButton } from './chat.ts';

let chat: Chat;
afterEach(() => chat.close());

const open = async () => {
  chat = await openChat(recallingBot(), { locale: 'en-US' });
  return chat;
};

/** The first message in answer, and what it says. */
async function answer(asked: Asked | Message): Promise<{ readonly text: string; readonly message: Message }> {
  const [message] = await chat.messagesFor(asked);
  if (!message) throw new Error('There was no answer.');
  return { text: chat.person.reads(message).text, message };
}

const post = phrases('en').postToChannel;

describe('in a channel', () => {
  it('a reply goes on from the answer that it replies to, in a chain of any length', async () => {
    const { person, general } = await open();
    const first = await answer(person.mention(general, 'Meta'));
    expect(first.text).toContain('Meta after nothing');
    const second = await answer(person.reply(first.message, 'Amazon'));
    expect(second.text).toContain('Amazon after Meta');
    const third = await answer(person.reply(second.message, unknown));
    expect(third.text).toContain(`${unknown} after Amazon`);
    expect((await answer(person.reply(third.message, 'Alphabet'))).text).toContain('Alphabet after Amazon');
    expect((await answer(person.reply(first.message, 'Microsoft'))).text).toContain('Microsoft after Meta');
  });

  it('a reply to the question does, too, whoever asked it', async () => {
    const { person, general, discord } = await open();
    const asked = person.mention(general, 'Meta');
    await answer(asked);
    const other = discord.join('juno');
    expect((await answer(other.reply(asked, `<@${discord.world.bot.id}> Amazon`))).text).toContain('Amazon after Meta');
  });

  it('a mention without a reply depends on nothing, nor does a reply to other talk', async () => {
    const { person, general, discord } = await open();
    await answer(person.mention(general, 'Meta'));
    expect((await answer(person.mention(general, 'Amazon'))).text).toContain('Amazon after nothing');
    const talk = discord.join('juno').say(general, 'lunch?');
    expect((await answer(person.reply(talk, `<@${discord.world.bot.id}> Amazon`))).text).toContain('Amazon after nothing');
  });

  it('a reply without a ping is not heard', async () => {
    const { person, general, discord } = await open();
    const { message } = await answer(person.mention(general, 'Meta'));
    person.reply(message, 'Amazon', { notify: false });
    await answer(person.mention(general, 'Alphabet'));
    expect(general.messages.filter(({ authorId }) => authorId === discord.world.bot.id)).toHaveLength(2);
  });

  it('every message of a long answer can be replied to', async () => {
    const body = Array.from({ length: 100 }, (_, index) => paragraph(`${index} `.repeat(40)));
    chat = await openChat(
      scriptedBot({
        ask: (text, { previous }) => answers(answerWith({ id: 'faq/long', title: `${text} after ${previous?.command}`, body })),
      }),
    );
    const messages = await chat.messagesFor(chat.person.mention(chat.general, 'Meta'));
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      expect((await answer(chat.person.reply(message, 'Amazon'))).text).toContain('Amazon after ask');
    }
  });

  it('what was answered to one person alone is gone on from by nobody', async () => {
    const { person, general } = await open();
    await answer(person.slash(general, 'ask', { question: 'Meta' }));
    expect((await answer(person.slash(general, 'ask', { question: 'Nvidia' }))).text).toContain('Nvidia after nothing');
    expect((await answer(person.mention(general, 'Amazon'))).text).toContain('Amazon after nothing');
  });

  it('a shared answer can be replied to', async () => {
    const { person, general, discord } = await open();
    const { message } = await answer(person.slash(general, 'capex', { company: 'Meta', share: true }));
    expect((await answer(discord.join('juno').reply(message, 'Amazon'))).text).toContain('Amazon after Meta');
  });

  it('so can a posted one', async () => {
    const { person, general, discord } = await open();
    const { message } = await answer(person.slash(general, 'capex', { company: 'Meta' }));
    const posted = await answer(person.press(withButton([message], person, post), post));
    expect((await answer(discord.join('juno').reply(posted.message, 'Amazon'))).text).toContain('Amazon after Meta');
  });
});

describe('in a thread', () => {
  it('everything goes on from the last answer that all see', async () => {
    const { person, general, discord } = await open();
    const thread = discord.openThread(general, 'a thread');
    expect((await answer(person.mention(thread, 'Meta'))).text).toContain('Meta after nothing');
    expect((await answer(discord.join('juno').mention(thread, 'Amazon'))).text).toContain('Amazon after Meta');
    expect((await answer(person.slash(thread, 'ask', { question: 'Nvidia' }))).text).toContain('Nvidia after nothing');
    expect((await answer(person.mention(thread, 'Alphabet'))).text).toContain('Alphabet after Amazon');
    const shared = await answer(person.slash(thread, 'ask', { question: 'Oracle', share: true }));
    expect(shared.text).toContain('Oracle after Alphabet');
    const { message } = await answer(person.slash(thread, 'capex', { company: 'Tesla' }));
    await answer(person.press(withButton([message], person, post), post));
    expect((await answer(person.mention(thread, 'Microsoft'))).text).toContain('Microsoft after Tesla');
    expect((await answer(person.reply(shared.message, 'IBM'))).text).toContain('IBM after Oracle');
  });

  it('a reply goes on from what it replies to, although others asked at the same time', async () => {
    const { person, general, discord } = await open();
    const thread = discord.openThread(general, 'a busy thread');
    const people = ['Meta', 'Amazon', 'Oracle', 'Tesla'].map((company) => ({ company, who: discord.join(company.toLowerCase()) }));
    const asked = people.map(({ company, who }) => ({ company, who, question: who.mention(thread, company) }));
    await Promise.all(asked.map(({ question }) => chat.messagesFor(question)));
    const ofBot = thread.messages.filter(({ authorId }) => authorId === discord.world.bot.id);
    const replies = asked.map(({ company, who }) => {
      const shown = ofBot.find((message) => who.reads(message).text.includes(`${company} after`));
      if (!shown) throw new Error(`${company} got no answer.`);
      return { company, reply: who.reply(shown, `2026 of ${company}`) };
    });
    await Promise.all(replies.map(({ reply }) => chat.messagesFor(reply)));
    const texts = thread.messages.map((message) => person.reads(message).text).join('\n');
    for (const { company } of replies) expect(texts).toContain(`2026 of ${company} after ${company}`);
  });

  it('that was opened under an answer, it begins with that', async () => {
    const { person, general, discord } = await open();
    const { message } = await answer(person.mention(general, 'Meta'));
    await answer(person.mention(general, 'Oracle'));
    const thread = discord.openThread(general, 'about that', message);
    expect((await answer(person.mention(thread, 'Amazon'))).text).toContain('Amazon after Meta');
    expect((await answer(person.mention(thread, 'Alphabet'))).text).toContain('Alphabet after Amazon');
  });

  it('nothing is known of another one', async () => {
    const { person, general, discord } = await open();
    await answer(person.mention(discord.openThread(general, 'one'), 'Meta'));
    expect((await answer(person.mention(discord.openThread(general, 'another'), 'Amazon'))).text).toContain('Amazon after nothing');
  });
});

describe('in a direct message', () => {
  it('everything goes on from the last answer, unless it replies to an older one', async () => {
    const { person, discord } = await open();
    const first = await answer(person.dm('Meta'));
    const direct = discord.world.dm(person.user.id);
    expect((await answer(person.slash(direct, 'ask', { question: 'Amazon' }))).text).toContain('Amazon after Meta');
    expect((await answer(person.dm('Alphabet'))).text).toContain('Alphabet after Amazon');
    expect((await answer(person.reply(first.message, 'Microsoft'))).text).toContain('Microsoft after Meta');
    expect((await answer(person.dm('Oracle'))).text).toContain('Oracle after Microsoft');
  });

  it('an answer in the menu of a message is gone on from', async () => {
    const { person } = await open();
    const asked = person.dm('Meta');
    await answer(asked);
    await answer(person.dm('Nvidia'));
    expect((await answer(person.menu(asked, 'Answer this'))).text).toContain('Meta after nothing');
    expect((await answer(person.dm('Amazon'))).text).toContain('Amazon after Meta');
  });

  it('nothing is known of what others say, or was said in a channel', async () => {
    const { person, general, discord } = await open();
    await answer(person.mention(general, 'Meta'));
    expect((await answer(person.dm('Amazon'))).text).toContain('Amazon after nothing');
    expect((await answer(discord.join('juno').dm('Alphabet'))).text).toContain('Alphabet after nothing');
  });
});
