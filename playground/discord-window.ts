/** The local Discord as one person sees it and uses it: what the page draws in its Discord window, and what each act there does. Draws nothing. */
import { commandType, optionType } from './discord/command-check.ts';
import { localized } from './discord/commands.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './discord/json.ts';
import { firstAnswer, flag } from './discord/limits.ts';
import type { Asked, Person } from './discord/person.ts';
import type { DiscordServer } from './discord/server.ts';
import { messageJson } from './discord/wire.ts';
import { type Channel, channelType, type Message } from './discord/world.ts';
import {
  type Act,
  type DiscordCommand,
  type DiscordMessage,
  type DiscordOption,
  type DiscordView,
  newest,
  type Refused,
  type Suggestion,
} from './protocol.ts';

/** What Discord's app shows where the first answer did not come within three seconds. */
const noAnswer = 'The application did not respond';

export type DiscordAct = Extract<Act, { do: 'command' | 'complete' | 'openThread' }> | Extract<Act, { platform: string }>;

export interface DiscordWindow {
  view(person: Person): DiscordView;
  /** Resolves once the bot answered; throws an `Error` for what the app would not let one do. */
  act(person: Person, act: DiscordAct): Promise<readonly Suggestion[]>;
}

export function discordWindow(server: DiscordServer): DiscordWindow {
  const { world, commands, requests, gateway } = server;
  /** By interaction: who used which command. */
  const used = new Map<string, { readonly name: string; readonly command: string }>();
  const unanswered: Refused[] = [];

  function messageOf(place: string, id: string): Message {
    const message = world.findMessage(place, id);
    if (!message) throw new Error('That message is gone.');
    return message;
  }

  async function answered(asked: Asked, request: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(noAnswer)), firstAnswer);
    });
    try {
      await Promise.race([asked.answered(), late]);
    } catch {
      unanswered.push({ id: -1 - unanswered.length, request, error: noAnswer });
    } finally {
      clearTimeout(timer);
    }
  }

  /** A command, whose name stands above its answer. */
  function begun({ user }: Person, asked: Asked, command: string): Promise<void> {
    used.set(asked.id, { name: user.username, command });
    return answered(asked, command);
  }

  function refused(): Refused[] {
    const failed = requests.flatMap(({ method, path, status, answer }, at): Refused[] =>
      status < 400 ? [] : [{ id: at, request: `${method} ${path}`, error: errorIn(status, answer) }],
    );
    return [...failed, ...unanswered].slice(-newest.refusals);
  }

  const sees = ({ user }: Person) =>
    [...world.channels.values()].filter(({ type, recipientId }) => type !== channelType.dm || recipientId === user.id);

  function messageView(message: Message): DiscordMessage {
    const usedBy = message.interactionId === undefined ? undefined : used.get(message.interactionId);
    return {
      id: message.id,
      place: message.channelId,
      author: message.authorId,
      sentAt: message.sentAt,
      content: message.content,
      embeds: message.embeds,
      components: message.components,
      files: message.attachments.map(({ filename, contentType, bytes }) => ({
        name: filename,
        text: contentType.startsWith('text/') ? bytes.toString('utf8') : undefined,
        ...(contentType === 'image/png' && { picture: `data:image/png;base64,${bytes.toString('base64')}` }),
      })),
      ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
      private: (message.flags & flag.ephemeral) !== 0,
      edited: message.edited !== undefined,
      ...(usedBy ? { usedBy } : {}),
      payload: messageJson(message, world),
    };
  }

  return {
    view(person) {
      const { user } = person;
      const channels = sees(person);
      const registered = [...commands.list('guild'), ...commands.list('global')];
      const ofType = (type: number) => registered.filter((command) => command.type === type);
      return {
        connected: gateway.connections() > 0,
        bot: { id: world.bot.id, name: world.bot.username },
        places: channels.map((channel) => placeOf(channel)),
        users: Object.fromEntries([...world.users.values()].map(({ id, username }) => [id, username])),
        refused: refused(),
        commands: ofType(commandType.slash).map((command) => commandView(command, user.locale)),
        menu: ofType(commandType.message).map((command) => ({
          name: String(command.name),
          label: localized(command, 'name', user.locale),
        })),
        messages: channels.flatMap((channel) => world.visible(channel, user.id).slice(-newest.messages).map(messageView)),
      };
    },

    async act(person, act) {
      switch (act.do) {
        case 'say':
          if (act.replyTo !== undefined) person.reply(messageOf(act.place, act.replyTo), act.text);
          else person.say(world.channel(act.place), act.text);
          return [];
        case 'command':
          await begun(person, person.slash(world.channel(act.place), act.name, act.options), `/${act.name}`);
          return [];
        case 'complete':
          return person.type(world.channel(act.place), act.name, act.option, act.typed, act.others);
        case 'menu':
          await begun(person, person.menu(messageOf(act.place, act.message), act.entry), act.entry);
          return [];
        case 'select':
          await answered(person.select(messageOf(act.place, act.message), act.select, act.value), 'select');
          return [];
        case 'press':
          await answered(person.forge(messageOf(act.place, act.message), act.button), 'button');
          return [];
        case 'openThread':
          server.openThread(world.channel(act.place), act.name, messageOf(act.place, act.message));
          return [];
      }
    },
  };
}

function placeOf({ id, type, name, parentId }: Channel) {
  const kind = ({ [channelType.text]: 'channel', [channelType.dm]: 'direct', [channelType.publicThread]: 'thread' } as const)[type];
  return { id, kind, name, ...(parentId === undefined ? {} : { parent: parentId }) };
}

function commandView(command: JsonObject, locale: string): DiscordCommand {
  return {
    name: String(command.name),
    label: localized(command, 'name', locale),
    description: localized(command, 'description', locale),
    options: listOf(command.options).map((option) => optionView(objectOf(option), locale)),
  };
}

function optionView(option: JsonObject, locale: string): DiscordOption {
  const { type } = option;
  return {
    name: String(option.name),
    label: localized(option, 'name', locale),
    description: localized(option, 'description', locale),
    type: type === optionType.boolean ? 'boolean' : type === optionType.text ? 'text' : 'number',
    required: option.required === true,
    completes: option.autocomplete === true,
    choices: listOf(option.choices)
      .map(objectOf)
      .map((choice) => ({ name: localized(choice, 'name', locale), value: textOf(choice.value) ?? numberOf(choice.value) ?? '' })),
  };
}

/** `400 Invalid Form Body (content: Must be …) (50035)` */
function errorIn(status: number, answer: unknown): string {
  const { message, code } = objectOf(answer);
  return `${status} ${String(message)}${code === undefined ? '' : ` (${String(code)})`}`;
}
