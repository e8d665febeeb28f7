/** The JSON Schemas that let an editor complete and check the files, made from the zod schemas. Never edited by hand. */
import { z } from 'zod';
import { claimFile, faqFile, folderFile, isTextName, namesFile, outsideFile, sourcesFile } from './schema.ts';
import { tableFile } from './table-schema.ts';
import { testsFile } from './tests-schema.ts';
import type { Path } from './yaml-file.ts';

export const fileSchemas = {
  knowledge: folderFile,
  faq: faqFile,
  claim: claimFile,
  table: tableFile,
  names: namesFile,
  sources: sourcesFile,
  outside: outsideFile,
  tests: testsFile,
} as const;

export type FileKind = keyof typeof fileSchemas;

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const made = new Map<FileKind, JsonSchema>();

/** The schema of what is written in such a file, as JSON Schema 2020-12. */
export function jsonSchema(kind: FileKind): JsonSchema {
  const schema = made.get(kind) ?? z.toJSONSchema(fileSchemas[kind], { io: 'input' });
  made.set(kind, schema);
  return schema;
}

function step(schema: JsonSchema, key: PropertyKey, root: JsonSchema): JsonSchema | undefined {
  for (const written of [schema, ...(schema.anyOf ?? [])]) {
    const form = resolve(written, root) ?? written;
    const next =
      typeof key === 'number'
        ? form.items
        : (form.properties?.[String(key)] ?? (typeof form.additionalProperties === 'object' ? form.additionalProperties : undefined));
    if (typeof next === 'object' && !Array.isArray(next)) return next as JsonSchema;
  }
  return undefined;
}

function resolve(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : (root.$defs?.[name] as JsonSchema | undefined);
}

/** The schema of the value at this path, by its name where it has one. */
function schemaAt(kind: FileKind, path: Path): JsonSchema | undefined {
  const root = jsonSchema(kind);
  let schema: JsonSchema | undefined = root;
  for (const key of path) {
    const whole = resolve(schema, root);
    schema = whole && step(whole, key, root);
  }
  return schema;
}

/** The keys that the mapping at this path may have. */
export function keysAt(kind: FileKind, path: Path): readonly string[] {
  return Object.keys(resolve(schemaAt(kind, path), jsonSchema(kind))?.properties ?? {});
}

/** Whether the value at this path is a text that people read or type, not an id or a word of a list. */
export function isTextAt(kind: FileKind, path: Path): boolean {
  return isTextName(schemaAt(kind, path)?.$ref?.split('/').at(-1));
}
