import type { ShownMessage } from '../../../playground/slack/shown.ts';
import { type MenuStage, messageShortcutContract } from '../../contracts/message-shortcut.ts';
import { asShown, openChat } from './chat.ts';

messageShortcutContract('Slack', async (bot): Promise<MenuStage> => {
  const chat = await openChat(bot, { locale: 'ko-KR' });
  const { person, general, slack } = chat;
  const other = slack.join('jun');
  general.members.add(other.user.id);
  let last: readonly ShownMessage[] = [];

  const show = async (act: Parameters<typeof chat.shownFor>[1]) => {
    last = await chat.shownFor(general, act);
    return last.filter(({ author }) => author !== other.user.name).map(asShown);
  };
  return {
    async choose(shortcut, text) {
      const { message } = other.say(general, text);
      return show(() => person.shortcut(message, shortcut));
    },
    press(label) {
      const found = last.find(({ buttons }) => buttons.some((button) => button.label === label));
      return show(() => person.press(chat.messageOf(general, found), label));
    },
    close: chat.close,
  };
});
