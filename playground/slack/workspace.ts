/** The workspace that the local Slack server keeps: people, channels, direct messages, threads and who sees what. Knows no network. */
import type { Block } from './block.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  /** A language tag of the person's settings: `ko-KR`, `en-US`. */
  readonly locale: string;
  readonly bot: boolean;
  readonly admin?: boolean;
}

export interface Channel {
  readonly id: string;
  /** Empty for a direct message. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly members: Set<string>;
  /** The only members who may write outside of threads, admins aside; everybody where there are none. */
  readonly writers?: Set<string> | undefined;
  readonly messages: Message[];
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly author: string;
  text: string;
  blocks: readonly Block[];
  /** What is shared with it, attached to it or previewed under it. */
  readonly attachments?: readonly Readonly<Record<string, unknown>>[];
  /** When its author last edited it. */
  editedTs?: string;
  /** The `ts` of the message whose thread it stands in. */
  readonly threadTs?: string;
  /** The only person who sees it: an ephemeral message. */
  readonly onlyFor?: string;
  /** What the app noted about it, unseen. */
  readonly metadata?: unknown;
}

export type NewMessage = Omit<Message, 'ts' | 'blocks'> & { readonly blocks?: readonly Block[] };

export interface NewChannel {
  readonly kind?: 'public' | 'private';
  readonly members?: readonly User[];
  readonly writers?: readonly User[];
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly appId: string;
  readonly bot: User;
  /** The bot's other id, on its messages. */
  readonly botId: string;
  readonly users: ReadonlyMap<string, User>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** A new id that begins with the letter of its sort. */
  newId(letter: string): string;
  now(): number;
  addUser(name: string, locale: string): User;
  /** A channel with these members; everybody but the bot where none are given. */
  addChannel(name: string, options?: NewChannel): Channel;
  /** The direct messages of a person and the bot. */
  direct(userId: string): Channel;
  post(message: NewMessage): Message;
  remove(message: Message): void;
  find(channelId: string, ts: string): Message | undefined;
  /** What the person sees there, threads included, oldest first. */
  visible(channel: Channel, userId: string): readonly Message[];
}

export interface WorkspaceOptions {
  readonly name: string;
  readonly botName: string;
  now(): number;
}

export function createWorkspace({ name, botName, now }: WorkspaceOptions): Workspace {
  let ids = 0;
  let lastMoment = 0;
  const newId = (letter: string) => `${letter}0${(++ids).toString(36).toUpperCase().padStart(8, '0')}`;
  /** Slack's message ids: seconds with six decimals, each later than the one before. */
  const newTs = () => {
    lastMoment = Math.max(lastMoment + 1, now() * 1_000);
    return `${Math.floor(lastMoment / 1e6)}.${String(lastMoment % 1e6).padStart(6, '0')}`;
  };

  const users = new Map<string, User>();
  const channels = new Map<string, Channel>();
  const add = <Kept extends { readonly id: string }>(to: Map<string, Kept>, kept: Kept): Kept => {
    to.set(kept.id, kept);
    return kept;
  };
  const bot = add(users, { id: newId('U'), name: botName, locale: 'en-US', bot: true });

  return {
    id: newId('T'),
    name,
    appId: newId('A'),
    bot,
    botId: newId('B'),
    users,
    channels,
    newId,
    now,
    addUser(userName, locale) {
      const user = add(users, { id: newId('U'), name: userName, locale, bot: false });
      for (const channel of channels.values()) if (channel.kind === 'public') channel.members.add(user.id);
      return user;
    },
    addChannel(channelName, { kind = 'public', members, writers } = {}) {
      const ids = (members ?? [...users.values()].filter((user) => !user.bot)).map(({ id }) => id);
      const limited = writers && { writers: new Set(writers.map(({ id }) => id)) };
      return add(channels, { id: newId('C'), name: channelName, kind, members: new Set(ids), ...limited, messages: [] });
    },
    direct(userId) {
      const known = [...channels.values()].find(({ kind, members }) => kind === 'direct' && members.has(userId));
      return known ?? add(channels, { id: newId('D'), name: '', kind: 'direct', members: new Set([userId, bot.id]), messages: [] });
    },
    post(message) {
      const posted: Message = { blocks: [], ...message, ts: newTs() };
      channels.get(message.channel)?.messages.push(posted);
      return posted;
    },
    remove(message) {
      const messages = channels.get(message.channel)?.messages ?? [];
      const at = messages.indexOf(message);
      if (at >= 0) messages.splice(at, 1);
    },
    find: (channelId, ts) => channels.get(channelId)?.messages.find((message) => message.ts === ts),
    visible: (channel, userId) =>
      channel.members.has(userId) ? channel.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId) : [],
  };
}
