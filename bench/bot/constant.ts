/** What the bot is measured beside: the same clients with handlers that answer a constant, namely what the bot answered once, so that both send as much. Compiled before, so that no loader adds to its memory. */
import { readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';

const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '', DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
const answers = JSON.parse(readFileSync(process.env.CONSTANT_ANSWERS ?? '', 'utf8'));
const { text, blocks } = answers.slack;
const { components, flags } = answers.discord.message;

const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command('/capex', async ({ ack }) => ack({ text, blocks }));
app.event('app_mention', async ({ event, say }) => {
  await say({ text, blocks, thread_ts: event.ts });
});

const command = new SlashCommandBuilder()
  .setName('capex')
  .setDescription('Capital expenditure')
  .addStringOption((option) => option.setName('company').setDescription('The company to look up').setAutocomplete(true));

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: DISCORD_API_URL },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond(answers.discord.suggestions);
  else if (interaction.isChatInputCommand()) await interaction.reply({ components, flags });
});
client.on(Events.MessageCreate, async (asked) => {
  // A message in a channel cannot be for one person alone.
  if (client.user && !asked.author.bot && asked.mentions.has(client.user)) await asked.reply({ components, flags: ['IsComponentsV2'] });
});
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set([command]);
});

process.once('SIGTERM', () => process.exit());
await Promise.all([app.start(), client.login(DISCORD_TOKEN)]);
