/** People in the local Discord who use a slash command, mention the bot and type where it suggests. Each asks only when their last question is answered. */
import { objectOf } from '../../playground/discord/json.ts';
import { openDiscord } from '../../playground/discord/server.ts';
import { type AskedTexts, command } from './asked.ts';
import { type PeopledPlatform, seats } from './kind.ts';

const token = 'a.bench.token';
const option = 'company';
/** discord.js sends at most fifty messages in so many milliseconds; answers to interactions do not count. */
const requestWindow = 1_100;

/** Opens a local Discord with somebody in every seat. */
export async function peopledDiscord({ companies, questions, beginnings }: AskedTexts): Promise<PeopledPlatform> {
  const discord = await openDiscord({ token });
  const { world } = discord;
  const seated = Array.from({ length: seats }, (_, seat) => ({
    person: discord.join(`person-${seat}`),
    channel: world.addChannel(`seat-${seat}`),
  }));
  const at = (seat: number) => {
    const found = seated[seat];
    if (!found) throw new Error(`There are ${seats} seats.`);
    return found;
  };
  return {
    env: { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl },
    // Every program sends its commands once it is connected.
    isConnected: () =>
      discord.requests.some(({ method, path, status }) => method === 'PUT' && path.endsWith('/commands') && status === 200),
    async recordAnswer() {
      const { person, channel } = at(0);
      await person.slash(channel, command, { [option]: companies[0] ?? '' }).answered();
      const body = discord.requests.findLast(({ path }) => path.endsWith('/callback'))?.body;
      return { message: objectOf(objectOf(body).data), suggestions: await person.type(channel, command, option, '') };
    },
    kinds: [
      {
        platform: 'Discord',
        label: `\`/${command} …\``,
        texts: companies,
        async ask(seat, text) {
          const { person, channel } = at(seat);
          const asked = person.slash(channel, command, { [option]: text });
          await asked.answered();
          if (asked.messages().length === 0) throw new Error(`no answer to “${text}”`);
        },
      },
      {
        platform: 'Discord',
        label: 'mention',
        pause: requestWindow,
        texts: questions,
        async ask(seat, text) {
          const { person, channel } = at(seat);
          const message = person.mention(channel, text);
          await discord.until(() => channel.messages.some(({ replyTo }) => replyTo === message.id), `an answer to “${text}”`);
        },
      },
      {
        platform: 'Discord',
        label: 'autocomplete',
        texts: beginnings,
        async ask(seat, text) {
          const { person, channel } = at(seat);
          const suggestions = await person.type(channel, command, option, text);
          if (suggestions.length === 0) throw new Error(`no suggestion for “${text}”`);
        },
      },
    ],
    tidy: () => discord.forget(),
    close: () => discord.close(),
  };
}
