/** The platforms' own published schemas, where the environment names a folder that holds them. They are public and not copied into the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const repositories = {
  'slack-manifest.schema.json': 'slackapi/manifest-schema',
  'discord-openapi.json': 'discord/discord-api-spec',
} as const;

export type PlatformSchema =
  | { readonly available: false; readonly reason: string }
  | { readonly available: true; readonly schema: unknown };

/** The schema as parsed JSON. Unavailable, with the reason in words, where `PLATFORM_SCHEMAS` is unset; throws where it is set and the file is missing. */
export function platformSchema(file: keyof typeof repositories): PlatformSchema {
  const folder = process.env.PLATFORM_SCHEMAS?.trim();
  const origin = `it is published in github.com/${repositories[file]}`;
  if (!folder) return { available: false, reason: `PLATFORM_SCHEMAS names no folder with ${file}; ${origin}` };
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`PLATFORM_SCHEMAS is set, but there is no ${path}; ${origin}.`);
  return { available: true, schema: JSON.parse(readFileSync(path, 'utf8')) };
}
