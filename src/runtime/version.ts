/** Which version of the project this is: what package.json says, from the sources and from what is built of them. */
import { readFileSync } from 'node:fs';

/** Such as 0.2.0. */
export function projectVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return version;
}
