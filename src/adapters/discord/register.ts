/** Keeps Discord's list of commands equal to the bot's, whatever Discord refuses meanwhile: a refusal is told and tried again later, and the bot goes on serving. Decides when to send, not what. */
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError, type REST, type RouteLike, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../core/bot.ts';
import type { Locale } from '../../language/locale.ts';
import { explainRegistration } from './refusal.ts';
import { registrationOf } from './registration.ts';

/** A bot in more guilds than this is past trying commands out in one of them, and is not searched for leftovers of that. */
const guildsToClear = 10;

/** Milliseconds before each new attempt; the last for all further ones. */
const usualPauses = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000] as const;

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** The guilds that the bot is in. */
  readonly guildIds: readonly string[];
  /** Register there, where commands change at once; without it everywhere. */
  readonly guildId: string | undefined;
  readonly apiUrl: string | undefined;
  readonly defaultLocale: Locale;
  readonly log: Logger;
  readonly pauses?: readonly number[] | undefined;
}

export interface Register {
  /** Resolves when everything was tried once. */
  readonly tried: Promise<void>;
  /** Sends nothing more. */
  stop(): void;
}

/** One list of commands at Discord. */
interface Scope {
  readonly route: RouteLike;
  readonly guildId: string | undefined;
}

/** Sends the commands now and whenever they change, and empties the other scope, where those of an earlier setting would stand beside them. */
export function keepRegistered(bot: Bot, options: RegisterOptions): Register {
  const { rest, applicationId, guildId, guildIds, apiUrl, defaultLocale, log, pauses = usualPauses } = options;
  const everywhere: Scope = { route: Routes.applicationCommands(applicationId), guildId: undefined };
  const inGuild = (id: string): Scope => ({ route: Routes.applicationGuildCommands(applicationId, id), guildId: id });
  const own = guildId ? inGuild(guildId) : everywhere;
  let toClear = guildId ? [everywhere] : guildIds.slice(0, guildsToClear).map(inGuild);
  const stopping = new AbortController();
  const { signal } = stopping;
  /** The list that Discord took last. */
  let sent: string | undefined;
  /** What the operator was told of each scope. */
  const told = new Map<RouteLike, string>();
  /** Milliseconds that Discord asked to wait in this round. */
  let asked = 0;
  let turn: Promise<void> = Promise.resolve();
  let waiting = new AbortController();

  async function send(): Promise<void> {
    const body = registrationOf(bot, { defaultLocale, scope: guildId ? 'guild' : 'global' });
    const text = JSON.stringify(body);
    if (text === sent) return;
    await rest.put(own.route, { body, signal });
    sent = text;
  }

  async function clear({ route }: Scope): Promise<void> {
    const left = await rest.get(route, { signal });
    if (Array.isArray(left) && left.length > 0) await rest.put(route, { body: [], signal });
  }

  /** False where it failed, which is told once for each reason. */
  async function succeeds(work: Promise<void>, scope: Scope, message: string): Promise<boolean> {
    try {
      await work;
      told.delete(scope.route);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      if (error instanceof RateLimitError) asked = Math.max(asked, error.retryAfter);
      const problem = explainRegistration(error, scope.guildId, apiUrl);
      log[told.get(scope.route) === problem ? 'debug' : 'error']({ server: scope.guildId ?? 'all', problem }, message);
      told.set(scope.route, problem);
      // A tidy-up that Discord refuses is refused for good; one that it could not carry out is tried again.
      return scope !== own && error instanceof DiscordAPIError && error.status < 500 && error.status !== 429;
    }
  }

  /** Whether nothing is left to do. */
  async function sendAndClear(): Promise<boolean> {
    asked = 0;
    const done = await succeeds(send(), own, 'Discord refused the new commands; the earlier ones stay listed');
    const cleared = await Promise.all(
      toClear.map((scope) => succeeds(clear(scope), scope, 'commands of an earlier setting could not be removed; they stay listed there')),
    );
    toClear = toClear.filter((_, index) => !cleared[index]);
    return done && toClear.length === 0;
  }

  async function work(again: AbortSignal): Promise<void> {
    for (let failures = 0; !again.aborted && !(await sendAndClear()); failures++) {
      if (failures === 0) firstTried();
      const wait = pauses[failures] ?? pauses[pauses.length - 1] ?? 0;
      await pause(Math.max(wait, asked), undefined, { ref: false, signal: again }).catch(() => {});
    }
    firstTried();
  }

  /** Begins anew, after what is on its way. */
  function begin(): void {
    waiting.abort();
    waiting = new AbortController();
    const { signal: again } = waiting;
    turn = turn.then(() => work(again));
  }

  let firstTried = () => {};
  const tried = new Promise<void>((resolve) => {
    firstTried = resolve;
  });
  const unsubscribe = bot.onReplace(begin);
  begin();
  return {
    tried,
    stop() {
      unsubscribe();
      stopping.abort();
      waiting.abort();
      firstTried();
    },
  };
}
