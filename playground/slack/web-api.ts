/** The methods of the Web API that a bot of this sort calls: what they need, what they refuse and what they do to the workspace. Knows no HTTP. */
import { z } from 'zod';
import { type Arguments, fromJson, readContent } from './message-check.ts';
import { type Posts, written } from './posts.ts';
import { Refusal } from './refusal.ts';
import type { Channel, Message, Workspace } from './workspace.ts';

export interface WebApiOptions {
  readonly workspace: Workspace;
  readonly posts: Posts;
  readonly botToken: string;
  readonly appToken: string;
  /** Whether the bot was given the scope channels:history. */
  readonly readsChannels: boolean;
  /** Whether the tokens were withdrawn. */
  revoked(): boolean;
  /** The address of a new Socket Mode connection. */
  ticket(): string;
}

/** Calls a method; returns the fields of its answer or throws Slack's refusal. */
export type WebApi = (method: string, given: Arguments, token: string | undefined) => object;

export function webApi({ workspace, posts, botToken, appToken, readsChannels, revoked, ticket }: WebApiOptions): WebApi {
  const { bot, botId } = workspace;

  function channelOf(given: Arguments): Channel {
    const name = text(given, 'channel');
    const channel = workspace.channels.get(name) ?? [...workspace.channels.values()].find((one) => `#${one.name}` === name);
    // A person's id opens the direct messages with them.
    if (!channel && workspace.users.has(name)) return workspace.direct(name);
    if (!channel || (channel.kind === 'private' && !channel.members.has(bot.id))) throw new Refusal('channel_not_found');
    return channel;
  }

  function ownChannel(given: Arguments): Channel {
    const channel = channelOf(given);
    if (!channel.members.has(bot.id)) throw new Refusal('not_in_channel');
    return channel;
  }

  function thread(given: Arguments, channel: Channel): { readonly threadTs?: string } {
    if (given.thread_ts === undefined) return {};
    const threadTs = text(given, 'thread_ts');
    const parent = workspace.find(channel.id, threadTs);
    if (!parent || parent.onlyFor !== undefined) throw new Refusal('thread_not_found');
    return { threadTs: parent.threadTs ?? parent.ts };
  }

  function ownMessage(given: Arguments, refusal: string): Message {
    const message = workspace.find(channelOf(given).id, text(given, 'ts'));
    if (!message || message.onlyFor !== undefined) throw new Refusal('message_not_found');
    if (message.author !== bot.id) throw new Refusal(refusal);
    return message;
  }

  /** What of these the arguments ask for. */
  function history(given: Arguments, messages: readonly Message[]): object {
    const { oldest = '0', latest = '~' } = given;
    const found = messages.filter(({ ts, onlyFor }) => onlyFor === undefined && ts >= String(oldest) && ts <= String(latest));
    const noted = ({ metadata }: Message) => (flag(given.include_all_metadata) && metadata !== undefined ? { metadata } : {});
    return { messages: found.map((message) => ({ ...written(message, workspace), type: 'message', ...noted(message) })), has_more: false };
  }

  const methods: Readonly<Record<string, (given: Arguments) => object>> = {
    'auth.test': () => ({
      url: 'http://127.0.0.1/',
      team: workspace.name,
      team_id: workspace.id,
      user: bot.name,
      user_id: bot.id,
      bot_id: botId,
      is_enterprise_install: false,
    }),
    'apps.connections.open': () => ({ url: ticket() }),
    'users.info': (given) => {
      const user = workspace.users.get(text(given, 'user'));
      if (!user) throw new Refusal('user_not_found');
      const locale = flag(given.include_locale) ? { locale: user.locale } : {};
      const is = { is_bot: user.bot, is_admin: user.admin === true };
      return { user: { id: user.id, team_id: workspace.id, name: user.name, real_name: user.name, ...is, ...locale } };
    },
    'conversations.open': (given) => {
      const userId = text(given, 'users');
      if (!workspace.users.has(userId)) throw new Refusal('user_not_found');
      return { channel: { id: workspace.direct(userId).id } };
    },
    'conversations.info': (given) => {
      const { id, name, kind, members, writers } = channelOf(given);
      const is = { is_channel: kind === 'public', is_im: kind === 'direct', is_private: kind !== 'public', is_member: members.has(bot.id) };
      const limited = writers && { properties: { posting_restricted_to: { type: ['admin'], user: [...writers] } } };
      return { channel: { id, ...(kind === 'direct' ? {} : { name }), ...is, ...limited } };
    },
    'conversations.members': (given) => {
      const members = [...channelOf(given).members];
      const from = Number(given.cursor ?? 0);
      const to = from + Number(given.limit ?? 100);
      return { members: members.slice(from, to), response_metadata: { next_cursor: to < members.length ? String(to) : '' } };
    },
    'conversations.replies': (given) => {
      if (!readsChannels) throw new Refusal('missing_scope');
      const channel = ownChannel(given);
      const parent = workspace.find(channel.id, text(given, 'ts'));
      if (!parent || parent.onlyFor !== undefined) throw new Refusal('thread_not_found');
      return history(given, [parent, ...channel.messages.filter(({ threadTs }) => threadTs === parent.ts)]);
    },
    'conversations.history': (given) => {
      const channel = ownChannel(given);
      if (!readsChannels && channel.kind !== 'direct') throw new Refusal('missing_scope');
      return history(
        given,
        channel.messages.filter(({ threadTs }) => threadTs === undefined),
      );
    },
    'chat.postMessage': (given) => {
      const channel = ownChannel(given);
      const content = readContent(given);
      const { message } = posts.add({ channel: channel.id, author: bot.id, ...content, ...thread(given, channel), ...metadata(given) });
      return { channel: channel.id, ts: message.ts, message: { type: 'message', user: bot.id, bot_id: botId, ts: message.ts, ...content } };
    },
    'chat.postEphemeral': (given) => {
      const channel = ownChannel(given);
      const user = text(given, 'user');
      if (!channel.members.has(user)) throw new Refusal('user_not_in_channel');
      const content = readContent(given);
      const { message } = posts.add({ channel: channel.id, author: bot.id, ...content, ...thread(given, channel), onlyFor: user });
      return { message_ts: message.ts };
    },
    'chat.update': (given) => {
      const message = ownMessage(given, 'cant_update_message');
      const content = readContent(given);
      Object.assign(message, content);
      return { channel: message.channel, ts: message.ts, text: content.text };
    },
    'chat.delete': (given) => {
      const message = ownMessage(given, 'cant_delete_message');
      workspace.remove(message);
      return { channel: message.channel, ts: message.ts };
    },
  };

  return (method, given, token) => {
    const run = methods[method];
    if (!run) throw new Refusal('unknown_method');
    if (token === undefined) throw new Refusal('not_authed');
    if (token !== botToken && token !== appToken) throw new Refusal('invalid_auth');
    if (revoked()) throw new Refusal('token_revoked');
    const wanted = method === 'apps.connections.open' ? appToken : botToken;
    if (token !== wanted) throw new Refusal('not_allowed_token_type');
    return run(given);
  };
}

/** A text argument that must be there. */
function text(given: Arguments, name: string): string {
  const parsed = z.string().min(1).safeParse(given[name]);
  if (!parsed.success)
    throw new Refusal(name === 'channel' ? 'channel_not_found' : 'invalid_arguments', [`[ERROR] missing required field: ${name}`]);
  return parsed.data;
}

/** What the app notes about a message; forms carry it as JSON. */
function metadata({ metadata: given }: Arguments): { readonly metadata?: unknown } {
  if (given === undefined) return {};
  const parsed = z
    .object({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) })
    .safeParse(typeof given === 'string' ? fromJson(given, 'invalid_metadata_format') : given);
  if (!parsed.success) throw new Refusal('invalid_metadata_format');
  return { metadata: parsed.data };
}

/** Forms carry true and false as words. */
function flag(value: unknown): boolean {
  return value === true || value === 'true' || value === '1';
}
