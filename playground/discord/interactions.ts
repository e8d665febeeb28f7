/** Interactions from the moment a person acts until their token dies: first answer within three seconds and once, follow-ups for fifteen minutes. */
import { randomBytes } from 'node:crypto';
import type { Body } from './body.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { choiceLength, flag, suggestions, tokenLife } from './limits.ts';
import type { Posts } from './posts.ts';
import {
  alreadyAcknowledged,
  badLength,
  expiredToken,
  notAChoice,
  type Problem,
  refuseForm,
  required,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refusal.ts';
import type { Message, World } from './world.ts';

export const interactionType = { command: 2, component: 3, autocomplete: 4 } as const;
export const callbackType = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, suggestions: 8 } as const;

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof interactionType)[keyof typeof interactionType];
  readonly channelId: string;
  readonly userId: string;
  readonly createdAt: number;
  /** The message whose button was pressed. */
  readonly source?: Message;
  /** The type of the callback that answered it first. */
  answered?: number;
  /** What `@original` means. */
  original?: Message;
  suggestions: readonly Suggestion[];
}

export interface Interactions {
  begin(given: Pick<Interaction, 'type' | 'channelId' | 'userId'> & Pick<Partial<Interaction>, 'source'>): Interaction;
  /** The first answer. Returns the message that it made, if it made one. */
  callback(id: string, token: string, body: Body): { readonly interaction: Interaction; readonly message?: Message };
  /** The interaction of a webhook's token, if that may still be used. */
  byToken(token: string): Interaction;
  followUp(interaction: Interaction, body: Body): Message;
  /** A message of this interaction by id or `@original`. */
  message(interaction: Interaction, id: string): Message;
  /** No interaction begun so far can be answered any more. */
  forget(): void;
}

/** Which first answers each type of interaction may have. */
const allowed: Record<number, readonly number[]> = {
  [interactionType.command]: [callbackType.message, callbackType.deferredMessage],
  [interactionType.component]: [callbackType.message, callbackType.deferredMessage, callbackType.deferredUpdate, callbackType.update],
  [interactionType.autocomplete]: [callbackType.suggestions],
};

export interface InteractionsOptions {
  readonly world: World;
  readonly posts: Posts;
  /** Milliseconds for the first answer. */
  readonly firstAnswer: number;
  changed(): void;
}

export function interactions({ world, posts, firstAnswer, changed }: InteractionsOptions): Interactions {
  const known = new Map<string, Interaction>();

  const where = (interaction: Interaction, flags: number) => ({
    channelId: interaction.channelId,
    interactionId: interaction.id,
    ...((flags & flag.ephemeral) !== 0 ? { onlyFor: interaction.userId } : {}),
  });
  const write = (interaction: Interaction, body: Body) => posts.write(body, where(interaction, numberOf(objectOf(body.json).flags) ?? 0));

  function first(interaction: Interaction, type: number, body: Body): Message | undefined {
    switch (type) {
      case callbackType.message:
        interaction.original = write(interaction, body);
        return interaction.original;
      case callbackType.deferredMessage: {
        const flags = flag.loading | ((numberOf(objectOf(body.json).flags) ?? 0) & flag.ephemeral);
        interaction.original = posts.add({ authorId: world.bot.id, flags, ...where(interaction, flags) });
        return interaction.original;
      }
      case callbackType.update:
        if (interaction.source) interaction.original = posts.change(interaction.source, body);
        return interaction.original;
      case callbackType.deferredUpdate:
        if (interaction.source) interaction.original = interaction.source;
        return undefined;
      default:
        interaction.suggestions = readSuggestions(objectOf(body.json));
        return undefined;
    }
  }

  return {
    begin(given) {
      const interaction: Interaction = {
        id: world.newId(),
        token: randomBytes(24).toString('base64url'),
        createdAt: world.now(),
        suggestions: [],
        ...given,
      };
      for (const [id, old] of known) if (world.now() - old.createdAt > 2 * tokenLife) known.delete(id);
      known.set(interaction.id, interaction);
      return interaction;
    },

    callback(id, token, body) {
      const interaction = known.get(id);
      if (!interaction || interaction.token !== token) throw unknownInteraction();
      if (interaction.answered !== undefined) throw alreadyAcknowledged();
      if (world.now() - interaction.createdAt > firstAnswer) throw unknownInteraction();
      const json = objectOf(body.json);
      const type = numberOf(json.type);
      if (type === undefined) refuseForm([required('type')]);
      const possible = allowed[interaction.type] ?? [];
      if (type === undefined || !possible.includes(type)) refuseForm([notAChoice(possible, 'type')]);
      const message = first(interaction, type ?? 0, { json: json.data, files: body.files });
      interaction.answered = type ?? 0;
      changed();
      return { interaction, ...(message ? { message } : {}) };
    },

    byToken(token) {
      const interaction = [...known.values()].find((one) => one.token === token);
      if (!interaction || interaction.answered === undefined) throw unknownWebhook();
      if (world.now() - interaction.createdAt > tokenLife) throw expiredToken();
      return interaction;
    },

    followUp(interaction, body) {
      const { original } = interaction;
      // After "thinking…" the first follow-up takes its place and its visibility.
      if (original && (original.flags & flag.loading) !== 0) return posts.change(original, body);
      return write(interaction, body);
    },

    message(interaction, id) {
      const { channelId, source } = interaction;
      const found = id === '@original' ? interaction.original : world.findMessage(channelId, id);
      const own = found && (found.interactionId === interaction.id || found === source);
      if (!found || !own || !world.findMessage(channelId, found.id)) throw unknownMessage();
      return found;
    },

    forget: () => known.clear(),
  };
}

function readSuggestions(data: JsonObject): readonly Suggestion[] {
  const choices = listOf(data.choices).map(objectOf);
  const problems: Problem[] = choices.length > suggestions ? [badLength(0, suggestions, 'data', 'choices')] : [];
  const read = choices.flatMap((choice, index): Suggestion[] => {
    const name = textOf(choice.name) ?? '';
    const value = textOf(choice.value) ?? numberOf(choice.value);
    if (name.length < 1 || name.length > choiceLength) problems.push(badLength(1, choiceLength, 'data', 'choices', index, 'name'));
    if (value === undefined) problems.push(required('data', 'choices', index, 'value'));
    if (typeof value === 'string' && (value.length < 1 || value.length > choiceLength))
      problems.push(badLength(1, choiceLength, 'data', 'choices', index, 'value'));
    return value === undefined ? [] : [{ name, value }];
  });
  refuseForm(problems);
  return read;
}
