/** What a command returns: a document without any platform's markup. Renderers turn it into blocks, components or plain text. */
import type { Locale } from '../language/locale.ts';
import type { Chart } from './chart.ts';
import type { Check, Citation, Verdict } from './figure.ts';
import type { Picture } from './picture.ts';

export type Style = 'strong' | 'emphasis' | 'strike' | 'code';

export interface Span {
  readonly text: string;
  readonly styles?: readonly Style[];
  /** Where a link leads. Neighbours that lead to the same place are one link. */
  readonly href?: string;
}

/** A run of text. Every renderer escapes the text of each span; nothing in it is markup. A line break in it is one. */
export type Rich = readonly Span[];

export interface Column {
  readonly title: Cell;
  readonly align: 'left' | 'center' | 'right';
  /** By what its cells are sorted, one a row, where they stand for numbers: of a range its middle. */
  readonly values?: readonly number[];
}

/** One line in a table. */
export type Cell = string | Rich;

/** A table of short texts; every row has as many cells as there are columns. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Rich }
  /** Level 1 is the highest, 6 the lowest. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: Rich }
  /** Numbered from `start` where that is given, else with bullets. */
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly table: Table }
  | ({ readonly kind: 'picture' } & Picture)
  /** A line between what stands above and below it. */
  | { readonly kind: 'rule' };

/** The arguments of a command by option name; an option that was not given is absent. */
export type Args = { readonly [option: string]: string };

/** A command with its arguments: what a button replays. */
export interface Call {
  readonly command: string;
  readonly args: Args;
}

/** A button that asks something else: it replays a call, never a text search. */
export interface Offer {
  readonly label: string;
  /** The catalogue id that it leads to, where it leads to one: `faq/nvidia`, `capex/total`. */
  readonly id?: string;
  readonly call: Call;
  /** Does as well where a platform's button cannot carry the call. */
  readonly brief?: Call;
  /** Begins a row of buttons; the others stand behind the one before where there is room. */
  readonly startsRow?: true;
}

/** What may not go stale once it is posted, as plain text: what the knowledge itself says, not how the bot words it. */
export interface Snapshot {
  /** The lead that somebody wrote; empty for a computed one, which follows from its figures. */
  readonly lead: string;
  /** The figures it rests on, each with its period where there is one. */
  readonly figures: readonly string[];
}

export interface Answer {
  /** The catalogue id: `faq/nvidia`, `capex/meta`, `capex/total`. */
  readonly id: string;
  /** The ids that it had before: what was posted under them is this answer. */
  readonly formerIds?: readonly string[];
  readonly title: string;
  /** The answer itself, in one or two sentences. */
  readonly lead: Rich;
  readonly body: readonly Block[];
  readonly tables: readonly Table[];
  /** What the reader must know to read the figures rightly: conflicts, overlaps, disputes. */
  readonly caveats: readonly Rich[];
  readonly citations: readonly Citation[];
  /** What period the figures are for, such as "2025, expected". */
  readonly period?: string;
  readonly followUps: readonly Offer[];
  /** Asks for this same answer again: what posting to a channel replays. */
  readonly call: Call;
  /** Absent where the call does not give this very answer again. */
  readonly stated?: Snapshot;
  /** Where a statement was judged. */
  readonly verdict?: Verdict;
  /** The same as data: each amount or order that was stated. */
  readonly checks?: readonly Check[];
  /** Of a table's answer: the query that it is of, as one line. */
  readonly query?: string;
  /** Where amounts of several rows stand beside each other. */
  readonly chart?: Chart;
}

interface InLanguage {
  /** The language the reply is written in; its buttons keep it. */
  readonly locale: Locale;
}

export type Reply = InLanguage &
  (
    | /** More than one part when several things were asked. */ {
        readonly status: 'answer';
        readonly parts: readonly [Answer, ...Answer[]];
        /** How sure the bot is that this is what was asked, between 0 and 1. */
        readonly confidence: number;
      }
    | /** Two or more entries are close: the bot asks back. */ {
        readonly status: 'choices';
        readonly lead: Rich;
        readonly choices: readonly Offer[];
        readonly confidence: number;
      }
    | /** No answer: why not, and what there is. */ {
        readonly status: 'none';
        readonly lead: Rich;
        readonly body: readonly Block[];
        readonly offers: readonly Offer[];
        readonly confidence: number;
      }
    | /** Help, greetings, lists, refusals, apologies. */ {
        readonly status: 'notice';
        readonly lead: Rich;
        readonly body: readonly Block[];
        readonly offers: readonly Offer[];
      }
  );

export function strong(text: string): Span {
  return { text, styles: ['strong'] };
}

/** The whole text in strong letters, with the styles it has. */
export function bold(text: Rich): Rich {
  return text.map((span) => ({ ...span, styles: [...new Set([...(span.styles ?? []), 'strong' as const])] }));
}

export function code(text: string): Span {
  return { text, styles: ['code'] };
}

/** Builds a run of text; strings become text spans. */
export function rich(...parts: readonly (string | Span)[]): Rich {
  return parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? { text: part } : part));
}

export function paragraph(...parts: readonly (string | Span)[]): Block {
  return { kind: 'paragraph', text: rich(...parts) };
}

/** A list with bullets, of one paragraph each. */
export function bullets(items: readonly Rich[]): Block {
  return { kind: 'list', items: items.map((text) => [{ kind: 'paragraph', text }]) };
}

export function notice(locale: Locale, lead: Rich, more: { body?: readonly Block[]; offers?: readonly Offer[] } = {}): Reply {
  return { status: 'notice', locale, lead, body: more.body ?? [], offers: more.offers ?? [] };
}

/** Everything that may be pressed under a reply, in order. */
export function offersOf(reply: Reply): readonly Offer[] {
  switch (reply.status) {
    case 'answer':
      return reply.parts.flatMap((part) => part.followUps);
    case 'choices':
      return reply.choices;
    default:
      return reply.offers;
  }
}
