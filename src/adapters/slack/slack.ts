/** Slack as a platform of the bot: connects with Bolt, answers each event once, and stops without losing work that has begun. Reads no environment. */
import { type AllMiddlewareArgs, type AnyMiddlewareArgs, App } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Adapter, type Connection, inFlight, stopPatience } from '../../core/adapter.ts';
import { attempt, connectLimit } from '../../core/attempt.ts';
import type { Bot, Outcome } from '../../core/bot.ts';
import { alone, type Claimed, type Claims, onceEach } from '../../core/once.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { type Request, requestId } from '../../core/request.ts';
import type { Locale } from '../../language/locale.ts';
import { serveButtons } from './buttons.ts';
import { serveConversations } from './conversations.ts';
import { correcting } from './correcting.ts';
import { answersToSlack } from './destination.ts';
import { slackLogger } from './log.ts';
import { slackManifest } from './manifest.ts';
import { mentionIn } from './mention-id.ts';
import { people } from './people.ts';
import { type OpenReceiver, openReceiver, type Receive } from './receiver.ts';
import { explainRefusal, isAboutToken, startFailure, type Token } from './refusal.ts';
import { serveRemoval } from './removal.ts';
import type { Serving } from './serving.ts';
import { serveShortcuts } from './shortcut.ts';
import { serveSlashCommands } from './slash.ts';
import { patientFetch } from './web-api.ts';

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
  readonly claims?: Claims;
  /** Milliseconds for each attempt to connect. */
  readonly limit?: number;
  readonly log: Logger;
}

export function slackAdapter(options: SlackOptions): Adapter {
  const { botToken, receive, apiUrl, commandPrefix, defaultLocale, claims = alone, limit = connectLimit, log } = options;
  const work = inFlight();
  const once = onceEach({ claims });
  const correctOne = correcting({ botToken, apiUrl });
  let running: { readonly receiver: OpenReceiver; readonly team: string | undefined } | undefined;
  let stopping = false;
  const ending = new AbortController();
  let unsubscribe = () => {};
  let tell: (connection: Connection) => void = () => {};

  /** What a failed delivery says of the bot's token. */
  function failed(error: unknown): void {
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
    const answer = async (claimed: Exclude<Claimed, 'taken'>) => {
      context.unsure = claimed === 'unsure';
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
      const serving: Serving = {
        get bot() {
          return stopping ? restarting : bot;
        },
        log,
        people: people(defaultLocale),
        once,
        prefix: commandPrefix,
        failed,
      };
      bolt.use(guardEvent);
      bolt.error(async (error) => log.error({ err: error.original ?? error }, 'an event of Slack could not be handled'));
      serveSlashCommands(bolt, serving);
      serveConversations(bolt, serving);
      serveShortcuts(bolt, serving);
      serveButtons(bolt, serving);
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
    const current = () => JSON.stringify(slackManifest(bot.commands(), { prefix: commandPrefix, socketMode: receive.mode === 'socket' }));
    let known = current();
    return bot.onReplace(() => {
      const manifest = current();
      if (manifest === known) return;
      known = manifest;
      log.warn('the commands changed: print the app manifest (npm run -s manifest) and paste it into the Slack app');
    });
  }
}

/** Answers what still arrives during a stop: Bolt has acknowledged it by then, so Slack would not deliver it to the next process. */
const restarting: Serving['bot'] = {
  run: async (_asked, request) => restartingNotice(request),
  press: async (_action, request) => restartingNotice(request),
  keepAs: () => {},
  posted: () => {},
  delivered: () => {},
};

function restartingNotice({ locale, surface }: Request): Outcome {
  const audience = surface === 'mention' || surface === 'dm' ? 'place' : 'person';
  return { reply: notice(locale, rich(phrases(locale).stopping)), audience };
}

/** An event's own id and the trigger of a command or press, where the body has them. */
function idsOf(body: object): { readonly event_id?: string | undefined; readonly trigger_id?: string | undefined } {
  const text = (key: string) => {
    const value: unknown = Reflect.get(body, key);
    return typeof value === 'string' ? value : undefined;
  };
  return { event_id: text('event_id'), trigger_id: text('trigger_id') };
}
