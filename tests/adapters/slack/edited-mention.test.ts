/** A mention that its author edits is the same message: it has one answer, which says what the mention asks now. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../playground/slack/workspace.ts';
import { sayNothingFound, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';

let chat: Chat;
afterEach(() => chat?.close());

/** Says the question again, with as many paragraphs as it asks for. */
const bot = () => scriptedBot({ ask: (question) => sayNothingFound(question) });
const open = async (options?: ChatOptions) => {
  chat = await openChat(bot(), options);
  return chat;
};
const shown = () =>
  chat.person
    .sees(chat.general)
    .filter(({ author }) => author === 'bot')
    .map(({ text }) => text);
const edit = (message: Message, typed: string) =>
  chat.shownFor(chat.general, () => ({ message, delivery: chat.person.edit(message, typed) }));
const mention = (text: string) => `@bot ${text}`;

describe('an edited mention', () => {
  it('with the same words is not answered again', async () => {
    const { person, general, shownFor, slack } = await open();
    const said = person.mention(general, 'what?');
    await shownFor(general, () => said);
    for (const same of ['what?', '  what? :wave:', '*what?*']) expect(await edit(said.message, mention(same))).toEqual([]);
    expect(shown()).toHaveLength(1);
    expect(slack.requests.filter(({ method }) => method === 'chat.update')).toEqual([]);
  });

  it('with other words has its answer changed', async () => {
    const { person, general, shownFor } = await open();
    const said = person.mention(general, 'what?');
    await shownFor(general, () => said);
    await edit(said.message, mention('when?'));
    await edit(said.message, mention('where?'));
    await edit(said.message, mention('where?'));
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('where?');
  });

  it('while its first answer is on the way has one answer, the last', async () => {
    const { person, general, handled, slack } = await open();
    const { release, arrived } = slack.hold('chat.postMessage');
    const said = person.mention(general, 'what?');
    await arrived;
    const edited = person.edit(said.message, mention('when?'));
    release();
    await Promise.all([handled(said.delivery), handled(edited)]);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('when?');
  });

  it('whose answer somebody deleted is answered by a new one', async () => {
    const { person, general, shownFor, slack } = await open();
    const said = person.mention(general, 'what?');
    const [answer] = await shownFor(general, () => said);
    slack.workspace.remove(chat.messageOf(general, answer));
    await edit(said.message, mention('when?'));
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain('when?');
  });

  it('that mentions the bot only now is answered', async () => {
    const { person, general } = await open();
    const { message } = person.say(general, 'what?');
    expect(await edit(message, mention('what?'))).toHaveLength(1);
  });

  it('that an earlier process answered is left as it is', async () => {
    const { person, general, shownFor } = await open({ readsChannels: true });
    const said = person.mention(general, 'what?');
    await shownFor(general, () => said);
    const { slack } = chat;
    const { workspace, deliveries } = slack;
    const old = workspace.post({ channel: general.id, author: person.user.id, text: `<@${workspace.bot.id}> before` });
    const answered = { event_type: 'capex_bot_answer', event_payload: { to: old.ts } };
    workspace.post({ channel: general.id, author: workspace.bot.id, text: 'an answer', threadTs: old.ts, metadata: answered });
    const event = {
      type: 'app_mention',
      user: person.user.id,
      channel: general.id,
      ts: old.ts,
      text: old.text,
      edited: { user: person.user.id, ts: '9.0' },
    };
    const payload = { team_id: workspace.id, type: 'event_callback', event, event_id: workspace.newId('Ev') };
    const { delivery } = deliveries.send({ id: workspace.newId('Env'), kind: 'events_api', payload });
    expect(await shownFor(general, () => ({ message: old, delivery }))).toEqual([]);
  });
});
