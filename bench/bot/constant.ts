/** What the bot is measured beside: the same clients with handlers that answer a constant, as anyone would write them. Compiled before, so that no loader adds to its memory. */
import { App } from '@slack/bolt';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';

const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '', DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;

const title = 'Meta: capital expenditure expected for 2025';
const facts = [
  'According to the article, Meta is expected to spend about 60 to 72 billion US dollars in 2025.',
  'Mainly for: better Llama models, advertising systems',
  'Announced a large increase for 2026',
];
const source = 'All amounts are expectations for 2025 and approximate. Source: the Korean article, section 2';
const next = ['Meta and Amazon', 'Whole table', 'Total'];
const suggestions = ['Amazon', 'Microsoft', 'Alphabet', 'Meta'].map((name) => ({ name, value: name.toLowerCase() }));

const text = [title, ...facts, source].join('\n');
const blocks = [
  { type: 'header', text: { type: 'plain_text', text: title } },
  { type: 'section', text: { type: 'mrkdwn', text: facts.map((fact) => `• ${fact}`).join('\n') } },
  { type: 'context', elements: [{ type: 'mrkdwn', text: source }] },
  {
    type: 'actions',
    elements: next.map((label, index) => ({ type: 'button', action_id: `next_${index}`, text: { type: 'plain_text', text: label } })),
  },
];

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

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  next.map((label, index) => new ButtonBuilder().setCustomId(`next_${index}`).setLabel(label).setStyle(ButtonStyle.Secondary)),
);
const message = { content: `**${title}**\n${facts.map((fact) => `- ${fact}`).join('\n')}\n-# ${source}`, components: [buttons] };
const command = new SlashCommandBuilder()
  .setName('capex')
  .setDescription('Capital expenditure')
  .addStringOption((option) => option.setName('company').setDescription('The company to look up').setAutocomplete(true));

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: DISCORD_API_URL },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond(suggestions);
  else if (interaction.isChatInputCommand()) await interaction.reply(message);
});
client.on(Events.MessageCreate, async (asked) => {
  if (client.user && !asked.author.bot && asked.mentions.has(client.user)) await asked.reply(message);
});
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set([command]);
});

process.once('SIGTERM', () => process.exit());
await Promise.all([app.start(), client.login(DISCORD_TOKEN)]);
