/** The loaded folder as one immutable value: what every other part of the bot reads. Never reads a file itself. */
import type { z } from 'zod';
import type { Localized } from '../language/locale.ts';
import type { Draft } from './drafts.ts';
import type { Quantity } from './quantity.ts';
import type { claimFile, faqFile, folderFile, namesFile, outsideFile, sourcesFile } from './schema.ts';
import type { TableFile } from './table-schema.ts';

export interface Faq extends z.output<typeof faqFile> {
  readonly type: 'faq';
  /** `faq/<file>` */
  readonly id: string;
}

export interface Claim extends z.output<typeof claimFile> {
  readonly type: 'claim';
  /** `claim/<file>` */
  readonly id: string;
}

/** What is answered with text: an FAQ entry or a claim. */
export type Entry = Faq | Claim;

type FileRow = NonNullable<TableFile['rows']>[number];

export type Kind = TableFile['totals'][number]['kind'];

export interface Measure {
  /** Of the one measure of a table, the table's own id. */
  readonly id: string;
  readonly name?: Localized | undefined;
  readonly names: readonly string[];
  readonly unit: string;
}

/** A figure of a row. */
export interface Observation {
  readonly measure: string;
  /** In its canonical form, see period.ts. */
  readonly period: string;
  readonly kind: Kind;
  readonly quantity: Quantity;
  /** Source references such as `article#2`. */
  readonly sources: readonly string[];
  readonly note?: Localized | undefined;
}

export interface Row extends Omit<FileRow, 'value' | 'values'> {
  readonly observations: readonly Observation[];
  /** Its figure of the first measure in the usual period, for what knows no other; without any ends where there is none. */
  readonly value: Quantity;
}

export interface Table extends Omit<TableFile, 'measure' | 'measures' | 'rows'> {
  readonly type: 'table';
  /** `<file>`; its rows are `<file>/<row>` */
  readonly id: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
  /** The first measure in its usual period, for what knows no other. */
  readonly measure: Omit<Measure, 'id'> & { readonly period: string; readonly kind: Kind };
}

export type Name = z.output<typeof namesFile>[number];
export type Source = z.output<typeof sourcesFile>[number];
export type Outside = z.output<typeof outsideFile>;

export interface Knowledge extends z.output<typeof folderFile> {
  readonly entries: readonly Entry[];
  readonly tables: readonly Table[];
  readonly names: readonly Name[];
  readonly sources: readonly Source[];
  readonly outside: Outside;
  /** What is written but not served: nothing is answered with it. */
  readonly drafts: readonly Draft[];
}

/** The ids that the entry had before, in full: `faq/old-name`. */
export function formerIds({ type, aliases }: Entry): readonly string[] {
  return aliases.map((alias) => `${type}/${alias}`);
}

/** The entry with this id, or the one that had it before. */
export function findEntry({ entries }: Pick<Knowledge, 'entries'>, id: string): Entry | undefined {
  return entries.find((entry) => entry.id === id) ?? entries.find((entry) => formerIds(entry).includes(id));
}

/** The name and section of a source reference such as `article#2`; loading has made sure that both exist. */
export function findSource(knowledge: Knowledge, reference: string): { source: Source; section?: Source['sections'][number] } | undefined {
  const [sourceId, sectionId] = reference.split('#');
  const source = knowledge.sources.find(({ id }) => id === sourceId);
  const section = source?.sections.find(({ id }) => id === sectionId);
  return source && { source, ...(section && { section }) };
}
