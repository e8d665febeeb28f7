/**
 * A Discord of the project's own on loopback: REST API and gateway that a real Discord client connects to, and the people who use it.
 * Keeps everything in memory, refuses what Discord would refuse, and fails on demand. Imports nothing of the bot.
 */
import type { AddressInfo } from 'node:net';
import { commands } from './commands.ts';
import { closeCode, type Gateway, openGateway, type Session } from './gateway.ts';
import { interactions } from './interactions.ts';
import * as limits from './limits.ts';
import { type Person, person } from './person.ts';
import { posts } from './posts.ts';
import { type Fault, type RecordedRequest, restServer } from './rest.ts';
import { routes } from './routes.ts';
import { isOnShard } from './shard.ts';
import { channelJson, guildJson, userJson } from './wire.ts';
import { type Channel, createWorld, type Guild, type Message, type User, type World } from './world.ts';

export interface DiscordServerOptions {
  /** The bot token that is accepted. */
  readonly token: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly botName?: string;
  readonly guildName?: string;
  /** The language of the guild's settings. */
  readonly preferredLocale?: string;
  /** In how many shards a bot is told to connect; one by default. */
  readonly shards?: number;
  /** Milliseconds in which the bot must first answer an interaction; Discord's three seconds by default. */
  readonly firstAnswer?: number;
  /** Milliseconds now; the system's clock by default. */
  now?(): number;
}

export interface DiscordServer {
  /** What a client is given as the address of the API. */
  readonly apiUrl: string;
  readonly world: World;
  readonly commands: ReturnType<typeof commands>;
  readonly gateway: Gateway;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** A new person in the guild. `locale` is that of their app. */
  join(name: string, locale?: string): Person;
  /** The same person again. */
  as(user: User): Person;
  /** A new thread, under a message of the channel where one is given. */
  openThread(parent: Channel, name: string, under?: Message): Channel;
  /** Sends the event of a message again, as the gateway sometimes does. */
  redeliver(message: Message): void;
  /** The next requests to matching paths fail; `rateLimit` makes a fault of the usual kind. */
  failNext(fault: Fault): void;
  /** The guild goes away as in an outage: those who connect are told that it is unavailable, and nothing else of it. */
  loseGuild(guild: Guild): void;
  /** From now on the token is refused, and what is connected with it is closed (4004). */
  revokeToken(): void;
  /** Forgets every message, interaction and request so far, for tests of many thousands. */
  forget(): void;
  /** Called whenever something happens here, until the returned function is called. */
  watch(listener: () => void): () => void;
  /** Resolves when the condition holds; looks again whenever something happens here. Rejects after eight seconds. */
  until(condition: () => boolean, waitingFor?: string): Promise<void>;
  close(): Promise<void>;
}

/** A client that must identify anew waits five seconds before it does. */
const patience = 8_000;

export async function openDiscord({
  token,
  port = 0,
  botName = 'bot',
  guildName = 'Playground',
  preferredLocale = 'en-US',
  shards = 1,
  firstAnswer = limits.firstAnswer,
  now = Date.now,
}: DiscordServerOptions): Promise<DiscordServer> {
  const world = createWorld({ botName, guildName, preferredLocale, now });
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };
  const until = (condition: () => boolean, waitingFor = 'what was expected') =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`Waited ${patience} ms in vain for ${waitingFor}.`));
      }, patience);
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        clearTimeout(timer);
        resolve();
      };
      waiting.add(look);
      look();
    });

  const guildsOf = ({ shard }: Session) => [...world.guilds.values()].filter(({ id }) => isOnShard(shard, id));

  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];
  const unavailable = new Set<string>();
  let revoked = false;
  const accepts = (given: string) => !revoked && given === token;
  const registered = commands(world);
  const written = posts(world, () => gateway, changed);
  const begun = interactions({ world, posts: written, firstAnswer, changed });
  const backend = { world, posts: written, interactions: begun, commands: registered };

  const server = restServer({ routes: routes({ ...backend, shards, gatewayUrl: () => gateway.url }), requests, faults, accepts, changed });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // An IP socket that listens has an address of this form.
  const gateway: Gateway = openGateway({
    server,
    url: `ws://127.0.0.1:${taken}/gateway/`,
    accepts,
    changed,
    ready: (session) => ({
      user: userJson(world.bot),
      guilds: guildsOf(session).map(({ id }) => ({ id, unavailable: true })),
      private_channels: [],
      application: { id: world.application.id, flags: 0 },
    }),
    greet: (session) => {
      if ((session.intents & limits.intent.guilds) === 0) return;
      for (const guild of guildsOf(session)) {
        if (unavailable.has(guild.id)) continue;
        gateway.dispatch(
          'GUILD_CREATE',
          () => guildJson(guild, world),
          (one) => one.id === session.id,
        );
      }
    },
  });

  const as = (user: User) => person(user, { ...backend, gateway, until });
  return {
    apiUrl: `http://127.0.0.1:${taken}/api`,
    world,
    commands: registered,
    gateway,
    requests,
    until,
    as,
    join: (name, locale = 'ko') => as(world.addUser(name, locale)),
    openThread(parent, name, under) {
      const thread = world.addThread(parent, name, under);
      gateway.dispatch(
        'THREAD_CREATE',
        () => ({ ...channelJson(thread, world), newly_created: true }),
        ({ intents, shard }) => (intents & limits.intent.guilds) !== 0 && isOnShard(shard, thread.guildId),
      );
      return thread;
    },
    watch(listener) {
      waiting.add(listener);
      return () => void waiting.delete(listener);
    },
    redeliver: (message) => written.announce(message),
    failNext: (fault) => void faults.push(fault),
    forget() {
      for (const { messages } of world.channels.values()) messages.splice(0);
      requests.splice(0);
      begun.forget();
    },
    loseGuild({ id }) {
      unavailable.add(id);
      gateway.dispatch(
        'GUILD_DELETE',
        () => ({ id, unavailable: true }),
        ({ shard }) => isOnShard(shard, id),
      );
    },
    revokeToken() {
      revoked = true;
      gateway.end(closeCode.authenticationFailed);
    },
    async close() {
      await gateway.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
