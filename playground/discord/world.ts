/** The guilds that the local Discord server keeps: people, channels, direct messages, messages and who may see and do what. Knows no network. */
import type { JsonObject } from './json.ts';
import { flag, permission } from './limits.ts';
import { unknownChannel } from './refusal.ts';
import { snowflakes } from './snowflake.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** The language of the person's app: `ko`, `en-US`. */
  readonly locale: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** The language of the guild's settings. */
  readonly preferredLocale: string;
  /** The role that Discord makes for the bot. */
  readonly botRole: string;
}

export const channelType = { text: 0, dm: 1, publicThread: 11 } as const;

export interface Channel {
  readonly id: string;
  readonly type: (typeof channelType)[keyof typeof channelType];
  readonly name: string;
  /** Absent for a direct message. */
  readonly guildId?: string;
  /** The channel of a thread. */
  readonly parentId?: string;
  /** The person of a direct message. */
  readonly recipientId?: string;
  /** What a member may not do here, by user id. */
  readonly denied: Map<string, bigint>;
  readonly messages: Message[];
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly sentAt: number;
  content: string;
  embeds: readonly unknown[];
  components: readonly JsonObject[];
  flags: number;
  attachments: readonly Attachment[];
  /** Ids of users whom the text mentions, and of whom it notifies. */
  mentions: readonly string[];
  pings: readonly string[];
  mentionsEveryone: boolean;
  readonly replyTo?: string;
  /** What is read beside the text, as Discord sends it: `message_snapshots` of a forward with its `message_reference`, a `poll`, a `webhook_id`. */
  readonly beside?: JsonObject;
  /** Given by the bot, so that the same is not written twice. */
  readonly nonce?: string;
  /** The one person who sees an ephemeral message. */
  readonly onlyFor?: string;
  /** The interaction whose answer this is. */
  readonly interactionId?: string;
  edited?: number;
}

/** What a new message says; the rest of a message follows from it. */
export type NewMessage = Pick<Message, 'channelId' | 'authorId'> & Partial<Omit<Message, 'id' | 'channelId' | 'authorId' | 'sentAt'>>;

export interface World {
  /** The first guild. */
  readonly guild: Guild;
  readonly guilds: ReadonlyMap<string, Guild>;
  readonly application: { readonly id: string };
  readonly bot: User;
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  newId(): string;
  now(): number;
  addUser(name: string, locale: string, bot?: boolean): User;
  /** One more guild, on the next shard where there are several. Everybody is in every guild. */
  addGuild(name: string): Guild;
  /** In the first guild unless another is given. */
  addChannel(name: string, guild?: Guild): Channel;
  /** A thread under a message has the message's id. */
  addThread(parent: Channel, name: string, under?: Message): Channel;
  /** The direct messages of the bot with a person; made when first asked for. */
  dm(userId: string): Channel;
  deny(channel: Channel, user: User, permissions: bigint): void;
  /** What the user may do there; everything in a direct message. */
  permissions(channel: Channel, userId: string): bigint;
  may(channel: Channel, userId: string, wanted: bigint): boolean;
  /** The channel, or Discord's refusal. */
  channel(id: string): Channel;
  addMessage(message: NewMessage): Message;
  removeMessage(message: Message): void;
  findMessage(channelId: string, messageId: string): Message | undefined;
  /** What the person sees there, oldest first. */
  visible(channel: Channel, userId: string): readonly Message[];
}

export interface WorldOptions {
  readonly guildName: string;
  readonly botName: string;
  readonly preferredLocale: string;
  now(): number;
}

const everyMember =
  permission.viewChannel |
  permission.sendMessages |
  permission.sendMessagesInThreads |
  permission.embedLinks |
  permission.attachFiles |
  permission.readMessageHistory |
  permission.useApplicationCommands;

export function createWorld({ guildName, botName, preferredLocale, now }: WorldOptions): World {
  const ids = snowflakes(now);
  const newId = ids.next;
  const guilds = new Map<string, Guild>();
  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  // The id of an application and of its bot are the same on Discord.
  const bot: User = { id: newId(), username: botName, bot: true, locale: 'en-US' };
  users.set(bot.id, bot);

  const addChannel = (channel: Pick<Channel, 'type' | 'name'> & Partial<Channel>): Channel => {
    const added: Channel = { id: newId(), denied: new Map(), messages: [], ...channel };
    channels.set(added.id, added);
    return added;
  };

  const addGuild = (name: string): Guild => {
    const guild: Guild = { id: ids.nextMillisecond(), name, preferredLocale, botRole: newId() };
    guilds.set(guild.id, guild);
    return guild;
  };

  const world: World = {
    guild: addGuild(guildName),
    guilds,
    addGuild,
    application: { id: bot.id },
    bot,
    users,
    channels,
    newId,
    now,
    addUser(username, locale, isBot = false) {
      const user: User = { id: newId(), username, bot: isBot, locale };
      users.set(user.id, user);
      return user;
    },
    addChannel: (name, guild = world.guild) => addChannel({ type: channelType.text, name, guildId: guild.id }),
    addThread({ id, guildId }, name, under) {
      const inGuild = guildId === undefined ? {} : { guildId };
      return addChannel({ type: channelType.publicThread, name, ...inGuild, parentId: id, ...(under ? { id: under.id } : {}) });
    },
    dm(userId) {
      const known = [...channels.values()].find((channel) => channel.recipientId === userId);
      return known ?? addChannel({ type: channelType.dm, name: '', recipientId: userId });
    },
    deny(channel, user, permissions) {
      channel.denied.set(user.id, (channel.denied.get(user.id) ?? 0n) | permissions);
    },
    permissions(channel, userId) {
      const inherited = channel.parentId === undefined ? 0n : (channels.get(channel.parentId)?.denied.get(userId) ?? 0n);
      return everyMember & ~(inherited | (channel.denied.get(userId) ?? 0n));
    },
    may: (channel, userId, wanted) => (world.permissions(channel, userId) & wanted) === wanted,
    channel(id) {
      const found = channels.get(id);
      if (!found) throw unknownChannel();
      return found;
    },
    addMessage(message) {
      const added: Message = {
        id: newId(),
        sentAt: now(),
        content: '',
        embeds: [],
        components: [],
        flags: 0,
        attachments: [],
        mentions: [],
        pings: [],
        mentionsEveryone: false,
        ...message,
      };
      world.channel(added.channelId).messages.push(added);
      return added;
    },
    removeMessage(message) {
      const { messages } = world.channel(message.channelId);
      const at = messages.indexOf(message);
      if (at >= 0) messages.splice(at, 1);
    },
    findMessage: (channelId, messageId) => channels.get(channelId)?.messages.find((message) => message.id === messageId),
    visible: (channel, userId) =>
      channel.messages.filter(
        (message) => (message.flags & flag.loading) === 0 && (message.onlyFor === undefined || message.onlyFor === userId),
      ),
  };
  return world;
}
