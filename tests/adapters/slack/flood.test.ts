/** A flood on Slack: one word in the thread or to the person, then silence. */
import { type FloodStage, floodContract } from '../../contracts/flood.ts';
import { asShown, openChat } from './chat.ts';

floodContract('Slack', { locale: 'en', everySlashIsAnswered: false }, async (bot): Promise<FloodStage> => {
  const { person, general, slack, shownFor, close } = await openChat(bot, { locale: 'en-US' });
  const other = slack.join('jun', 'en-US');
  general.members.add(other.user.id);
  const ofBot = ({ author }: { readonly author: string }) => author === slack.workspace.bot.name;
  const shown = async (act: Parameters<typeof shownFor>[1]) => (await shownFor(general, act)).filter(ofBot).map(asShown);
  return {
    mention: (text) => shown(() => person.mention(general, text)),
    slash: (line) => shown(() => person.slash(general, line)),
    otherMentions: (text) => shown(() => other.mention(general, text)),
    close,
  };
});
