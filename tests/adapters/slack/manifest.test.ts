/** The app manifest is what Slack takes, and has all that the bot needs and nothing more. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { identityOf } from '../../../src/answers/identity.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { type FolderContents, validFolder, writeFolder } from '../../support/knowledge-folder.ts';
import { platformSchema } from '../../support/platform-schemas.ts';
import { commandsOf, projectKnowledge } from '../../support/project.ts';

const schema = platformSchema('slack-manifest.schema.json');
const skipped = schema.available ? '' : ` (skipped: ${schema.reason})`;

const botOf = (knowledge: Knowledge) => {
  const own = commandsOf(knowledge);
  return { commands: () => own, identity: () => identityOf(knowledge) };
};
const bot = botOf(await projectKnowledge());
const commands = bot.commands();

async function botOfFolder(changes: FolderContents): Promise<ReturnType<typeof botOf>> {
  const loaded = await loadKnowledge(await writeFolder(changes));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return botOf(loaded.knowledge);
}
const koreanEntry = `title: { ko: 주차 }
answer: { ko: 건물 뒤에 세웁니다. }
`;

describe('the manifest', () => {
  it('declares the server that Slackbot asks, where there is one', () => {
    const url = 'https://answers.example/mcp';
    expect(slackManifest(bot, { prefix: '', socketMode: true })).not.toHaveProperty('mcp_servers');
    const manifest = slackManifest(bot, { prefix: '', socketMode: true, mcpUrl: url });
    expect(manifest).toMatchObject({ mcp_servers: { 'capex-bot': { url, auth_type: 'no_auth' } } });
    if (schema.available) expect(new Ajv({ strict: false }).validate(schema.schema as object, manifest)).toBe(true);
  });

  it('has every command but /help, which is Slack’s own, behind the prefix', () => {
    const manifest = slackManifest(bot, { prefix: 'cx-', socketMode: true });
    expect(manifest).toMatchObject({
      features: {
        slash_commands: [
          { command: '/cx-capex' },
          { command: '/cx-faq' },
          { command: '/cx-claim' },
          { command: '/cx-ask' },
          { command: '/cx-check' },
        ],
        shortcuts: [
          { type: 'message', callback_id: 'answer_this', name: 'Answer this' },
          { type: 'message', callback_id: 'check_this', name: 'Check this' },
        ],
        app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      },
      settings: {
        socket_mode_enabled: true,
        event_subscriptions: { bot_events: ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] },
      },
    });
  });

  it('points every request at the address in HTTP mode', () => {
    const url = 'https://bot.example/slack/events';
    const text = JSON.stringify(slackManifest(bot, { prefix: '', socketMode: false, requestUrl: url }));
    expect(text.split(url)).toHaveLength(commands.length - 1 + 2 + 1);
  });

  it('introduces the bot as its folder does', async () => {
    const own = await botOfFolder({
      ...validFolder,
      'knowledge.yaml': `${validFolder['knowledge.yaml']}bot:
  name: { ko: 모루 봇, en: Anvil Bot }
  handle: anvil.bot
  description: { ko: 모루에 대해 답합니다., en: Answers about anvils. }
  colour: "#333"
`,
    });
    expect(slackManifest(own, { prefix: '', socketMode: true })).toMatchObject({
      display_information: { name: 'Anvil Bot', description: 'Answers about anvils.', background_color: '#333' },
      features: { bot_user: { display_name: 'anvil.bot' } },
    });
  });

  it('has a neutral name and no colour where the folder says nothing of the bot', async () => {
    const manifest = slackManifest(await botOfFolder(validFolder), { prefix: '', socketMode: true });
    expect(manifest).toMatchObject({ display_information: { name: 'Answer Bot' }, features: { bot_user: { display_name: 'answer-bot' } } });
    expect(manifest).not.toHaveProperty('display_information.background_color');
  });

  it('says everything in Korean for a folder that has no English', async () => {
    const korean = await botOfFolder({ 'knowledge.yaml': 'languages: [ko]\nname: { ko: 건물 }\n', 'faq/parking.yaml': koreanEntry });
    expect(slackManifest(korean, { prefix: '', socketMode: true })).toMatchObject({
      display_information: { name: '답변 봇', description: expect.stringMatching(/^[^A-Za-z]+$/) },
      features: {
        slash_commands: ['faq', 'ask', 'check'].map((name) => ({
          command: `/${name}`,
          description: expect.stringMatching(/^[^A-Za-z]+$/),
        })),
        shortcuts: [{ name: '이 글에 답하기' }, { name: '이 숫자 맞아?' }],
      },
    });
  });

  it.skipIf(!schema.available)(`is valid by Slack’s own schema in both modes${skipped}`, () => {
    if (!schema.available) return;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema.schema as object);
    for (const options of [
      { prefix: '', socketMode: true },
      { prefix: 'my-', socketMode: false, requestUrl: 'https://bot.example/slack/events' },
    ]) {
      validate(slackManifest(bot, options));
      expect(validate.errors).toBeNull();
    }
  });
});
