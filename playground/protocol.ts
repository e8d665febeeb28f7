/** What the page and its server say to each other: the page acts for a person, the server answers with all that this person sees. Does nothing itself. */
import { z } from 'zod';
import type { Block } from './slack/block.ts';

/** The people one can be, by the language of their apps. */
export const personKeys = ['ko', 'en'] as const;
export type PersonKey = (typeof personKeys)[number];

const text = z.string().max(40_000);
const id = z.string().max(64);
const value = z.union([text, z.number(), z.boolean()]);
const platform = z.enum(['slack', 'discord']);

export const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('become'), person: z.enum(personKeys) }),
  /** Writes in a channel, a thread (of Slack: by its first message) or a direct message; on Discord as a reply where one is named. */
  z.strictObject({ do: z.literal('say'), platform, place: id, text, thread: id.optional(), replyTo: id.optional() }),
  /** Slack's slash commands are one line. */
  z.strictObject({ do: z.literal('slash'), place: id, line: text }),
  /** Discord's have options. */
  z.strictObject({ do: z.literal('command'), place: id, name: id, options: z.record(id, value) }),
  z.strictObject({ do: z.literal('complete'), place: id, name: id, option: id, typed: text, others: z.record(id, value) }),
  /** An entry of the bot in a message's menu: a callback id on Slack, a name on Discord. */
  z.strictObject({ do: z.literal('menu'), platform, place: id, message: id, entry: text }),
  /** A button: its label on Slack, its custom id on Discord. */
  z.strictObject({ do: z.literal('press'), platform, place: id, message: id, button: text }),
  z.strictObject({ do: z.literal('select'), platform, place: id, message: id, select: text, value: text }),
  /** Writes unanswered questions into the knowledge: the group with this text, to the nearest entry or as a new one. */
  z.strictObject({ do: z.literal('draft'), text, newId: id.optional() }),
  z.strictObject({ do: z.literal('openThread'), place: id, message: id, name: text }),
]);
export type Act = z.output<typeof act>;

export const fromPage = z.strictObject({ id: z.number().int(), act });
export type FromPage = z.output<typeof fromPage>;

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

/** What came of an act. */
export interface Done {
  readonly suggestions?: readonly Suggestion[];
  /** What was done, where one does not see it. */
  readonly said?: string;
}

export type ToPage =
  | { readonly type: 'view'; readonly view: View }
  /** The act with this id was carried out. */
  | ({ readonly type: 'done'; readonly id: number } & Done)
  /** The app would not let one do that. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** Of what happened only the newest is shown: messages in a place, refusals of a platform. */
export const newest = { messages: 200, refusals: 5 } as const;

/** Who the bot is to people. */
export interface BotView {
  /** In the languages that it has; at least one. */
  readonly name: { readonly [Key in PersonKey]?: string | undefined };
  /** What people write after @. */
  readonly handle: string;
  /** Such as #2f6fed. */
  readonly colour?: string | undefined;
}

export interface View {
  readonly bot: Omit<BotView, 'handle'>;
  readonly person: PersonKey;
  readonly people: readonly { readonly key: PersonKey; readonly name: string }[];
  readonly slack: SlackView;
  readonly discord: DiscordView;
  readonly knowledge: KnowledgeView;
}

/** A request of the bot that the platform refused, or an answer that did not come. */
export interface Refused {
  readonly id: number;
  /** The method or path. */
  readonly request: string;
  /** The platform's own error. */
  readonly error: string;
}

export interface Place {
  readonly id: string;
  readonly kind: 'channel' | 'direct' | 'thread';
  /** Empty for a direct message. */
  readonly name: string;
  readonly parent?: string;
}

interface WindowView {
  readonly connected: boolean;
  readonly bot: { readonly id: string; readonly name: string };
  readonly places: readonly Place[];
  /** Names by user id. */
  readonly users: Readonly<Record<string, string>>;
  readonly refused: readonly Refused[];
}

export interface SlackView extends WindowView {
  readonly messages: readonly SlackMessage[];
  readonly commands: readonly { readonly command: string; readonly description: string; readonly usage: string }[];
  readonly shortcuts: readonly { readonly id: string; readonly name: string }[];
}

export interface SlackMessage {
  readonly id: string;
  readonly place: string;
  readonly author: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The message whose thread it stands in. */
  readonly thread?: string;
  readonly private: boolean;
}

export interface DiscordView extends WindowView {
  readonly messages: readonly DiscordMessage[];
  readonly commands: readonly DiscordCommand[];
  /** Names of the entries that the bot has in a message's menu. */
  readonly menu: readonly { readonly name: string; readonly label: string }[];
}

export interface DiscordCommand {
  readonly name: string;
  /** Name and description as the person's app shows them. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly DiscordOption[];
}

export interface DiscordOption {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: 'text' | 'number' | 'boolean';
  readonly required: boolean;
  readonly completes: boolean;
  readonly choices: readonly Suggestion[];
}

export interface DiscordMessage {
  readonly id: string;
  readonly place: string;
  readonly author: string;
  readonly sentAt: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  /** A text with what it says; a picture as an address with all of it in it. */
  readonly files: readonly { readonly name: string; readonly text: string | undefined; readonly picture?: string }[];
  readonly replyTo?: string;
  readonly private: boolean;
  readonly edited: boolean;
  /** The command that it answers and who used it. */
  readonly usedBy?: { readonly name: string; readonly command: string };
  /** As the API gives it. */
  readonly payload: unknown;
}

/** One thing that can be asked of the knowledge. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  /** What it is called, and what one writes to get it. */
  readonly title: { readonly [Key in PersonKey]?: string | undefined };
  /** It is written and not served yet. */
  readonly draft?: true;
}

export interface KnowledgeView {
  /** Goes up by one with every good load. */
  readonly version: number;
  readonly entries: readonly Entry[];
  /** Why the last change is not served. */
  readonly problems: readonly FileProblem[];
  /** What was asked in vain, most asked first. */
  readonly gaps: readonly GapGroup[];
}

/** Questions that ask for the same thing and got no answer. */
export interface GapGroup {
  readonly texts: readonly string[];
  readonly times: number;
  /** The id of the entry that is nearest. */
  readonly nearest: string | undefined;
}

export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}
