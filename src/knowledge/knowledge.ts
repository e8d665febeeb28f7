/** The loaded folder as one immutable value: what every other part of the bot reads. Never reads a file itself. */
import type { z } from 'zod';
import type { Localized } from '../language/locale.ts';
import type { claimFile, faqFile, folderFile, namesFile, outsideFile, sourcesFile, tableFile } from './schema.ts';

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

export interface Table extends z.output<typeof tableFile> {
  readonly type: 'table';
  /** `<file>`; its rows are `<file>/<row>` */
  readonly id: string;
}

export type Row = Table['rows'][number];
export type Name = z.output<typeof namesFile>[number];
export type Source = z.output<typeof sourcesFile>[number];
export type Outside = z.output<typeof outsideFile>;

export interface Knowledge extends z.output<typeof folderFile> {
  readonly entries: readonly Entry[];
  readonly tables: readonly Table[];
  readonly names: readonly Name[];
  readonly sources: readonly Source[];
  readonly outside: Outside;
}

/** The name and section of a source reference such as `article#2`; loading has made sure that both exist. */
export function findSource(
  knowledge: Knowledge,
  reference: string,
): { source: Source; section?: { readonly id: string; readonly name: Localized } } | undefined {
  const [sourceId, sectionId] = reference.split('#');
  const source = knowledge.sources.find(({ id }) => id === sourceId);
  const section = source?.sections.find(({ id }) => id === sectionId);
  return source && { source, ...(section && { section }) };
}
