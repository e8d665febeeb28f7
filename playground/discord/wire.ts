/** The world's values as the JSON that Discord's API and gateway write. Hides nothing and decides nothing. */
import { intent, permission } from './limits.ts';
import { type Channel, channelType, type Guild, type Message, type User, type World } from './world.ts';

const joined = '2024-01-01T00:00:00.000000+00:00';

export function userJson(user: User) {
  return {
    id: user.id,
    username: user.username,
    global_name: user.bot ? null : user.username,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  };
}

export function memberJson(user: User) {
  return {
    user: userJson(user),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: joined,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

export function channelJson(channel: Channel, world: World) {
  const last_message_id = channel.messages.at(-1)?.id ?? null;
  if (channel.type === channelType.dm) {
    const recipient = channel.recipientId === undefined ? undefined : world.users.get(channel.recipientId);
    return { id: channel.id, type: channel.type, flags: 0, last_message_id, recipients: recipient ? [userJson(recipient)] : [] };
  }
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    flags: 0,
    last_message_id,
    rate_limit_per_user: 0,
  };
  if (channel.type === channelType.text) {
    return { ...common, parent_id: null, position: 0, topic: null, nsfw: false, permission_overwrites: overwrites(channel) };
  }
  return {
    ...common,
    parent_id: channel.parentId ?? null,
    owner_id: world.bot.id,
    message_count: channel.messages.length,
    member_count: world.users.size,
    thread_metadata: { archived: false, auto_archive_duration: 1_440, archive_timestamp: joined, locked: false },
    member: { id: channel.id, user_id: world.bot.id, join_timestamp: joined, flags: 0 },
  };
}

function overwrites(channel: Channel) {
  const asMember = 1;
  return [...channel.denied].map(([id, deny]) => ({ id, type: asMember, allow: '0', deny: deny.toString() }));
}

/** The channel as it stands in an interaction, with what its person may do there. */
export function channelInInteraction(channel: Channel, user: User, world: World) {
  return { ...channelJson(channel, world), permissions: world.permissions(channel, user.id).toString() };
}

export function guildJson(guild: Guild, world: World) {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const everyone = {
    id: guild.id,
    name: '@everyone',
    permissions: permission.viewChannel.toString(),
    position: 0,
    color: 0,
    colors: { primary_color: 0 },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: [...world.users.values()].find((user) => !user.bot)?.id ?? world.bot.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      everyone,
      { ...everyone, id: guild.botRole, name: world.bot.username, position: 1, managed: true, tags: { bot_id: world.bot.id } },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.preferredLocale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    voice_states: [],
    members: [memberJson(world.bot)],
    channels: channels.filter((channel) => channel.type === channelType.text).map((channel) => channelJson(channel, world)),
    threads: channels.filter((channel) => channel.type === channelType.publicThread).map((channel) => channelJson(channel, world)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function messageJson(message: Message, world: World) {
  const author = world.users.get(message.authorId) ?? world.bot;
  const replied = message.replyTo === undefined ? undefined : world.findMessage(message.channelId, message.replyTo);
  const mentioned = message.mentions.flatMap((id) => world.users.get(id) ?? []);
  const ordinary = 0;
  const reply = 19;
  const { guildId } = world.channel(message.channelId);
  return {
    id: message.id,
    type: message.replyTo === undefined ? ordinary : reply,
    channel_id: message.channelId,
    author: userJson(author),
    content: message.content,
    timestamp: new Date(message.sentAt).toISOString(),
    edited_timestamp: message.edited === undefined ? null : new Date(message.edited).toISOString(),
    tts: false,
    mention_everyone: message.mentionsEveryone,
    mentions: mentioned.map(userJson),
    mention_roles: [...new Set([...message.content.matchAll(/<@&(\d+)>/g)].map(([, id]) => id))],
    attachments: message.attachments.map(({ id, filename, contentType, bytes }) => {
      const url = `https://cdn.discordapp.com/attachments/${message.channelId}/${id}/${encodeURIComponent(filename)}`;
      return { id, filename, content_type: contentType, size: bytes.length, url, proxy_url: url };
    }),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    flags: message.flags,
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo,
            channel_id: message.channelId,
            ...(guildId === undefined ? {} : { guild_id: guildId }),
          },
          referenced_message: replied ? shallow(replied, world) : null,
        }),
    ...message.beside,
    ...(message.authorId === world.bot.id ? { application_id: world.application.id } : {}),
  };
}

function shallow(message: Message, world: World): object {
  const { replyTo: _, ...withoutReply } = message;
  return messageJson(withoutReply, world);
}

/** A message as the gateway tells it to a connection with these intents: without its text, and that of the message it replies to, where Discord would withhold it. */
export function messageEvent(message: Message, intents: number, world: World): object {
  const { replyTo } = message;
  const channel = world.channel(message.channelId);
  const author = world.users.get(message.authorId);
  const { guildId } = channel;
  const readable = ({ authorId, mentions }: Message) =>
    guildId === undefined || authorId === world.bot.id || mentions.includes(world.bot.id) || (intents & intent.messageContent) !== 0;
  const told = (one: Message, json: object) =>
    readable(one)
      ? json
      : { ...json, content: '', embeds: [], attachments: [], components: [], poll: undefined, message_snapshots: undefined };
  const replied = replyTo === undefined ? undefined : world.findMessage(channel.id, replyTo);
  const { user: _, ...member } = memberJson(author ?? world.bot);
  return {
    ...told(message, messageJson(message, world)),
    ...(replied ? { referenced_message: told(replied, shallow(replied, world)) } : {}),
    channel_type: channel.type,
    ...(guildId === undefined ? {} : { guild_id: guildId, member }),
  };
}
