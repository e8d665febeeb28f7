/** Messages that the bot writes, changes and deletes, by channel or as answers to interactions: checked, stored, and told to the gateway. */
import type { Body } from './body.ts';
import type { Gateway, Session } from './gateway.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { flag, intent } from './limits.ts';
import { mentionsIn } from './mentions.ts';
import { checkMessage } from './message-check.ts';
import { isOnShard } from './shard.ts';
import { textsOf } from './shown.ts';
import { messageEvent } from './wire.ts';
import { type Attachment, channelType, type Message, type NewMessage, type World } from './world.ts';

export interface Posts {
  /** Stores what the body says as the bot's message; throws Discord's refusal. `where` tells what the body does not. */
  write(body: Body, where: Pick<NewMessage, 'channelId'> & Partial<NewMessage>): Message;
  /** A message of anybody that is known to be right. */
  add(message: NewMessage): Message;
  change(message: Message, body: Body): Message;
  remove(message: Message): void;
  /** Tells the gateway of the message once more, as Discord sometimes does. */
  announce(message: Message): void;
}

/** Flags that a bot may set itself. */
const settable = flag.suppressEmbeds | flag.ephemeral | flag.componentsV2;

export function posts(world: World, gateway: () => Gateway, changed: () => void): Posts {
  const wants = (message: Message) => {
    const { type, guildId } = world.channel(message.channelId);
    const wanted = type === channelType.dm ? intent.directMessages : intent.guildMessages;
    return ({ intents, shard }: Session) => (intents & wanted) !== 0 && isOnShard(shard, guildId);
  };
  /** An ephemeral message is told to nobody: it lives in one person's app. */
  const tell = (type: string, message: Message) => {
    if ((message.flags & (flag.ephemeral | flag.loading)) === 0) {
      gateway().dispatch(type, ({ intents }) => messageEvent(message, intents, world), wants(message));
    }
    changed();
  };
  const attached = ({ files }: Body): readonly Attachment[] => files.map((file) => ({ id: world.newId(), ...file }));

  return {
    write(body, where) {
      const json = objectOf(body.json);
      checkMessage(
        json,
        body.files.map(({ filename }) => filename),
      );
      const nonce = json.nonce === undefined ? undefined : String(json.nonce);
      if (nonce !== undefined && json.enforce_nonce === true) {
        const before = world
          .channel(where.channelId)
          .messages.find((message) => message.authorId === world.bot.id && message.nonce === nonce);
        if (before) return before;
      }
      const reference = textOf(objectOf(json.message_reference).message_id);
      const repliedTo = reference === undefined ? undefined : world.findMessage(where.channelId, reference);
      const message = world.addMessage({
        authorId: world.bot.id,
        ...said(json),
        ...mentionsIn(textsOf(json), json.allowed_mentions, world, repliedTo?.authorId),
        flags: (numberOf(json.flags) ?? 0) & settable,
        attachments: attached(body),
        ...(nonce === undefined ? {} : { nonce }),
        ...(repliedTo ? { replyTo: repliedTo.id } : {}),
        ...where,
      });
      tell('MESSAGE_CREATE', message);
      return message;
    },
    add(message) {
      const added = world.addMessage(message);
      tell('MESSAGE_CREATE', added);
      return added;
    },
    change(message, body) {
      const json = objectOf(body.json);
      const flags = (message.flags | ((numberOf(json.flags) ?? 0) & settable)) & ~flag.loading;
      // A message without them may be given components of the second version, which take none beside them.
      const before = {
        ...(message.content === '' ? {} : { content: message.content }),
        ...(message.embeds.length === 0 ? {} : { embeds: message.embeds }),
      };
      const next: JsonObject = { ...before, components: message.components, ...json, flags };
      const kept = Array.isArray(json.attachments)
        ? message.attachments.filter(({ id }) => listOf(json.attachments).some((one) => textOf(objectOf(one).id) === id))
        : message.attachments;
      checkMessage(
        next,
        [...kept, ...body.files].map(({ filename }) => filename),
      );
      Object.assign(message, said(next), { flags, edited: world.now(), attachments: [...kept, ...attached(body)] });
      tell('MESSAGE_UPDATE', message);
      return message;
    },
    remove(message) {
      world.removeMessage(message);
      const { id, channelId } = message;
      if (message.onlyFor === undefined) {
        const { guildId } = world.channel(channelId);
        gateway().dispatch(
          'MESSAGE_DELETE',
          () => ({ id, channel_id: channelId, ...(guildId === undefined ? {} : { guild_id: guildId }) }),
          wants(message),
        );
      }
      changed();
    },
    announce: (message) => tell('MESSAGE_CREATE', message),
  };
}

function said(json: JsonObject): Pick<Message, 'content' | 'embeds' | 'components'> {
  return { content: textOf(json.content) ?? '', embeds: listOf(json.embeds), components: listOf(json.components).filter(isObject) };
}
