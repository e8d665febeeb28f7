/** Discord as a platform of the bot: connects with discord.js, registers the commands, serves, and stops cleanly. Reads no environment. */
import { Client, type CloseEvent, Events, GatewayIntentBits, type GuildMember, Options, Partials, type REST, type User } from 'discord.js';
import type { Logger } from 'pino';
import { type Adapter, type Connection, inFlight } from '../../core/adapter.ts';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../core/locale.ts';
import { alone, type Claims, onceEach } from '../../core/once.ts';
import { correcting } from './correcting.ts';
import { guardEvents } from './events.ts';
import { loggable } from './failure.ts';
import { onInteraction } from './interactions.ts';
import { onMessage } from './messages.ts';
import { patientRequest } from './patient-request.ts';
import { explainClosing, startFailure } from './refusal.ts';
import { register } from './register.ts';
import { restOptions } from './rest.ts';
import type { Serving } from './serving.ts';

export interface Shards {
  readonly ids: readonly number[];
  /** How many there are in all, over every process. */
  readonly count: number;
}

export interface DiscordOptions {
  readonly token: string;
  /** Registers the commands in this guild, where they change at once; without it everywhere. */
  readonly guildId?: string | undefined;
  /** Where Discord's API is, such as `http://127.0.0.1:4001/api`; Discord's own when absent. */
  readonly apiUrl?: string | undefined;
  /** The part of the guilds that this process serves; all of them when absent. */
  readonly shards?: Shards | undefined;
  /** The language for people whose own the bot does not speak, and for messages, which carry none. */
  readonly defaultLocale: Locale;
  /** What other processes say of events; absent for one that is alone. */
  readonly claims?: Claims;
  readonly log: Logger;
}

/** How long a clean stop waits for answers that are on their way, in milliseconds. */
const patience = 10_000;

export function discordAdapter({ token, guildId, apiUrl, shards, defaultLocale, claims = alone, log }: DiscordOptions): Adapter {
  const work = inFlight();
  const correctOne = correcting({ token, apiUrl, log });
  let client: Client | undefined;
  let unsubscribe = () => {};
  let stopping = false;

  /** What fails before anybody could be answered is logged: an error that nobody caught would end the process. */
  function handle(event: () => Promise<void>): void {
    work.track(event).catch((error: unknown) => log.error(loggable(error), 'an event of Discord could not be handled'));
  }

  return {
    name: 'discord',

    async start(bot, onConnection = () => {}) {
      const connected = newClient(apiUrl, shards);
      client = connected;
      const serving: Serving = { bot, log, defaultLocale, once: onceEach({ claims }), stopping: () => stopping };
      guardEvents(connected, log);
      connected.on(Events.InteractionCreate, (interaction) => handle(() => onInteraction(serving, interaction)));
      connected.on(Events.MessageCreate, (message) => handle(() => onMessage(serving, message)));
      // A guild that is merely unavailable is told of as such.
      connected.on(Events.GuildDelete, ({ id }) => bot.removed(id));
      follow(connected, log, (connection) => !stopping && onConnection(connection));
      try {
        const { applicationId, guildIds } = await connect(connected, token);
        // One process of several sends the commands, which are those of all.
        if (!shards || shards.ids.includes(0)) unsubscribe = await keepRegistered(bot, connected.rest, { applicationId, guildIds });
      } catch (error) {
        await connected.destroy();
        throw startFailure(error, { apiUrl, guildId });
      }
    },

    inFlight: () => work.count(),

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

/** The bot itself is looked up all the time. */
const somePeople = { maxSize: 200, keepOverLimit: ({ id, client }: User | GuildMember) => id === client.user.id };

function newClient(apiUrl: string | undefined, shards: Shards | undefined): Client {
  return new Client({
    ...(shards && { shards: [...shards.ids], shardCount: shards.count }),
    // None of these is privileged: the text of a message arrives where the bot is mentioned, and in direct messages.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops a direct message whose channel it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    // Nothing is ever looked up in old messages, so nobody's are kept; of the people who ask, some are.
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: somePeople, GuildMemberManager: somePeople }),
    rest: { ...restOptions(apiUrl), makeRequest: patientRequest },
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

/** Logs what becomes of the connections, and tells of it. */
function follow(client: Client, log: Logger, tell: (connection: Connection) => void): void {
  const away = new Set<number>();
  const back = (shard: number) => {
    away.delete(shard);
    if (away.size === 0) tell({ state: 'connected' });
  };
  client.on(Events.ClientReady, () => log.info('connected to Discord'));
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ shard }, 'the connection to Discord was lost; reconnecting');
    away.add(shard);
    tell({ state: 'interrupted' });
  });
  client.on(Events.ShardResume, (shard) => {
    log.info({ shard }, 'the connection to Discord was resumed');
    back(shard);
  });
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }: CloseEvent) => tell({ state: 'refused', reason: explainClosing(code) }));
  client.on(Events.ShardError, (error) => log.warn(loggable(error), 'the connection to Discord failed'));
  client.on(Events.Error, (error) => log.error(loggable(error), 'discord.js reported an error'));
}
