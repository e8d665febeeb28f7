/** The real Bolt adapter connected to the project's own Slack server, with a person to talk to it. */
import pino from 'pino';
import type { Delivery } from '../../../playground/slack/delivery.ts';
import type { Asked, Person, Said } from '../../../playground/slack/person.ts';
import { openSlack, type SlackServer, type SlackServerOptions } from '../../../playground/slack/server.ts';
import type { ShownMessage } from '../../../playground/slack/shown.ts';
import type { Channel, Message } from '../../../playground/slack/workspace.ts';
import { type SlackOptions, slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import type { Adapter } from '../../../src/core/adapter.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { Shown } from '../../contracts/stage.ts';

export const botToken = 'xoxb-test';
export const appToken = 'xapp-test';
export const signingSecret = 'a signing secret';

/** A line of a log. */
type Line = Readonly<Record<string, unknown>>;

export interface Chat {
  readonly slack: SlackServer;
  /** Where the bot takes Slack's requests; in HTTP mode only. */
  readonly endpoint: string;
  readonly person: Person;
  /** A channel with the person and the bot. */
  readonly general: Channel;
  /** The adapter's own log lines so far. */
  readonly logged: readonly Line[];
  /** What the bot shows the person in a channel because of that, once all of it is there. */
  shownFor(channel: Channel, act: () => Asked | Said): Promise<readonly ShownMessage[]>;
  /** Waits until the adapter is done with what Slack told it. */
  handled(delivery: Delivery | undefined): Promise<void>;
  untilLogged(message: string): Promise<void>;
  messageOf(channel: Channel, shown: ShownMessage | undefined): Message;
  readonly adapter: Adapter;
  /** Forgets all that was said and logged so far. */
  forget(): void;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface ChatOptions {
  readonly locale?: string;
  readonly prefix?: string;
  /** HTTP mode; port 0 takes any free one. */
  readonly http?: Pick<Extract<SlackOptions['receive'], { mode: 'http' }>, 'port' | 'times'>;
  /** Whether the bot has the scope channels:history. */
  readonly readsChannels?: boolean;
  readonly server?: Partial<SlackServerOptions>;
  /** Milliseconds for each attempt to connect. */
  readonly limit?: number;
  prepare?(slack: SlackServer): void;
}

export async function openChat(
  bot: Bot,
  { locale = 'ko-KR', prefix = '', http, readsChannels = false, server, limit, prepare }: ChatOptions = {},
): Promise<Chat> {
  const slack = await openSlack({ botToken, appToken, readsChannels, ...server });
  const person = slack.join('mina', locale);
  const general = slack.workspace.addChannel('general', { members: [person.user, slack.workspace.bot] });
  prepare?.(slack);

  const logged: Line[] = [];
  const looking = new Set<(line: Line) => void>();
  const log = pino(
    { level: 'trace' },
    {
      write(line: string) {
        const written: Line = JSON.parse(line);
        logged.push(written);
        for (const look of looking) look(written);
      },
    },
  );
  const whenLogged = (wanted: (line: Line) => boolean) =>
    new Promise<void>((resolve) => {
      if (logged.some(wanted)) return resolve();
      const look = (line: Line) => {
        if (!wanted(line)) return;
        looking.delete(look);
        resolve();
      };
      looking.add(look);
    });

  const receive: SlackOptions['receive'] = http
    ? { mode: 'http', signingSecret, host: '127.0.0.1', ...http }
    : { mode: 'socket', appToken };
  const adapter = slackAdapter({
    ...{ botToken, receive, apiUrl: slack.apiUrl, commandPrefix: prefix, defaultLocale: 'ko', log },
    ...(limit === undefined ? {} : { limit }),
  });
  await adapter.start(bot);
  const listening = logged.find((line) => line.msg === 'connected to Slack')?.listening;
  if (http) slack.useHttp({ requestUrl: String(listening), signingSecret });
  else await slack.until(() => slack.socketMode.connections() > 0, 'the socket');

  const handled = async (delivery: Delivery | undefined) => {
    if (!delivery) return;
    const id = delivery.payload.event_id ?? delivery.payload.trigger_id;
    await whenLogged((line) => line.event === id && line.msg === 'handled');
  };
  return {
    slack,
    endpoint: String(listening),
    person,
    general,
    logged,
    handled,
    untilLogged: (message) => whenLogged((line) => line.msg === message),
    async shownFor(channel, act) {
      const before = new Set(person.sees(channel).map(({ ts }) => ts));
      const done = act();
      await handled(done.delivery);
      if ('acknowledged' in done) await done.acknowledged;
      return person.sees(channel).filter(({ ts, author }) => !before.has(ts) && author !== person.user.name);
    },
    messageOf(channel, shown) {
      const message = shown && slack.workspace.find(channel.id, shown.ts);
      if (!message) throw new Error('There is no such message.');
      return message;
    },
    adapter,
    forget() {
      logged.splice(0);
      slack.forget();
    },
    stop: () => adapter.stop(),
    async close() {
      await adapter.stop();
      await slack.close();
    },
  };
}

/** The message as the suites for every adapter read it. */
export function asShown({ text, private: isPrivate, buttons, pings }: ShownMessage): Shown {
  return { text: pings.length > 0 ? `${text} ‹ping›` : text, private: isPrivate, buttons: buttons.map(({ label }) => label) };
}
