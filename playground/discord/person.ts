/** What a person does in Discord's app: types, uses commands, presses buttons, and sees what is meant for them. Does only what the app would let them do. */

import { withMentions } from '../typed-mentions.ts';
import { commandType } from './command-check.ts';
import { filledIn, type OptionValue, optionNamed } from './command-form.ts';
import type { Commands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import { type Interaction, type Interactions, interactionType, type Suggestion } from './interactions.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { flag, permission, typedLength } from './limits.ts';
import { mentionsIn } from './mentions.ts';
import type { Posts } from './posts.ts';
import { isOnShard } from './shard.ts';
import { componentsOf, type ShownMessage, shown } from './shown.ts';
import { channelInInteraction, memberJson, messageJson, userJson } from './wire.ts';
import { type Channel, channelType, type Message, type User, type World } from './world.ts';

/** An interaction that a person began. */
export interface Asked {
  readonly id: string;
  /** Resolves when the bot answered it first; rejects when it did not in time. */
  answered(): Promise<void>;
  /** The messages made by it so far, those for other people left out. */
  messages(): readonly Message[];
}

export interface Person {
  readonly user: User;
  /** Uses a registered slash command; throws when the app would not let one send it. */
  slash(channel: Channel, name: string, options?: Readonly<Record<string, OptionValue>>): Asked;
  /** Types in an option that completes, beside the options filled in before. */
  type(
    channel: Channel,
    name: string,
    option: string,
    typed: string,
    others?: Readonly<Record<string, OptionValue>>,
  ): Promise<readonly Suggestion[]>;
  say(channel: Channel, text: string): Message;
  /** Replies to a message; its author is notified unless the person switches that off. */
  reply(message: Message, text: string, options?: { readonly notify: boolean }): Message;
  /** Forwards a message to another channel. */
  forward(message: Message, channel: Channel): Message;
  /** Says it with a mention of the bot before it. */
  mention(channel: Channel, text: string): Message;
  dm(text: string): Message;
  /** Chooses an entry of a message's context menu (Apps). */
  menu(message: Message, name: string): Asked;
  /** Presses the button with that label under a message. */
  press(message: Message, label: string): Asked;
  /** Chooses a value in the select with that custom id; throws when there is none. */
  select(message: Message, customId: string, value: string): Asked;
  /** Sends a press of a button that may not be there, as only a forger can. */
  forge(message: Message, customId: string, componentType?: number): Asked;
  /** What the person sees in a channel, oldest first. */
  sees(channel: Channel): readonly ShownMessage[];
  reads(message: Message): ShownMessage;
}

export interface PersonBackend {
  readonly world: World;
  readonly posts: Posts;
  readonly interactions: Interactions;
  readonly commands: Commands;
  readonly gateway: Gateway;
  until(condition: () => boolean, waitingFor: string): Promise<void>;
}

const button = 2;
const select = 3;

export function person(user: User, { world, posts, interactions, commands, gateway, until }: PersonBackend): Person {
  /** The parts of an interaction that do not depend on its kind. */
  function begin(type: Interaction['type'], channel: Channel, data: object, source?: Message): Interaction {
    const interaction = interactions.begin({ type, channelId: channel.id, userId: user.id, ...(source ? { source } : {}) });
    const guild = world.guilds.get(channel.guildId ?? '');
    const permissions = world.permissions(channel, user.id).toString();
    const who = guild
      ? {
          guild_id: guild.id,
          guild_locale: guild.preferredLocale,
          guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
          member: { ...memberJson(user), permissions },
        }
      : { user: userJson(user) };
    const event = {
      id: interaction.id,
      application_id: world.application.id,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: channelInInteraction(channel, user, world),
      locale: user.locale,
      app_permissions: world.permissions(channel, world.bot.id).toString(),
      entitlements: [],
      authorizing_integration_owners: { '0': guild?.id ?? '0' },
      context: guild ? 0 : 1,
      attachment_size_limit: 10 * 1024 * 1024,
      ...who,
      ...(source ? { message: messageJson(source, world) } : {}),
    };
    gateway.dispatch(
      'INTERACTION_CREATE',
      () => event,
      ({ shard }) => isOnShard(shard, channel.guildId),
    );
    return interaction;
  }

  function asked(interaction: Interaction): Asked {
    const channel = world.channel(interaction.channelId);
    return {
      id: interaction.id,
      answered: () => until(() => interaction.answered !== undefined, 'an answer to the interaction'),
      messages: () => world.visible(channel, user.id).filter((message) => message.interactionId === interaction.id),
    };
  }

  function registered(type: number, name: string, { guildId }: Channel): JsonObject {
    const command = commands.find(type, name, guildId);
    if (!command) throw new Error(`The app lists no ${type === commandType.slash ? `command /${name}` : `menu entry "${name}"`}.`);
    return command;
  }

  function mayUse(channel: Channel): void {
    if (!world.may(channel, user.id, permission.viewChannel | permission.useApplicationCommands))
      throw new Error(`${user.username} may not use commands there.`);
  }

  function sayIn(channel: Channel, typed: string, replyTo?: Message, notify = true): Message {
    const text = withMentions(typed, (name) => [...world.users.values()].find(({ username }) => username === name)?.id);
    const writing = channel.type === channelType.publicThread ? permission.sendMessagesInThreads : permission.sendMessages;
    if (channel.type !== channelType.dm && !world.may(channel, user.id, writing)) throw new Error(`${user.username} may not write there.`);
    if (text.length > typedLength) throw new Error(`The app sends at most ${typedLength} characters.`);
    const mentions = mentionsIn([text], undefined, world, notify ? replyTo?.authorId : undefined);
    return posts.add({ channelId: channel.id, authorId: user.id, content: text, ...mentions, ...(replyTo ? { replyTo: replyTo.id } : {}) });
  }

  function act(message: Message, customId: string, componentType: number, values: readonly string[]): Asked {
    const channel = world.channel(message.channelId);
    return asked(
      begin(
        interactionType.component,
        channel,
        { custom_id: customId, component_type: componentType, id: 1, ...(componentType === button ? {} : { values }) },
        message,
      ),
    );
  }

  const press = (message: Message, customId: string, componentType = button) => act(message, customId, componentType, []);

  return {
    user,
    slash(channel, name, options = {}) {
      mayUse(channel);
      const command = registered(commandType.slash, name, channel);
      const filled = filledIn(command, options, 'complete');
      return asked(begin(interactionType.command, channel, { id: command.id, name, type: commandType.slash, options: filled }));
    },
    async type(channel, name, option, typed, others = {}) {
      mayUse(channel);
      const command = registered(commandType.slash, name, channel);
      const focused = optionNamed(command, option);
      if (focused?.autocomplete !== true) throw new Error(`The option "${option}" of /${name} does not complete.`);
      const options = [...filledIn(command, others, 'typing'), { name: option, type: focused.type, value: typed, focused: true }];
      const interaction = begin(interactionType.autocomplete, channel, { id: command.id, name, type: commandType.slash, options });
      await asked(interaction).answered();
      return interaction.suggestions;
    },
    say: (channel, text) => sayIn(channel, text),
    reply(message, text, { notify } = { notify: true }) {
      if ((message.flags & flag.ephemeral) !== 0) throw new Error('The app lets nobody reply to a message that only one person sees.');
      return sayIn(world.channel(message.channelId), text, message, notify);
    },
    forward(message, channel) {
      const { guildId } = world.channel(message.channelId);
      const reference = {
        type: 1,
        message_id: message.id,
        channel_id: message.channelId,
        ...(guildId === undefined ? {} : { guild_id: guildId }),
      };
      const snapshot = { message: messageJson(message, world) };
      return posts.add({
        channelId: channel.id,
        authorId: user.id,
        beside: { message_reference: reference, message_snapshots: [snapshot] },
      });
    },
    mention: (channel, text) => sayIn(channel, `<@${world.bot.id}> ${text}`),
    dm: (text) => sayIn(world.dm(user.id), text),
    menu(message, name) {
      const channel = world.channel(message.channelId);
      mayUse(channel);
      const command = registered(commandType.message, name, channel);
      const resolved = { messages: { [message.id]: messageJson(message, world) } };
      return asked(
        begin(interactionType.command, channel, { id: command.id, name, type: commandType.message, target_id: message.id, resolved }),
      );
    },
    press(message, label) {
      const pressed = shown(message, world).buttons.find((one) => one.label === label);
      if (!pressed) throw new Error(`There is no button "${label}" under that message.`);
      return press(message, pressed.customId);
    },
    select(message, customId, value) {
      const found = componentsOf(message).find((component) => component.type === select && component.custom_id === customId);
      if (!listOf(found?.options).some((option) => objectOf(option).value === value))
        throw new Error('There is no such choice under that message.');
      return act(message, customId, select, [value]);
    },
    forge: press,
    sees: (channel) => world.visible(channel, user.id).map((message) => shown(message, world)),
    reads: (message) => shown(message, world),
  };
}
