/** The REST endpoints of the local Discord server: what each checks, does and answers. Knows no socket. */
import type { Body } from './body.ts';
import { checkCommands } from './command-check.ts';
import type { Commands, Scope } from './commands.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { objectOf, textOf } from './json.ts';
import { flag, permission } from './limits.ts';
import type { Posts } from './posts.ts';
import {
  cannotReply,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  refuseForm,
  required,
  unknownMessage,
  unknownUser,
} from './refusal.ts';
import { channelJson, guildJson, messageJson, userJson } from './wire.ts';
import { type Channel, channelType, type Message, type World } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Call {
  /** The variable parts of the path, in order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Body;
}

export interface Route {
  readonly method: string;
  /** A part that starts with a colon is variable. */
  readonly path: string;
  /** Its own token in the path stands for the bot's. */
  readonly open?: boolean;
  handle(call: Call): Answer;
}

export interface Backend {
  readonly world: World;
  readonly posts: Posts;
  readonly interactions: Interactions;
  readonly commands: Commands;
  gatewayUrl(): string;
  /** In how many shards a bot is told to connect. */
  readonly shards: number;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const done: Answer = { status: 204 };

export function routes({ world, posts, interactions, commands, gatewayUrl, shards }: Backend): readonly Route[] {
  const me = () => ({ ...userJson(world.bot), verified: true, mfa_enabled: false, locale: 'en-US' });
  const application = () => ({
    id: world.application.id,
    name: world.bot.username,
    description: '',
    icon: null,
    flags: 0,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    bot: userJson(world.bot),
  });
  const sessions = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };

  /** The channel, if the bot may do that there. */
  const channelFor = (id: string | undefined, wanted: bigint): Channel => {
    const channel = world.channel(id ?? '');
    if (!world.may(channel, world.bot.id, permission.viewChannel)) throw missingAccess();
    if (!world.may(channel, world.bot.id, wanted)) throw missingPermissions();
    return channel;
  };
  const writing = (channel: Channel) =>
    channel.type === channelType.publicThread ? permission.sendMessagesInThreads : permission.sendMessages;
  const messageIn = (channel: Channel, id: string | undefined): Message => {
    const message = world.findMessage(channel.id, id ?? '');
    if (!message || (message.flags & flag.ephemeral) !== 0) throw unknownMessage();
    return message;
  };
  const ownMessage = (channel: Channel, id: string | undefined): Message => {
    const message = messageIn(channel, id);
    if (message.authorId !== world.bot.id) throw notTheAuthor();
    return message;
  };
  const json = (message: Message) => messageJson(message, world);

  const scoped = (scope: Scope, path: string, at: number): readonly Route[] => {
    /** The guild of the path; undefined for the global scope. */
    const mine = ({ parts }: Call): string | undefined => {
      const { [at]: guildId = '' } = parts;
      if (parts[0] !== world.application.id || (scope === 'guild' && !world.guilds.has(guildId))) throw missingAccess();
      return scope === 'guild' ? guildId : undefined;
    };
    return [
      {
        method: 'GET',
        path,
        handle: (call) => ok(commands.list(scope, mine(call))),
      },
      {
        method: 'PUT',
        path,
        handle(call) {
          const guildId = mine(call);
          return ok(commands.put(scope, checkCommands(call.body.json), guildId));
        },
      },
    ];
  };

  const webhook = ({ parts: [, token = ''] }: Call): Interaction => interactions.byToken(token);

  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ok({ url: gatewayUrl() }) },
    { method: 'GET', path: '/gateway/bot', handle: () => ok({ url: gatewayUrl(), shards, session_start_limit: sessions }) },
    { method: 'GET', path: '/users/@me', handle: () => ok(me()) },
    { method: 'GET', path: '/applications/@me', handle: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(application()) },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle({ body }) {
        const recipient = textOf(objectOf(body.json).recipient_id);
        if (recipient === undefined) refuseForm([required('recipient_id')]);
        if (recipient === undefined || !world.users.has(recipient)) throw unknownUser();
        return ok(channelJson(world.dm(recipient), world));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild',
      handle({ parts: [id = ''] }) {
        const guild = world.guilds.get(id);
        if (!guild) throw missingAccess();
        return ok(guildJson(guild, world));
      },
    },
    ...scoped('global', '/applications/:application/commands', 0),
    ...scoped('guild', '/applications/:application/guilds/:guild/commands', 1),

    {
      method: 'GET',
      path: '/channels/:channel',
      handle: ({ parts: [id] }) => ok(channelJson(channelFor(id, permission.viewChannel), world)),
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle({ parts: [id] }) {
        const channel = world.channel(id ?? '');
        channelFor(id, writing(channel));
        return { status: 204, body: undefined };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle({ parts: [id] }) {
        const channel = channelFor(id, permission.readMessageHistory);
        return ok(
          channel.messages
            .filter((message) => message.onlyFor === undefined)
            .map(json)
            .reverse(),
        );
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle({ parts: [id = ''], body }) {
        const channel = world.channel(id);
        channelFor(id, writing(channel));
        const replies = objectOf(body.json).message_reference !== undefined;
        if (replies && !world.may(channel, world.bot.id, permission.readMessageHistory)) throw cannotReply();
        const ephemeral = (Number(objectOf(body.json).flags ?? 0) & flag.ephemeral) !== 0;
        // Only an interaction has somebody for whom a message could be.
        const given = ephemeral ? { ...objectOf(body.json), flags: Number(objectOf(body.json).flags) & ~flag.ephemeral } : body.json;
        return ok(json(posts.write({ ...body, json: given }, { channelId: channel.id })));
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      handle: ({ parts: [id, message] }) => ok(json(messageIn(channelFor(id, permission.readMessageHistory), message))),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      handle: ({ parts: [id, message], body }) => ok(json(posts.change(ownMessage(channelFor(id, permission.viewChannel), message), body))),
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      handle({ parts: [id, message] }) {
        posts.remove(ownMessage(channelFor(id, permission.viewChannel), message));
        return done;
      },
    },

    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      handle({ parts: [id = '', token = ''], query, body }) {
        const { interaction, message } = interactions.callback(id, token, body);
        if (query.get('with_response') !== 'true') return done;
        return ok({
          interaction: {
            id,
            type: interaction.type,
            response_message_id: message?.id,
            response_message_ephemeral: message?.onlyFor !== undefined,
          },
          ...(message ? { resource: { type: interaction.answered, message: json(message) } } : {}),
        });
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      handle: (call) => ok(json(interactions.followUp(webhook(call), call.body))),
    },
    {
      method: 'GET',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle: (call) => ok(json(interactions.message(webhook(call), call.parts[2] ?? ''))),
    },
    {
      method: 'PATCH',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle: (call) => ok(json(posts.change(interactions.message(webhook(call), call.parts[2] ?? ''), call.body))),
    },
    {
      method: 'DELETE',
      path: '/webhooks/:application/:token/messages/:message',
      open: true,
      handle(call) {
        posts.remove(interactions.message(webhook(call), call.parts[2] ?? ''));
        return done;
      },
    },
  ];
}
