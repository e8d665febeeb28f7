/** What a person does in Discord's app: types, uses commands, presses buttons, and sees what is meant for them. Does only what the app would let them do. */
import { commandType, optionType } from './command-check.ts';
import type { Commands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import { type Interaction, type Interactions, interactionType, type Suggestion } from './interactions.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { permission, typedLength } from './limits.ts';
import { mentionsIn } from './mentions.ts';
import type { Posts } from './posts.ts';
import { type ShownMessage, shown } from './shown.ts';
import { channelInInteraction, memberJson, messageJson, userJson } from './wire.ts';
import { type Channel, channelType, type Message, type User, type World } from './world.ts';

export type OptionValue = string | number | boolean;

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
  say(channel: Channel, text: string, replyTo?: Message): Message;
  /** Says it with a mention of the bot before it. */
  mention(channel: Channel, text: string): Message;
  dm(text: string): Message;
  /** Chooses an entry of a message's context menu (Apps). */
  menu(message: Message, name: string): Asked;
  /** Presses the button with that label under a message. */
  press(message: Message, label: string): Asked;
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

export function person(user: User, { world, posts, interactions, commands, gateway, until }: PersonBackend): Person {
  /** The parts of an interaction that do not depend on its kind. */
  function begin(type: Interaction['type'], channel: Channel, data: object, source?: Message): Interaction {
    const interaction = interactions.begin({ type, channelId: channel.id, userId: user.id, ...(source ? { source } : {}) });
    const inGuild = channel.type !== channelType.dm;
    const permissions = world.permissions(channel, user.id).toString();
    const who = inGuild
      ? {
          guild_id: world.guild.id,
          guild_locale: world.guild.preferredLocale,
          guild: { id: world.guild.id, locale: world.guild.preferredLocale, features: [] },
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
      authorizing_integration_owners: { '0': inGuild ? world.guild.id : '0' },
      context: inGuild ? 0 : 1,
      attachment_size_limit: 10 * 1024 * 1024,
      ...who,
      ...(source ? { message: messageJson(source, world) } : {}),
    };
    gateway.dispatch('INTERACTION_CREATE', () => event);
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

  function registered(type: number, name: string): JsonObject {
    const command = commands.find(type, name);
    if (!command) throw new Error(`The app lists no ${type === commandType.slash ? `command /${name}` : `menu entry "${name}"`}.`);
    return command;
  }

  function mayUse(channel: Channel): void {
    if (!world.may(channel, user.id, permission.viewChannel | permission.useApplicationCommands))
      throw new Error(`${user.username} may not use commands there.`);
  }

  /** The options as the app sends them; throws for what its form would not accept. */
  function filledIn(command: JsonObject, given: Readonly<Record<string, OptionValue>>) {
    const options = listOf(command.options).map(objectOf);
    const unknown = Object.keys(given).find((name) => !options.some((option) => option.name === name));
    if (unknown !== undefined) throw new Error(`/${String(command.name)} has no option "${unknown}".`);
    return options.flatMap((option) => {
      const value = given[String(option.name)];
      if (value === undefined) return [];
      const wanted = option.type === optionType.boolean ? 'boolean' : option.type === optionType.text ? 'string' : 'number';
      if (typeof value !== wanted) throw new Error(`The option "${String(option.name)}" takes a ${wanted}.`);
      const choices = listOf(option.choices).map((choice) => objectOf(choice).value);
      if (choices.length > 0 && !choices.includes(value)) throw new Error(`"${String(value)}" is no choice of "${String(option.name)}".`);
      return [{ name: option.name, type: option.type, value }];
    });
  }

  function sayIn(channel: Channel, text: string, replyTo?: Message): Message {
    const writing = channel.type === channelType.publicThread ? permission.sendMessagesInThreads : permission.sendMessages;
    if (channel.type !== channelType.dm && !world.may(channel, user.id, writing)) throw new Error(`${user.username} may not write there.`);
    if (text.length > typedLength) throw new Error(`The app sends at most ${typedLength} characters.`);
    const mentions = mentionsIn([text], undefined, world, replyTo?.authorId);
    return posts.add({ channelId: channel.id, authorId: user.id, content: text, ...mentions, ...(replyTo ? { replyTo: replyTo.id } : {}) });
  }

  function press(message: Message, customId: string, componentType = button): Asked {
    const channel = world.channel(message.channelId);
    return asked(
      begin(
        interactionType.component,
        channel,
        { custom_id: customId, component_type: componentType, id: 1, ...(componentType === button ? {} : { values: [] }) },
        message,
      ),
    );
  }

  return {
    user,
    slash(channel, name, options = {}) {
      mayUse(channel);
      const command = registered(commandType.slash, name);
      const missing = listOf(command.options)
        .map(objectOf)
        .find((option) => option.required === true && options[String(option.name)] === undefined);
      if (missing) throw new Error(`The option "${String(missing.name)}" of /${name} is required.`);
      return asked(
        begin(interactionType.command, channel, { id: command.id, name, type: commandType.slash, options: filledIn(command, options) }),
      );
    },
    async type(channel, name, option, typed, others = {}) {
      mayUse(channel);
      const command = registered(commandType.slash, name);
      const focused = listOf(command.options)
        .map(objectOf)
        .find((one) => one.name === option);
      if (focused?.autocomplete !== true) throw new Error(`The option "${option}" of /${name} does not complete.`);
      const options = [...filledIn(command, others), { name: option, type: focused.type, value: typed, focused: true }];
      const interaction = begin(interactionType.autocomplete, channel, { id: command.id, name, type: commandType.slash, options });
      await asked(interaction).answered();
      return interaction.suggestions;
    },
    say: sayIn,
    mention: (channel, text) => sayIn(channel, `<@${world.bot.id}> ${text}`),
    dm: (text) => sayIn(world.dm(user.id), text),
    menu(message, name) {
      const channel = world.channel(message.channelId);
      mayUse(channel);
      const command = registered(commandType.message, name);
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
    forge: press,
    sees: (channel) => world.visible(channel, user.id).map((message) => shown(message, world)),
    reads: (message) => shown(message, world),
  };
}
