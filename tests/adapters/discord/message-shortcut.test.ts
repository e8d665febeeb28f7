import type { Message } from '../../../playground/discord/world.ts';
import { messageShortcuts } from '../../../src/adapters/shared/shortcuts.ts';
import { type MenuStage, messageShortcutContract } from '../../contracts/message-shortcut.ts';
import { asShown, openChat, withButton } from './chat.ts';

messageShortcutContract('Discord', async (bot): Promise<MenuStage> => {
  const chat = await openChat(bot, { locale: 'ko' });
  const { person, general, discord } = chat;
  const other = discord.join('juno');
  let last: readonly Message[] = [];

  const show = async (messages: Promise<readonly Message[]>) => {
    last = await messages;
    return last.map((message) => asShown(person.reads(message)));
  };
  return {
    choose(shortcut, text) {
      const label = messageShortcuts.find(({ id }) => id === shortcut)?.label.en ?? shortcut;
      return show(chat.messagesFor(person.menu(other.say(general, text), label)));
    },
    press: (label) => show(chat.messagesFor(person.press(withButton(last, person, label), label))),
    close: chat.close,
  };
});
