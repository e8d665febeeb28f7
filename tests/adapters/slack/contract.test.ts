/** Slack passes what every adapter passes. */

import type { ShownMessage } from '../../../playground/slack/shown.ts';
import type { Channel } from '../../../playground/slack/workspace.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { adapterContract } from '../../contracts/adapter.ts';
import { conversationContract } from '../../contracts/conversation.ts';
import { longListContract } from '../../contracts/long-list.ts';
import type { Shown, Stage } from '../../contracts/stage.ts';
import { asShown, openChat } from './chat.ts';

const open = async (bot: Bot): Promise<Stage> => {
  const chat = await openChat(bot, { locale: 'en-US' });
  const { person, general, slack } = chat;
  const direct = slack.workspace.direct(person.user.id);
  let last: { channel: Channel; messages: readonly ShownMessage[] } = { channel: general, messages: [] };

  const show = async (channel: Channel, act: Parameters<typeof chat.shownFor>[1]): Promise<readonly Shown[]> => {
    last = { channel, messages: await chat.shownFor(channel, act) };
    return last.messages.map(asShown);
  };
  return {
    dm: (text) => show(direct, () => person.dm(text)),
    slash: (line) => show(general, () => person.slash(general, line)),
    press(label) {
      const found = last.messages.filter(({ buttons }) => buttons.some((button) => button.label === label)).at(-1);
      return show(last.channel, () => person.press(chat.messageOf(last.channel, found), label));
    },
    stop: chat.stop,
    close: chat.close,
  };
};

adapterContract('Slack', open);
conversationContract('Slack', open);
longListContract('Slack', open);
