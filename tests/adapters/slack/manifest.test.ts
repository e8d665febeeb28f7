/** The app manifest is what Slack takes, and has all that the bot needs and nothing more. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { commandsFor } from '../../../src/commands/commands.ts';
import { platformSchema } from '../../support/platform-schemas.ts';
import { projectKnowledge } from '../../support/project.ts';

const schema = platformSchema('slack-manifest.schema.json');
const skipped = schema.available ? '' : ` (skipped: ${schema.reason})`;

const commands = commandsFor(await projectKnowledge());

describe('the manifest', () => {
  it('has every command but /help, which is Slack’s own, behind the prefix', () => {
    const manifest = slackManifest(commands, { prefix: 'cx-', socketMode: true });
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
    const text = JSON.stringify(slackManifest(commands, { prefix: '', socketMode: false, requestUrl: url }));
    expect(text.split(url)).toHaveLength(commands.length - 1 + 2 + 1);
  });

  it.skipIf(!schema.available)(`is valid by Slack’s own schema in both modes${skipped}`, () => {
    if (!schema.available) return;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema.schema as object);
    for (const options of [
      { prefix: '', socketMode: true },
      { prefix: 'my-', socketMode: false, requestUrl: 'https://bot.example/slack/events' },
    ]) {
      validate(slackManifest(commands, options));
      expect(validate.errors).toBeNull();
    }
  });
});
