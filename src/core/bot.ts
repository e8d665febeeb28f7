/** Answers every platform: slows floods, keeps conversations, tells what is to be remembered, and is the one place where a failing command is caught. Knows no platform and no knowledge. */
import type { Logger } from 'pino';
import type { Locale } from '../language/locale.ts';
import type { Action } from './action.ts';
import { withinReach } from './arguments.ts';
import type { Command, CommandLine, Completion } from './command.ts';
import { conversations } from './conversations.ts';
import { completionsOf, dispatch } from './dispatch.ts';
import { type Admission, admitting, type QuestionLimits } from './flood.ts';
import { type Identity, neutralIdentity } from './identity.ts';
import { keptAnswers } from './kept-answers.ts';
import type { Memory } from './memory.ts';
import { phrases } from './phrases.ts';
import { type Post, type PostedPart, postedParts } from './post.ts';
import { type Answer, type Call, notice, type Reply, rich } from './reply.ts';
import { type Conversation, type Request, requestId } from './request.ts';

export interface Outcome {
  readonly reply: Reply;
  /** Who may see it: the person who asked, or everyone in the place. */
  readonly audience: 'person' | 'place';
  /** The button that makes a private answer public; absent where there is nothing to post. */
  readonly post?: Action;
  /** The buttons that say whether an answer helped; absent where votes are not collected, and under anything else. */
  readonly votes?: Votes;
  /** The same was said to the person a moment ago: where the platform lets a question go unanswered, nothing more need be said. */
  readonly repeated?: true;
}

/** A command with its arguments, as a value or as a typed line. */
export type Invocation = Call | CommandLine;

export interface Votes {
  readonly helpful: Action;
  readonly notHelpful: Action;
}

export interface Bot {
  /** The commands of the knowledge that is served now. */
  commands(): readonly Command[];
  /** Who it is to people now. */
  identity(): Identity;
  /** Answers what is asked. Where that has to be read out of a message first, a function does so: it runs only for people within their limits. */
  run(asked: Invocation | (() => Invocation), request: Request): Promise<Outcome>;
  /** A word of the bot's own to somebody who called it in a way it cannot answer: within the limits, like an answer. */
  say(reply: Reply, request: Request): Promise<Outcome>;
  /** Whether a program's request is within its limits, against which it counts: as many calls as it takes are then run by `reply`. */
  admits(request: Request): Promise<boolean>;
  /** The reply to a call of a program, without what people get around it; the same one to the same call, as long as the same commands are served. Rejects with what the command throws. */
  reply(asked: Invocation, request: Request): Promise<Reply>;
  /** What a pressed button asks for; `undefined` is a payload that the bot did not write. */
  press(action: Action | undefined, request: Request): Promise<Outcome>;
  /** Tells whether the outcome has reached the person: the end of every question. */
  delivered(request: Request, arrived: boolean): void;
  /** Keeps what the request's conversation came to under another key, too: that of the message with the answer, known only once it is sent. */
  linkConversation(key: string, request: Request): void;
  /** Tells that the outcome now stands before others, in these messages (none where the platform tells no ids). */
  posted(outcome: Pick<Outcome, 'reply'>, request: Request, where: Pick<Post, 'messages' | 'postedBy' | 'changed'>): void;
  /** Tells that people removed the bot from a workspace (Slack's team, Discord's guild). */
  removed(workspace: string): void;
  /** What a part of a posted answer says now; undefined where its call gives another answer, or none. Throws what the command throws. */
  answerNow(part: Pick<PostedPart, 'id' | 'call'>, locale: Locale): Promise<Answer | undefined>;
  /** The reply as it stands in a channel. */
  asPosted(reply: Reply): Outcome;
  complete(command: string, option: string, typed: string, request: Request): readonly Completion[];
  /** Serves other commands from now on, under another identity where one is given: the knowledge was reloaded. */
  replace(commands: readonly Command[], identity?: Identity): void;
  /** Calls back after every `replace`; returns a function that ends it. */
  onReplace(listener: () => void): () => void;
}

/** Long enough for a talk, short enough that nobody is surprised. */
const remembered = { most: 1_000, forgetAfter: 30 * 60_000 } as const;

/** Answers to mentions, direct messages and posts are for the place; the others are private until they are posted. */
function audienceOf(request: Request): Outcome['audience'] {
  const open =
    request.share ||
    request.surface === 'mention' ||
    request.surface === 'dm' ||
    request.surface === 'post' ||
    request.surface === 'terminal';
  return open ? 'place' : 'person';
}

/** What a log line tells of a request: neither who asks nor what. */
function about({ id, surface, place: { platform } }: Request) {
  return { request: id, platform, surface };
}

/** The request behind what nobody asked just now. */
function ofNobody(locale: Locale): Request {
  return { id: requestId(), locale, answerIn: locale, surface: 'post', user: { id: '' }, place: { platform: 'terminal' } };
}

export interface BotOptions {
  /** By default a neutral one. */
  readonly identity?: Identity;
  readonly memory?: Memory;
  /** By default nobody is slowed. */
  readonly limits?: QuestionLimits;
}

const noLimits: QuestionLimits = { perUser: 0, perChannel: 0 };

export function createBot(
  initial: readonly Command[],
  log: Logger,
  { identity: first = neutralIdentity, memory = {}, limits = noLimits }: BotOptions = {},
): Bot {
  let commands = initial;
  let identity = first;
  let answers = keptAnswers();
  const admit = admitting(limits);
  const listeners = new Set<() => void>();
  const talks = conversations(remembered);
  /** What each request came to: by the time its messages have ids, its conversation may have gone on with somebody else's. */
  const cameTo = new WeakMap<Conversation, Call>();

  async function safely(work: () => Promise<Reply>, request: Request, about: object): Promise<Reply> {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error, request: request.id, ...about }, 'a command failed');
      const locale = request.answerIn ?? request.locale;
      return notice(locale, rich(phrases(locale).apology(request.id)));
    }
  }

  /** The request with what was answered before in its conversation. */
  function inConversation(request: Request): Request {
    const resumeFrom = request.conversation?.resumeFrom;
    const previous = resumeFrom === undefined ? undefined : talks.recall(resumeFrom);
    return previous ? { ...request, previous } : request;
  }

  /** Where this time there was no answer, a follow-up still refers to the one before. */
  function remember(result: Reply, { conversation, previous }: Request): void {
    const call = result.status === 'answer' ? result.parts.at(-1)?.call : previous;
    if (!conversation || !call) return;
    cameTo.set(conversation, call);
    talks.remember(conversation.saveAs, call);
  }

  function votesOn(result: Reply): Pick<Outcome, 'votes'> {
    if (!memory.vote || result.status !== 'answer') return {};
    const vote = { kind: 'vote', locale: result.locale, ids: [...new Set(result.parts.map(({ id }) => id))] } as const;
    return { votes: { helpful: { ...vote, helpful: true }, notHelpful: { ...vote, helpful: false } } };
  }

  function outcome(result: Reply, request: Request): Outcome {
    const audience = audienceOf(request);
    const shown = { reply: result, audience, ...votesOn(result) };
    if (audience === 'place' || result.status !== 'answer') return shown;
    return { ...shown, post: { kind: 'post', locale: result.locale, calls: result.parts.map((part) => part.call) } };
  }

  function tell(asked: Invocation, request: Request, result: Reply): void {
    memory.observe?.(asked, request, result);
    log.debug({ ...about(request), command: asked.command, status: result.status }, 'answered');
  }

  /** Whether the person, the channel or the program asks too much; tells of it. */
  async function admissionOf(request: Request, isPublic: boolean): Promise<Admission> {
    const admission = await admit(request, isPublic);
    if (admission !== 'admitted') memory.slowed?.(request);
    if (admission === 'slowed') log.warn({ ...about(request) }, 'questions come too fast; they are slowed');
    return admission;
  }

  /** Does the work, unless the person or the channel asks too much. */
  async function withinLimits(request: Request, work: () => Promise<Outcome>): Promise<Outcome> {
    const audience = audienceOf(request);
    const admission = await admissionOf(request, audience === 'place');
    if (admission === 'admitted') return work();
    const locale = request.answerIn ?? request.locale;
    const reply = notice(locale, rich(phrases(locale).tooManyQuestions));
    return { reply, audience, ...(admission === 'silenced' && { repeated: true as const }) };
  }

  function voted({ locale, ...vote }: Extract<Action, { kind: 'vote' }>, request: Request): Outcome {
    memory.vote?.(vote, request);
    const words = phrases(locale);
    return { reply: notice(locale, rich(memory.vote ? words.voted : words.votesOff)), audience: 'person' };
  }

  async function run(endless: Invocation, asking: Request): Promise<Outcome> {
    const asked = withinReach(endless);
    const request = inConversation(asking);
    const result = await safely(() => dispatch(asked, request, commands), request, { command: asked.command });
    remember(result, request);
    tell(asked, request, result);
    return outcome(result, request);
  }

  async function press(action: Action | undefined, request: Request): Promise<Outcome> {
    if (!action) return outcome(notice(request.locale, rich(phrases(request.locale).buttonExpired)), request);
    if (action.kind === 'vote') return voted(action, request);
    const inItsLanguage: Request = { ...request, answerIn: action.locale };
    // A chart is of an answer: how it is shown, platforms know.
    if (action.kind === 'call' || action.kind === 'chart') return run(action.call, inItsLanguage);

    const asPost: Request = { ...inItsLanguage, surface: 'post' };
    const parts: Answer[] = [];
    for (const call of action.calls) {
      const { reply: one } = await run(call, asPost);
      if (one.status !== 'answer') return { reply: one, audience: 'person' };
      parts.push(...one.parts);
    }
    const [first, ...rest] = parts;
    if (!first) return outcome(notice(action.locale, rich(phrases(action.locale).buttonExpired)), request);
    return outcome({ status: 'answer', locale: action.locale, parts: [first, ...rest], confidence: 1 }, asPost);
  }

  return {
    commands: () => commands,
    identity: () => identity,
    run: (asked, request) => withinLimits(request, () => run(typeof asked === 'function' ? asked() : asked, request)),
    say: (said, request) => withinLimits(request, async () => outcome(said, request)),
    admits: async (request) => (await admissionOf(request, false)) === 'admitted',

    async reply(endless, request) {
      const asked = withinReach(endless);
      const result = await answers.to(asked, request, () => dispatch(asked, request, commands));
      tell(asked, request, result);
      return result;
    },

    press: (action, request) => withinLimits(request, () => press(action, request)),

    delivered(request, arrived) {
      memory.delivered?.(request, arrived);
      const { receivedAt } = request;
      const ms = receivedAt === undefined ? undefined : Math.round(performance.now() - receivedAt);
      log.info({ ...about(request), ms, arrived }, 'question handled');
    },

    linkConversation(key, { conversation }) {
      const call = conversation && cameTo.get(conversation);
      if (call) talks.remember(key, call);
    },

    posted({ reply: shown }, { place }, where) {
      const parts = postedParts(shown) ?? [];
      if (parts.length > 0 || where.changed) memory.posted?.({ place, ...where, locale: shown.locale, parts });
    },

    removed: (workspace) => memory.removed?.(workspace),

    async answerNow({ id, call }, locale) {
      const now = await dispatch(call, ofNobody(locale), commands);
      return now.status === 'answer' ? now.parts.find((part) => part.id === id || part.formerIds?.includes(id)) : undefined;
    },

    asPosted: (shown) => outcome(shown, ofNobody(shown.locale)),

    complete(name, option, typed, request) {
      try {
        return completionsOf({ command: name, option, typed }, request, commands);
      } catch (error) {
        log.error({ err: error, request: request.id, command: name }, 'a completion failed');
        return [];
      }
    },

    replace(next, named = identity) {
      commands = next;
      answers = keptAnswers();
      identity = named;
      for (const listener of listeners) listener();
    },

    onReplace(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
