/** Discord as a platform of the bot: connects with discord.js, registers the commands, serves, and stops cleanly. Reads no environment. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, type GuildMember, Options, Partials, type User } from 'discord.js';
import type { Logger } from 'pino';
import type { Adapter, Connection } from '../../core/adapter.ts';
import type { Bot } from '../../core/bot.ts';
import { type EventLocks, noEventLocks } from '../../core/event-locks.ts';
import type { Locale } from '../../language/locale.ts';
import { attempt, connectLimit } from '../shared/attempt.ts';
import { inFlight, stopPatience } from '../shared/in-flight.ts';
import { onceEach } from '../shared/once.ts';
import { untilStopped } from '../shared/until-stopped.ts';
import { followConnection, untilReady } from './connection.ts';
import { correctionsOf } from './correction.ts';
import { guardEvents } from './event-guard.ts';
import { failureOf, loggable } from './failure.ts';
import { type GatewayConnections, gatewayConnections } from './gateway.ts';
import type { DiscordContext } from './handler-context.ts';
import { patientRequest, restOptions } from './http.ts';
import { onInteraction } from './interactions.ts';
import { onMessage } from './messages.ts';
import { startFailure, wrongToken } from './refusal.ts';
import { keepRegistered } from './register.ts';
import { trustingToken } from './token-trust.ts';

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
  readonly eventLocks?: EventLocks;
  /** Milliseconds for each attempt to connect. */
  readonly limit?: number;
  /** Milliseconds before the commands are sent again where Discord refused them; the last for all further times. */
  readonly registerPauses?: readonly number[];
  readonly log: Logger;
}

/** Milliseconds for which a start waits until its commands are registered: the bot serves without, too. */
const registration = 5_000;
/** Shards of one process identify one after the other, five seconds apart (discord.com/developers/docs/events/gateway#sharding-max-concurrency). */
const perFurtherShard = 6_000;
/** Milliseconds of silence after which guilds that are unavailable are not waited for; until then nothing is answered. */
const waitForGuilds = 1_000;
/** Milliseconds that Discord has to say goodbye. */
const farewell = 1_000;

export function discordAdapter(options: DiscordOptions): Adapter {
  const { token, guildId, apiUrl, shards, defaultLocale, eventLocks = noEventLocks, limit = connectLimit, registerPauses, log } = options;
  const work = inFlight();
  let running: { readonly client: Client; readonly bot: Bot; stopRegistering(): void; disconnect(): Promise<void> } | undefined;
  let tell: (connection: Connection) => void = () => {};
  let stopping = false;
  const ending = new AbortController();
  const onTokenRefused = () => tell({ state: 'refused', reason: wrongToken });
  const correctOne = correctionsOf({ token, apiUrl, onTokenRefused, log });

  /** What fails before anybody could be answered is logged: an error that nobody caught would end the process. */
  function handle(event: () => Promise<void>): void {
    work.track(event).catch((error: unknown) => log.error(loggable(error), 'an event of Discord could not be handled'));
  }

  return {
    name: 'discord',

    async start(bot, onConnection = () => {}) {
      // What becomes of a connection that is still being made, the start itself tells.
      tell = (connection) => running && !stopping && onConnection(connection);
      const gateway = gatewayConnections(limit);
      /** Ends the requests of a start that is given up. */
      const abandoned = new AbortController();
      const send = trustingToken(patientRequest, { onRefused: onTokenRefused });
      const client = newClient({ apiUrl, shards, gateway }, (url, init) => {
        abandoned.signal.throwIfAborted();
        return send(url, init);
      });
      const disconnect = async () => {
        gateway.end();
        await Promise.race([client.destroy(), pause(farewell)]);
      };
      const discord: DiscordContext = {
        bot: untilStopped(bot, () => stopping),
        log,
        defaultLocale,
        once: onceEach({ eventLocks }),
        failureOf,
      };
      guardEvents(client, log);
      client.on(Events.InteractionCreate, (interaction) => handle(() => onInteraction(discord, interaction)));
      client.on(Events.MessageCreate, (message) => handle(() => onMessage(discord, message)));
      // A guild that is merely unavailable is told of as such.
      client.on(Events.GuildDelete, ({ id }) => bot.removed(id));
      followConnection(client, { log, limit, renew: gateway.renew, tell: (connection) => tell(connection) });
      const time = limit + perFurtherShard * Math.max(0, (shards?.ids.length ?? 1) - 1);
      try {
        const { application, guilds } = await attempt(() => untilReady(client, token), { limit: time, signal: ending.signal });
        // One process of several sends the commands, which are those of all.
        const registers = !shards || shards.ids.includes(0);
        const known = { rest: client.rest, applicationId: application.id, guildIds: [...guilds.cache.keys()] };
        const registered = registers
          ? keepRegistered(bot, { ...known, guildId, apiUrl, defaultLocale, log, pauses: registerPauses })
          : { tried: Promise.resolve(), stop: () => {} };
        running = { client, bot, disconnect, stopRegistering: registered.stop };
        await Promise.race([registered.tried, pause(registration, undefined, { ref: false, signal: ending.signal }).catch(() => {})]);
      } catch (error) {
        abandoned.abort();
        await disconnect();
        throw startFailure(error, apiUrl);
      }
    },

    inFlight: () => work.count(),

    serves: ({ workspace = '' }) => running?.client.guilds.cache.has(workspace) ?? false,

    async correct(correction) {
      if (!running || stopping) throw new Error('Discord is not connected.');
      const { colour } = running.bot.identity();
      return work.track(() => correctOne(correction, colour));
    },

    async stop() {
      stopping = true;
      ending.abort();
      running?.stopRegistering();
      await work.settled(stopPatience);
      await running?.disconnect();
    },
  };
}

/** The bot itself is looked up all the time. */
const somePeople = { maxSize: 200, keepOverLimit: ({ id, client }: User | GuildMember) => id === client.user.id };

interface ClientOptions extends Pick<DiscordOptions, 'apiUrl' | 'shards'> {
  readonly gateway: GatewayConnections;
}

function newClient({ apiUrl, shards, gateway }: ClientOptions, makeRequest: typeof patientRequest): Client {
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
    waitGuildTimeout: waitForGuilds,
    ws: gateway.options,
    rest: { ...restOptions(apiUrl), makeRequest },
  });
}
