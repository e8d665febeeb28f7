/** People in the local Slack who use a slash command and mention the bot. Each asks only when their last question is answered. */
import { openSlack } from '../../playground/slack/server.ts';
import { type AskedTexts, command } from './asked.ts';
import { type PeopledPlatform, seats } from './kind.ts';

const tokens = { botToken: 'xoxb-bench', appToken: 'xapp-bench' };

/** Opens a local Slack with somebody in every seat. */
export async function peopledSlack({ companies, questions }: AskedTexts): Promise<PeopledPlatform> {
  const slack = await openSlack({ ...tokens, readsChannels: true });
  const { workspace } = slack;
  const seated = Array.from({ length: seats }, (_, seat) => {
    const person = slack.join(`person-${seat}`);
    return { person, channel: workspace.addChannel(`seat-${seat}`, { members: [person.user, workspace.bot] }) };
  });
  const at = (seat: number) => {
    const found = seated[seat];
    if (!found) throw new Error(`There are ${seats} seats.`);
    return found;
  };
  return {
    env: { SLACK_BOT_TOKEN: tokens.botToken, SLACK_APP_TOKEN: tokens.appToken, SLACK_API_URL: slack.apiUrl },
    isConnected: () => slack.socketMode.connections() > 0,
    async recordAnswer() {
      const { person, channel } = at(0);
      const acknowledgement = await person.slash(channel, `/${command} ${companies[0]}`).acknowledged;
      if (acknowledgement.state !== 'acknowledged') throw new Error(`Slack: ${acknowledgement.state}`);
      return acknowledgement.payload;
    },
    kinds: [
      {
        platform: 'Slack',
        label: `\`/${command} …\``,
        texts: companies,
        async ask(seat, text) {
          const { person, channel } = at(seat);
          const { state } = await person.slash(channel, `/${command} ${text}`).acknowledged;
          const said = channel.messages.at(-1);
          if (state !== 'acknowledged' || said?.author !== workspace.bot.id) throw new Error(`no answer to “${text}”`);
        },
      },
      {
        platform: 'Slack',
        label: 'mention',
        texts: questions,
        async ask(seat, text) {
          const { person, channel } = at(seat);
          const { message } = person.mention(channel, text);
          await slack.until(() => channel.messages.some(({ threadTs }) => threadTs === message.ts), `an answer to “${text}”`);
        },
      },
    ],
    tidy: () => slack.forget(),
    close: () => slack.close(),
  };
}
