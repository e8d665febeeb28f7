/** A message as a person reads it in the app: markdown resolved, files opened, buttons by label. */
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { flag } from './limits.ts';
import { readMarkdown, visibleText } from './markdown.ts';
import type { Message, World } from './world.ts';

export interface ShownButton {
  readonly label: string;
  readonly customId: string;
}

export interface ShownMessage {
  readonly text: string;
  /** "Only you can see this". */
  readonly private: boolean;
  readonly buttons: readonly ShownButton[];
  /** Whom it notifies: user ids, `everyone`. */
  readonly pings: readonly string[];
}

export function shown(message: Message, world: World): ShownMessage {
  const components = componentsOf(message).filter(({ type }) => type !== select);
  const read = (text: string) =>
    visibleText(readMarkdown(text), ({ of, id }) => {
      if (of === 'user') return `@${world.users.get(id)?.username ?? 'unknown-user'}`;
      if (of === 'channel') return `#${world.channels.get(id)?.name ?? 'unknown'}`;
      return `@${of}`;
    });
  const { content, embeds } = message;
  const parts = componentsOf(message).flatMap((component) =>
    component.type === gallery ? picturesOf(component).map(({ words }) => words) : textsOf({ components: [bare(component)] }).map(read),
  );
  const files = message.attachments.filter(({ contentType }) => contentType.startsWith('text/'));
  return {
    text: [...textsOf({ content, embeds }).map(read), ...parts, ...files.map(({ bytes }) => bytes.toString('utf8'))].join('\n'),
    private: (message.flags & flag.ephemeral) !== 0,
    buttons: components.flatMap((component) => {
      const customId = textOf(component.custom_id);
      return customId === undefined ? [] : [{ label: textOf(component.label) ?? '', customId }];
    }),
    pings: message.pings,
  };
}

/** The pictures of a media gallery with the words that stand for each. */
export function picturesOf(component: JsonObject): readonly { readonly address: string; readonly words: string }[] {
  return listOf(component.items)
    .map(objectOf)
    .map(({ media, description }) => ({ address: textOf(objectOf(media).url) ?? '', words: textOf(description) ?? '' }));
}

/** The component without those inside it. */
const bare = ({ components: _, ...component }: JsonObject): JsonObject => component;

/** Every text of a message or of the body that makes one, as markdown. */
export function textsOf(message: {
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: unknown;
}): readonly string[] {
  const embeds = listOf(message.embeds).map(objectOf);
  const displays = listOf(message.components)
    .map(objectOf)
    .flatMap(nested)
    .filter((component) => numberOf(component.type) === textDisplay);
  return [
    message.content,
    ...embeds.flatMap(({ title, description }) => [title, description]),
    ...displays.map(({ content }) => content),
  ].flatMap((text) => (typeof text === 'string' && text !== '' ? [text] : []));
}

const textDisplay = 10;
const gallery = 12;
const select = 3;

/** The message's components with those inside them. */
export function componentsOf(message: Pick<Message, 'components'>): readonly JsonObject[] {
  return message.components.flatMap(nested);
}

function nested(component: JsonObject): readonly JsonObject[] {
  return [component, ...listOf(component.components).map(objectOf).flatMap(nested)];
}
