/** Slack as a platform of the bot: connects with Bolt, answers each event once, and stops without losing work that has begun. Reads no environment. */
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Adapter, inFlight } from '../../core/adapter.ts';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../core/locale.ts';
import { phrases } from '../../core/phrases.ts';
import { remembered } from '../../core/remembered.ts';
import { serveButtons } from './buttons.ts';
import { serveConversations } from './conversations.ts';
import { slackLogger } from './log.ts';
import { slackManifest } from './manifest.ts';
import { people } from './people.ts';
import { openReceiver, type Receive } from './receiver.ts';
import { explainRefusal } from './refusal.ts';
import type { Serving } from './serving.ts';
import { serveShortcut } from './shortcut.ts';
import { serveSlashCommands } from './slash.ts';

export interface SlackOptions {
  readonly botToken: string;
  readonly receive: Receive;
  /** Where Slack's Web API is, ending with a slash; Slack's own when absent. */
  readonly apiUrl?: string | undefined;
  /** Stands before every slash command's name; may be empty. */
  readonly commandPrefix: string;
  /** The language of people whose own Slack does not tell in time. */
  readonly defaultLocale: Locale;
  readonly log: Logger;
}

/** How long a clean stop waits for answers that are on their way, in milliseconds. */
const patience = 10_000;
/** Ids of events kept to notice those that are delivered again: Slack repeats for about an hour at most. */
const rememberedEvents = 5_000;

export function slackAdapter({ botToken, receive, apiUrl, commandPrefix, defaultLocale, log }: SlackOptions): Adapter {
  const work = inFlight();
  const seen = remembered(rememberedEvents);
  let app: App | undefined;
  let stopping = false;
  let unsubscribe = () => {};

  /** Before every handler: nothing twice, nothing new while stopping, and everything counted until it is done. */
  function guardEvents(bolt: App): void {
    bolt.use(async ({ body, context, next, ...rest }) => {
      const acknowledge = acknowledgement(rest);
      if (stopping) {
        // Without an acknowledgement Slack delivers events again, to the bot that starts next; a person is told.
        if ('command' in body) await acknowledge?.({ text: phrases(defaultLocale).stopping, response_type: 'ephemeral' });
        return;
      }
      const id = eventId(body, context.envelopeId);
      if (id !== undefined && !seen.add(id)) {
        log.debug({ event: id }, 'delivered again by Slack; answered already');
        await acknowledge?.();
        return;
      }
      await work.track(() => next()).finally(() => log.debug({ event: id }, 'handled'));
    });
    bolt.error(async (error) => {
      log.error({ err: error.original ?? error }, 'an answer could not be delivered to Slack');
    });
  }

  return {
    name: 'slack',

    async start(bot) {
      const logger = slackLogger(log);
      const { receiver, start } = openReceiver(receive, apiUrl, logger);
      const bolt = new App({
        token: botToken,
        receiver,
        logger,
        deferInitialization: true,
        // Where a person waits, a rate limit is reported at once and waited out by the sender, not by a paused queue.
        clientOptions: {
          ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
          rejectRateLimitedCalls: true,
          retryConfig: { retries: 2, minTimeout: 200 },
        },
      });
      app = bolt;
      const serving: Serving = { bot, log, people: people(defaultLocale), prefix: commandPrefix };
      guardEvents(bolt);
      serveSlashCommands(bolt, serving);
      serveConversations(bolt, serving);
      serveShortcut(bolt, serving);
      serveButtons(bolt, serving);
      await refusedAs('SLACK_BOT_TOKEN', async () => {
        await bolt.init();
        await bolt.client.auth.test();
      });
      await refusedAs('SLACK_APP_TOKEN', start);
      unsubscribe = tellOfOtherManifest(bot);
      log.info({ mode: receive.mode }, 'connected to Slack');
    },

    async stop() {
      stopping = true;
      unsubscribe();
      await work.settled(patience);
      await app?.stop();
    },
  };

  async function refusedAs(token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      throw new Error(explainRefusal(error, token, apiUrl), { cause: error });
    }
  }

  /** New commands reach Slack only by a pasted manifest: says so when it changes. */
  function tellOfOtherManifest(bot: Bot): () => void {
    const current = () => JSON.stringify(slackManifest(bot.commands(), { prefix: commandPrefix, socketMode: receive.mode === 'socket' }));
    let known = current();
    return bot.onReplace(() => {
      const manifest = current();
      if (manifest === known) return;
      known = manifest;
      log.warn('the commands changed: print the app manifest (npm run manifest) and paste it into the Slack app');
    });
  }
}

/** What stays the same when Slack delivers again: the event's own id, a command's or button's trigger, else the envelope. */
function eventId(body: object, envelopeId: unknown): string | undefined {
  const ids = ['event_id', 'trigger_id'].map((key) => Reflect.get(body, key));
  return [...ids, envelopeId].find((id) => typeof id === 'string');
}

/** Bolt's `ack` where the event has one; its type is a union of every answer to every event, too large to be called as it is. */
function acknowledgement(event: object): ((answer?: object) => Promise<void>) | undefined {
  const ack: unknown = Reflect.get(event, 'ack');
  return typeof ack === 'function' ? async (answer) => ack(answer) : undefined;
}
