/** The knowledge that programs are answered from, as it is served now: what it answers with, its version, and where it stands written. */
import type { Commit } from '../knowledge/commit.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Places } from '../knowledge/places.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { KnowledgeVersion } from './schema.ts';

export interface ServedKnowledge {
  readonly engine: QuestionEngine;
  /** Of its contents. */
  readonly version: string;
  /** Undefined where Git knows none. */
  readonly commit: Commit | undefined;
  readonly places: Places;
  /** Where people read the folder, without a slash at the end; `{commit}` in it stands for the commit. */
  readonly knowledgeUrl: string | undefined;
}

export function versionOfServed({ version, commit }: Pick<ServedKnowledge, 'version' | 'commit'>): KnowledgeVersion {
  return { version, ...(commit && { commit: commit.hash, day: commit.day }) };
}

/** The link to the file and line of an id; of one that has none of its own, such as `capex/total`, that of what it belongs to. Undefined where the folder has no address. */
export function linkOf(
  id: string,
  { knowledgeUrl, places, commit }: Pick<ServedKnowledge, 'knowledgeUrl' | 'places' | 'commit'>,
): string | undefined {
  const place = placeOf(id, places);
  if (knowledgeUrl === undefined || !place) return undefined;
  return `${knowledgeUrl.replaceAll('{commit}', commit?.hash ?? 'HEAD')}/${place.file}#L${place.line}`;
}

function placeOf(id: string, places: Places): Places[string] | undefined {
  const [first = ''] = id.split('/');
  return [id, first].filter((each) => Object.hasOwn(places, each)).map((each) => places[each])[0];
}

/** What a client reads an entry or a table by: `knowledge://faq/nvidia`, `knowledge://table/capex`. */
export function resourceOf(id: string, { tables }: Pick<Knowledge, 'tables'>): string {
  const [first = id] = id.split('/');
  return tables.some((table) => table.id === first) ? `knowledge://table/${first}` : `knowledge://${id}`;
}
