/** What becomes of discord.js' connections: when they are there, and what the operator and the bot are told of them afterwards. */
import { type Client, type CloseEvent, Events } from 'discord.js';
import type { Logger } from 'pino';
import { type Connection, Refused } from '../../core/adapter.ts';
import { nowAndThen } from '../shared/now-and-then.ts';
import { loggable } from './failure.ts';
import { explainClosing } from './refusal.ts';

/** Logs in and waits until the guilds are known; rejects with `Refused` when Discord closes a connection for good. */
export async function untilReady(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }: CloseEvent) => reject(new Refused(explainClosing(code))));
  });
  const loggedIn = client.login(token).then(() => ready);
  return Promise.race([ready, loggedIn]);
}

export interface FollowOptions {
  readonly log: Logger;
  /** Milliseconds that Discord has to resume a session. */
  readonly limit: number;
  /** Begins a shard's session anew where it is neither resumed nor refused. */
  renew(shard: number): void;
  tell(connection: Connection): void;
}

/** Logs what becomes of the connections, now and then where it is the same again and again, and tells of it. */
export function followConnection(client: Client, { log, limit, renew, tell }: FollowOptions): void {
  const tellsLoss = nowAndThen();
  const tellsFailure = nowAndThen();
  /** The shards that are away, with what looks after them. */
  const away = new Map<number, NodeJS.Timeout>();
  const back = (shard: number) => {
    clearInterval(away.get(shard));
    away.delete(shard);
    if (away.size === 0) tell({ state: 'connected' });
  };
  client.on(Events.ClientReady, () => log.info('connected to Discord'));
  client.on(Events.ShardReconnecting, (shard) => {
    log[tellsLoss() ? 'info' : 'debug']({ shard }, 'the connection to Discord was lost; reconnecting');
    if (!away.has(shard)) away.set(shard, setInterval(() => renew(shard), limit).unref());
    tell({ state: 'interrupted' });
  });
  client.on(Events.ShardResume, (shard) => {
    log.info({ shard }, 'the connection to Discord was resumed');
    back(shard);
  });
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }: CloseEvent) => tell({ state: 'refused', reason: explainClosing(code) }));
  client.on(Events.ShardError, (error) => log[tellsFailure() ? 'warn' : 'debug'](loggable(error), 'the connection to Discord failed'));
  client.on(Events.Error, (error) => log.error(loggable(error), 'discord.js reported an error'));
}
