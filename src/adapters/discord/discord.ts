/** Discord as a platform of the bot: connects with discord.js, registers the commands, serves, and stops cleanly. Reads no environment. */
import { Client, Events, GatewayIntentBits, Options, Partials, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { type Adapter, inFlight } from '../../core/adapter.ts';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../core/locale.ts';
import { alone, type Claims, onceEach } from '../../core/once.ts';
import { correcting } from './correcting.ts';
import { loggable } from './failure.ts';
import { onInteraction } from './interactions.ts';
import { onMessage } from './messages.ts';
import { explainRefusal } from './refusal.ts';
import { register } from './register.ts';
import type { Serving } from './serving.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Registers the commands in this guild, where they change at once; without it everywhere. */
  readonly guildId?: string | undefined;
  /** Where Discord's API is, such as `http://127.0.0.1:4001/api`; Discord's own when absent. */
  readonly apiUrl?: string | undefined;
  /** The language for people whose own the bot does not speak, and for messages, which carry none. */
  readonly defaultLocale: Locale;
  /** What other processes say of events; absent for one that is alone. */
  readonly claims?: Claims;
  readonly log: Logger;
}

/** How long a clean stop waits for answers that are on their way, in milliseconds. */
const patience = 10_000;

export function discordAdapter({ token, guildId, apiUrl, defaultLocale, claims = alone, log }: DiscordOptions): Adapter {
  const work = inFlight();
  const correctOne = correcting({ token, apiUrl, log });
  let client: Client | undefined;
  let unsubscribe = () => {};
  let stopping = false;

  return {
    name: 'discord',

    async start(bot) {
      const connected = newClient(apiUrl);
      client = connected;
      const serving: Serving = { bot, log, defaultLocale, once: onceEach({ claims }), stopping: () => stopping };
      connected.on(Events.InteractionCreate, (interaction) => void work.track(() => onInteraction(serving, interaction)));
      connected.on(Events.MessageCreate, (message) => void work.track(() => onMessage(serving, message)));
      logConnection(connected, log);
      try {
        const { applicationId, guildIds } = await connect(connected, token);
        unsubscribe = await keepRegistered(bot, connected.rest, { applicationId, guildIds });
      } catch (error) {
        await connected.destroy();
        throw new Error(explainRefusal(error, { apiUrl, guildId }), { cause: error });
      }
    },

    serves: ({ workspace = '' }) => client?.guilds.cache.has(workspace) ?? false,

    async correct(correction) {
      if (!client || stopping) throw new Error('Discord is not connected.');
      return work.track(() => correctOne(correction));
    },

    async stop() {
      stopping = true;
      unsubscribe();
      await work.settled(patience);
      await client?.destroy();
    },
  };

  /** Registers now, and again whenever other commands are served. Returns what ends it. */
  async function keepRegistered(bot: Bot, rest: REST, known: { applicationId: string; guildIds: readonly string[] }): Promise<() => void> {
    const registered = register({ rest, applicationId: known.applicationId, guildId, defaultLocale });
    await registered.send(bot.commands());
    await registered.clearOther(known.guildIds);
    return bot.onReplace(() => {
      const sending = work.track(() => registered.send(bot.commands()));
      sending.catch((error: unknown) => log.error(loggable(error), 'Discord refused the new commands; the earlier ones stay listed'));
    });
  }
}

function newClient(apiUrl: string | undefined): Client {
  return new Client({
    // None of these is privileged: the text of a message arrives where the bot is mentioned, and in direct messages.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops a direct message whose channel it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    // Nothing is ever looked up in old messages, so nobody's are kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl ? { rest: { api: apiUrl } } : {}),
  });
}

/** Logs in and waits until every guild is known; rejects when Discord refuses the token. */
async function connect(client: Client, token: string): Promise<{ applicationId: string; guildIds: readonly string[] }> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const [connected] = await Promise.all([ready, client.login(token)]);
  return { applicationId: connected.application.id, guildIds: [...connected.guilds.cache.keys()] };
}

function logConnection(client: Client, log: Logger): void {
  client.on(Events.ClientReady, () => log.info('connected to Discord'));
  client.on(Events.ShardReconnecting, () => log.info('the connection to Discord was lost; reconnecting'));
  client.on(Events.ShardResume, () => log.info('the connection to Discord was resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'Discord closed the connection for good'));
  client.on(Events.ShardError, (error) => log.warn(loggable(error), 'the connection to Discord failed'));
  client.on(Events.Error, (error) => log.error(loggable(error), 'discord.js reported an error'));
}
