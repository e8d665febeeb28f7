/** The JSON Schemas of a folder as its files: by them editors complete and check what maintainers write. */
import { type FileKind, fileSchemas, jsonSchema } from '../knowledge/json-schema.ts';
import type { FileChanges } from './folder-changes.ts';

/** Every file of `schema/`. */
export function schemaFiles(): FileChanges {
  const kinds = Object.keys(fileSchemas) as FileKind[];
  return new Map(kinds.map((kind) => [`schema/${kind}.schema.json`, `${JSON.stringify(jsonSchema(kind), null, 2)}\n`]));
}
