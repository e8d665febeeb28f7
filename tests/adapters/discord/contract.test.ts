/** Discord passes what every adapter passes. */

import type { Message } from '../../../playground/discord/world.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { adapterContract } from '../../contracts/adapter.ts';
import { conversationContract } from '../../contracts/conversation.ts';
import { longListContract } from '../../contracts/long-list.ts';
import type { Shown, Stage } from '../../contracts/stage.ts';
import { asShown, openChat, withButton } from './chat.ts';

const open = async (bot: Bot): Promise<Stage> => {
  const chat = await openChat(bot, { locale: 'en-US' });
  const { person, general } = chat;
  let last: readonly Message[] = [];

  const show = async (messages: Promise<readonly Message[]>): Promise<readonly Shown[]> => {
    last = await messages;
    return last.map((message) => asShown(person.reads(message)));
  };
  return {
    dm: (text) => show(chat.messagesFor(person.dm(text))),
    slash(line) {
      const [, name = '', text = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
      const [option] = bot.commands().find((command) => command.name === name)?.options ?? [];
      return show(chat.messagesFor(person.slash(general, name, option && text !== '' ? { [option.name]: text } : {})));
    },
    press: (label) => show(chat.messagesFor(person.press(withButton(last, person, label), label))),
    stop: chat.stop,
    close: chat.close,
  };
};

adapterContract('Discord', open);
conversationContract('Discord', open);
longListContract('Discord', open);
