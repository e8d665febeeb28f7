/** What the bot is measured beside: the same clients with handlers that answer a constant, as anyone would write them. Compiled before, so that no loader adds to its memory. */
import { App } from '@slack/bolt';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';

const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '', DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;

const title = '메타 — 2025년 예상 자본 지출';
const lead = '한국어 기사에 따르면 메타의 2025년 예상 자본 지출은 약 600억~720억 달러입니다.';
const facts = ['주로 투자하는 분야: Llama 모델 고도화, 광고 시스템', '특징: 기사에 따르면 2026년에 크게 늘리겠다고 예고함'];
const note = '모든 금액은 기사의 표에 실린 2025년 예상치이며 어림값입니다. 2026년 계획은 네 회사를 합친 금액만 나옵니다.';
const source = '기준: 2025년 예상 · 출처: 한국어 기사 2절';
const next = ['메타 · 아마존 비교', '자본 지출 · 전체 표', '자본 지출 · 합계'];
const suggestions = [
  { name: '아마존', value: 'amazon' },
  { name: '마이크로소프트', value: 'microsoft' },
  { name: '알파벳', value: 'alphabet' },
  { name: '메타', value: 'meta' },
];

const text = [title, lead, ...facts, note, source].join('\n');
const blocks = [
  { type: 'header', text: { type: 'plain_text', text: title } },
  { type: 'section', text: { type: 'mrkdwn', text: lead } },
  { type: 'section', text: { type: 'mrkdwn', text: facts.map((fact) => `• ${fact}`).join('\n') } },
  { type: 'context', elements: [note, source].map((each) => ({ type: 'mrkdwn', text: each })) },
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
const content = [`**${title}**`, lead, ...facts.map((fact) => `- ${fact}`), `-# ${note}`, `-# ${source}`].join('\n');
const message = { content, components: [buttons] };
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
