/** Slack as a platform of the bot: connects with Bolt, answers each event once, and stops without losing work that has begun. Reads no environment. */
import { type AllMiddlewareArgs, type AnyMiddlewareArgs, App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Adapter, Connection } from '../../core/adapter.ts';
import type { Bot } from '../../core/bot.ts';
import { type EventLock, type EventLocks, noEventLocks } from '../../core/event-locks.ts';
import { requestId } from '../../core/request.ts';
import type { Locale } from '../../language/locale.ts';
import { attempt, connectLimit } from '../shared/attempt.ts';
import { inFlight, stopPatience } from '../shared/in-flight.ts';
import { onceEach } from '../shared/once.ts';
import { untilStopped } from '../shared/until-stopped.ts';
import { correctionsOf } from './correction.ts';
import { answersToSlack } from './destination.ts';
import { failureOf } from './failure.ts';
import type { SlackContext } from './handler-context.ts';
import { patientFetch } from './http.ts';
import { slackLogger } from './log.ts';
import { slackManifest } from './manifest.ts';
import { mentionIn } from './mention-id.ts';
import { serveMessages } from './messages.ts';
import { people } from './people.ts';
import { servePresses } from './presses.ts';
import { type OpenReceiver, openReceiver, type Receive } from './receiver.ts';
import { explainRefusal, isAboutToken, startFailure, type Token } from './refusal.ts';
import { serveRemoval } from './removal.ts';
import { serveShortcuts } from './shortcuts.ts';
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
  /** What other processes say of events; absent for one that is alone. */
  readonly eventLocks?: EventLocks;
  /** Milliseconds for each attempt to connect. */
  readonly limit?: number;
  readonly log: Logger;
}

export function slackAdapter(options: SlackOptions): Adapter {
  const { botToken, receive, apiUrl, commandPrefix, defaultLocale, eventLocks = noEventLocks, limit = connectLimit, log } = options;
  const work = inFlight();
  const once = onceEach({ eventLocks });
  const correctOne = correctionsOf({ botToken, apiUrl });
  let running: { readonly receiver: OpenReceiver; readonly team: string | undefined } | undefined;
  let stopping = false;
  const ending = new AbortController();
  let unsubscribe = () => {};
  let tell: (connection: Connection) => void = () => {};

  /** A failed delivery may be the first sign that Slack no longer accepts the bot's token. */
  function tellOfRefusedToken(error: unknown): void {
    if (isAboutToken(error)) tell({ state: 'refused', reason: explainRefusal(error, 'SLACK_BOT_TOKEN', apiUrl) });
  }

  /** Around every handler: nothing twice, and everything counted until it is done. */
  async function guardEvent({ body, context, next, ...rest }: AllMiddlewareArgs & AnyMiddlewareArgs): Promise<void> {
    if (!answersToSlack(body, apiUrl)) {
      log.warn('an event names an address for answers that is not Slack’s; it was left out');
      if ('ack' in rest) await rest.ack?.();
      return;
    }
    const { event_id: event, trigger_id: trigger } = idsOf(body);
    const envelope = typeof context.envelopeId === 'string' ? context.envelopeId : undefined;
    // Over HTTP commands and presses come without an envelope; their triggers are of one use.
    const delivered = event ?? envelope ?? trigger;
    const id = mentionIn(body) ?? (delivered === undefined ? undefined : `slack/${delivered}`);
    const request = requestId();
    context.request = request;
    const answer = async (lock: Exclude<EventLock, 'taken'>) => {
      context.unsure = lock === 'unsure';
      await work.track(() => next());
    };
    const isNew = id === undefined ? await answer('new').then(() => true) : await once.run(id, answer);
    if (!isNew && 'ack' in rest) await rest.ack?.();
    log.debug({ request, event: event ?? trigger ?? envelope }, isNew ? 'handled' : 'delivered again by Slack; answered already');
  }

  return {
    name: 'slack',

    async start(bot, onConnection = () => {}) {
      tell = (connection) => !stopping && onConnection(connection);
      const receiver = openReceiver(receive, { apiUrl, limit, log, onConnection: (connection) => tell(connection) });
      /** Ends the requests of a start that is given up. */
      const abandoned = new AbortController();
      const bolt = new App({
        token: botToken,
        receiver: receiver.receiver,
        logger: slackLogger(log),
        // A refused token then rejects here instead of nowhere.
        deferInitialization: true,
        // The bot itself remembers conversations.
        convoStore: false,
        // Where a person waits, a short pause that Slack asks for is waited out by this one call, not by a paused queue; a long one is reported at once.
        clientOptions: {
          ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
          fetch: (input, init) => patientFetch(input, running ? init : { ...init, signal: abandoned.signal }),
          rejectRateLimitedCalls: true,
          retryConfig: { retries: 2, minTimeout: 200 },
        },
      });
      const slack: SlackContext = {
        bot: untilStopped(bot, () => stopping),
        log,
        people: people(defaultLocale),
        once,
        prefix: commandPrefix,
        failureOf(error, locale) {
          tellOfRefusedToken(error);
          return failureOf(error, locale);
        },
      };
      bolt.use(guardEvent);
      bolt.error(async (error) => log.error({ err: error.original ?? error }, 'an event of Slack could not be handled'));
      serveSlashCommands(bolt, slack);
      serveMessages(bolt, slack);
      serveShortcuts(bolt, slack);
      servePresses(bolt, slack);
      serveRemoval(bolt, bot);
      let token: Token = 'SLACK_BOT_TOKEN';
      const connect = async (givenUp: AbortSignal) => {
        await bolt.init();
        const { team_id: team } = await bolt.client.auth.test();
        token = 'SLACK_APP_TOKEN';
        return { team, listening: await receiver.listen(givenUp) };
      };
      try {
        const { team, listening } = await attempt(connect, { limit, signal: ending.signal });
        running = { receiver, team };
        unsubscribe = tellOfOtherManifest(bot);
        log.info({ mode: receive.mode, ...(listening ? { listening } : {}) }, 'connected to Slack');
      } catch (error) {
        abandoned.abort();
        await receiver.close();
        throw startFailure(error, token, apiUrl);
      }
    },

    inFlight: () => work.count(),

    serves: ({ workspace }) => running?.team !== undefined && running.team === workspace,

    async correct(correction) {
      if (!running || stopping) throw new Error('Slack is not connected.');
      return work.track(() => correctOne(correction));
    },

    async stop() {
      stopping = true;
      ending.abort();
      unsubscribe();
      await work.settled(stopPatience);
      const stopped = running;
      running = undefined;
      await stopped?.receiver.close();
    },
  };

  /** New commands reach Slack only by a pasted manifest: says so when it changes. */
  function tellOfOtherManifest(bot: Bot): () => void {
    const current = () => JSON.stringify(slackManifest(bot, { prefix: commandPrefix, socketMode: receive.mode === 'socket' }));
    let known = current();
    return bot.onReplace(() => {
      const manifest = current();
      if (manifest === known) return;
      known = manifest;
      log.warn('the commands or the name changed: print the app manifest (npm run -s manifest) and paste it into the Slack app');
    });
  }
}

/** An event's own id and the trigger of a command or press, where the body has them. */
function idsOf(body: object): { readonly event_id?: string | undefined; readonly trigger_id?: string | undefined } {
  const text = (key: string) => {
    const value: unknown = Reflect.get(body, key);
    return typeof value === 'string' ? value : undefined;
  };
  return { event_id: text('event_id'), trigger_id: text('trigger_id') };
}
