/** The files of a folder as they were read, each with its places: what checks across files look at. */
import type { z } from 'zod';
import type { PlacedDraft } from './drafts.ts';
import type { fileSchemas } from './json-schema.ts';
import type { Claim, Faq, Knowledge, Table } from './knowledge.ts';
import type { PlacedObservation } from './observation.ts';
import type { Place, Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** A value with the file it was read from, to find places in. */
export interface Loaded<Value> {
  readonly value: Value;
  readonly source: YamlFile;
}

/** A table with where its rows and figures stand: in its YAML file, or in the CSV file beside it. */
export interface LoadedTable extends Loaded<Table> {
  /** So many of its rows stand in the YAML file; those that only the CSV file names follow. */
  readonly rowsInYaml: number;
  readonly observations: readonly PlacedObservation[];
  rowPlace(index: number): Place;
}

/** All files of a folder, each of the right shape. */
export interface LoadedFiles {
  readonly folder?: Loaded<z.output<(typeof fileSchemas)['knowledge']>>;
  readonly faq: readonly Loaded<Faq>[];
  readonly claim: readonly Loaded<Claim>[];
  readonly table: readonly LoadedTable[];
  readonly names?: Loaded<Knowledge['names']>;
  readonly sources?: Loaded<Knowledge['sources']>;
  readonly outside?: Loaded<Knowledge['outside']>;
}

/** What is not served yet. */
export interface LoadedDrafts {
  readonly found: readonly PlacedDraft[];
  /** What keeps them from being served as they are. */
  readonly remarks: readonly Problem[];
  /** Those that have the shape of their kind. */
  readonly files: LoadedFiles;
}
