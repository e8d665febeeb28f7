/** A flood on Discord: one word in reply, then silence; commands are answered each, to the person alone, as Discord shows an error otherwise. */
import type { Asked } from '../../../playground/discord/person.ts';
import type { Message } from '../../../playground/discord/world.ts';
import { type FloodStage, floodContract } from '../../contracts/flood.ts';
import { asShown, openChat } from './chat.ts';

floodContract('Discord', { locale: 'en', everySlashIsAnswered: true }, async (bot): Promise<FloodStage> => {
  const { person, general, discord, answerTo, close } = await openChat(bot, { locale: 'en-US', defaultLocale: 'en' });
  const other = discord.join('juno', 'en-US');
  const shown = async (asked: Asked | Message) => (await answerTo(asked)).map(asShown);
  return {
    mention: (text) => shown(person.mention(general, text)),
    slash: (line) => {
      const [, name = '', company = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
      return shown(person.slash(general, name, { company }));
    },
    otherMentions: (text) => shown(other.mention(general, text)),
    close,
  };
});
