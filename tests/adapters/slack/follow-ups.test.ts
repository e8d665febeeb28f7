/** What a question on Slack goes on from: the answer before in its thread or direct message, and nothing that was said elsewhere or to one person. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Asked, Person, Said } from '../../../playground/slack/person.ts';
import type { Channel, Message } from '../../../playground/slack/workspace.ts';
import { recallingBot, unknown } from '../../support/scripted-bot.ts';
import { type Chat, openChat } from './chat.ts';

let chat: Chat;

afterEach(() => chat?.close());

async function open(): Promise<Chat & { readonly other: Person }> {
  chat = await openChat(recallingBot(), { locale: 'en-US' });
  const other = chat.slack.join('jun', 'en-US');
  chat.general.members.add(other.user.id);
  return { ...chat, other };
}

/** The message with the answer, and what it says. */
async function answer(channel: Channel, act: () => Asked | Said): Promise<{ readonly text: string; readonly message: Message }> {
  const before = new Set(channel.messages);
  const done = act();
  await chat.handled(done.delivery);
  if ('acknowledged' in done) await done.acknowledged;
  const message = channel.messages.find((one) => !before.has(one) && one.author === chat.slack.workspace.bot.id);
  if (!message) throw new Error('There was no answer.');
  return { text: message.text, message };
}

describe('in a channel', () => {
  it('a mention in the thread goes on from the answer there, whoever writes it', async () => {
    const { person, other, general } = await open();
    const root = person.mention(general, 'Meta');
    expect((await answer(general, () => root)).text).toContain('Meta after nothing');
    expect((await answer(general, () => person.mention(general, 'Amazon', root.message))).text).toContain('Amazon after Meta');
    expect((await answer(general, () => person.mention(general, unknown, root.message))).text).toContain(`${unknown} after Amazon`);
    expect((await answer(general, () => other.mention(general, 'Alphabet', root.message))).text).toContain('Alphabet after Amazon');
  });

  it('a first mention depends on nothing, nor does the first in another thread', async () => {
    const { person, other, general } = await open();
    await answer(general, () => person.mention(general, 'Meta'));
    expect((await answer(general, () => person.mention(general, 'Amazon'))).text).toContain('Amazon after nothing');
    const { message: elsewhere } = other.say(general, 'lunch?');
    expect((await answer(general, () => person.mention(general, 'Amazon', elsewhere))).text).toContain('Amazon after nothing');
  });

  it('what was answered to one person alone is gone on from by nobody', async () => {
    const { person, general } = await open();
    const root = person.mention(general, 'Meta');
    const { message } = await answer(general, () => root);
    expect((await answer(general, () => person.slash(general, '/ask Nvidia'))).text).toContain('Nvidia after nothing');
    expect((await answer(general, () => person.slash(general, '/ask Tesla'))).text).toContain('Tesla after nothing');
    expect((await answer(general, () => person.shortcut(message, 'answer_this'))).text).toContain('after nothing');
    expect((await answer(general, () => person.press(message, 'Offered'))).text).toContain('Offered after nothing');
    expect((await answer(general, () => person.mention(general, 'Amazon', root.message))).text).toContain('Amazon after Meta');
  });

  it('the thread under a posted answer goes on from it', async () => {
    const { person, other, general } = await open();
    const { message } = await answer(general, () => person.slash(general, '/capex Meta'));
    const { message: posted } = await answer(general, () => person.press(message, 'Post to channel'));
    expect((await answer(general, () => other.mention(general, 'Amazon', posted))).text).toContain('Amazon after Meta');
    expect((await answer(general, () => person.mention(general, 'Alphabet', posted))).text).toContain('Alphabet after Amazon');
  });

  it('what is posted in a thread is gone on from there', async () => {
    const { person, other, general } = await open();
    const { message: root } = other.say(general, 'Meta');
    const { message: said } = other.say(general, 'Nvidia', root);
    const { message } = await answer(general, () => person.shortcut(said, 'answer_this'));
    expect((await answer(general, () => person.mention(general, unknown, root))).text).toContain(`${unknown} after nothing`);
    await answer(general, () => person.press(message, 'Post to channel'));
    expect((await answer(general, () => person.mention(general, 'Amazon', root))).text).toContain('Amazon after Nvidia');
  });
});

describe('in a direct message', () => {
  it('everything goes on from the last answer, slash commands included', async () => {
    const { person, slack } = await open();
    const direct = slack.workspace.direct(person.user.id);
    await answer(direct, () => person.dm('Meta'));
    expect((await answer(direct, () => person.slash(direct, '/ask Amazon'))).text).toContain('Amazon after Meta');
    expect((await answer(direct, () => person.dm('Alphabet'))).text).toContain('Alphabet after Amazon');
  });

  it('a thread goes on from the message that it stands under, although more was asked before that was answered', async () => {
    const { person, slack } = await open();
    const direct = slack.workspace.direct(person.user.id);
    const said = ['Meta', 'Amazon', 'Oracle'].map((company) => ({ company, ...person.dm(company) }));
    await Promise.all(said.map(({ delivery }) => chat.handled(delivery)));
    for (const { company, message } of said) {
      expect((await answer(direct, () => person.dm('Tesla', message))).text).toContain(`Tesla after ${company}`);
    }
  });

  it('a thread goes on from the message that it stands under, whatever was said since', async () => {
    const { person, slack } = await open();
    const direct = slack.workspace.direct(person.user.id);
    const asked = person.dm('Meta');
    const { message: meta } = await answer(direct, () => asked);
    const { message: pressed } = await answer(direct, () => person.press(meta, 'Offered'));
    await answer(direct, () => person.dm('Oracle'));

    expect((await answer(direct, () => person.dm('Amazon', meta))).text).toContain('Amazon after Meta');
    expect((await answer(direct, () => person.dm('Alphabet', meta))).text).toContain('Alphabet after Amazon');
    expect((await answer(direct, () => person.dm('Amazon', asked.message))).text).toContain('Amazon after Meta');
    expect((await answer(direct, () => person.dm('Amazon', pressed))).text).toContain('Amazon after Offered');
    expect((await answer(direct, () => person.dm('Tesla'))).text).toContain('Tesla after Oracle');
  });

  it('nothing is known of what others say, or was said in a channel', async () => {
    const { person, other, general, slack } = await open();
    await answer(general, () => person.mention(general, 'Meta'));
    const direct = slack.workspace.direct(person.user.id);
    expect((await answer(direct, () => person.dm('Amazon'))).text).toContain('Amazon after nothing');
    const elsewhere = slack.workspace.direct(other.user.id);
    expect((await answer(elsewhere, () => other.dm('Alphabet'))).text).toContain('Alphabet after nothing');
  });
});
