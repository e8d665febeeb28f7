/** The app manifest: pasted into Slack, it creates the app with every command, scope, event and shortcut that the bot needs. Made from the same command values that the bot serves. */
import type { Bot } from '../../core/bot.ts';
import { type Command, listedOptions } from '../../core/command.ts';
import { commonLocale, inLocale, type Localized, onlyIn } from '../../language/locale.ts';
import { messageShortcuts } from '../shared/shortcuts.ts';

export interface ManifestOptions {
  /** Stands before every command's name: all apps of a workspace share one namespace. */
  readonly prefix: string;
  /** Events over a socket; otherwise over HTTPS requests to `requestUrl`. */
  readonly socketMode: boolean;
  readonly requestUrl?: string;
  /** Where the bot answers MCP: Slackbot asks it there. */
  readonly mcpUrl?: string;
}

/** Commands that are not registered: Slack has a /help of its own, and one refused name voids the whole manifest. */
const notRegistered = new Set(['help']);
/** docs.slack.dev/reference/app-manifest: characters of a command's description and hint. */
const descriptionLength = 2_000;
const commandsInManifest = 50;
/** The three of channels say who may write in one: nobody posts an answer where Slack lets them only read. */
const scopes = ['app_mentions:read', 'channels:read', 'chat:write', 'commands', 'groups:read', 'im:history', 'mpim:read', 'users:read'];

function usageHint(command: Command): string {
  return listedOptions(command)
    .map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))
    .join(' ');
}

/** `bot` is whom the commands belong to, under the name and in the languages of its folder. Slack takes one text of each: English where the folder has it. */
export function slackManifest(
  bot: Pick<Bot, 'commands' | 'identity'>,
  { prefix, socketMode, requestUrl, mcpUrl }: ManifestOptions,
): object {
  const { name, handle, description, colour, languages } = bot.identity();
  const said = (text: Localized) => inLocale(onlyIn(languages, text), commonLocale);
  const url = socketMode || requestUrl === undefined ? {} : { url: requestUrl };
  const hint = (command: Command) => {
    const text = usageHint(command);
    return text === '' ? {} : { usage_hint: text };
  };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: said(name), description: said(description), ...(colour !== undefined && { background_color: colour }) },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: handle, always_online: true },
      slash_commands: bot
        .commands()
        .filter(({ name }) => !notRegistered.has(name))
        .slice(0, commandsInManifest)
        .map((command) => ({
          command: `/${prefix}${command.name}`,
          description: said(command.description).slice(0, descriptionLength),
          ...hint(command),
          ...url,
          should_escape: false,
        })),
      shortcuts: messageShortcuts.map(({ id, label, description }) => ({
        name: said(label),
        type: 'message',
        callback_id: id,
        description: said(description),
      })),
    },
    // Everybody is answered alike, so nobody has to say who they are. A key goes into `headers`.
    ...(mcpUrl !== undefined && { mcp_servers: { [handle]: { url: mcpUrl, auth_type: 'no_auth' } } }),
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: {
        bot_events: ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
        ...(socketMode || requestUrl === undefined ? {} : { request_url: requestUrl }),
      },
      interactivity: { is_enabled: true, ...(socketMode || requestUrl === undefined ? {} : { request_url: requestUrl }) },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}
