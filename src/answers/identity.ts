/** Who the bot is by its knowledge: what the folder states, in neutral words where it states nothing. */
import { type Identity, neutralIdentity } from '../core/identity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { onlyIn } from '../language/locale.ts';

/** In the folder's languages alone. */
export function identityOf({ bot, languages }: Knowledge): Identity {
  const { name, handle, description } = neutralIdentity;
  return {
    name: bot?.name ?? onlyIn(languages, name),
    handle: bot?.handle ?? handle,
    description: bot?.description ?? onlyIn(languages, description),
    colour: bot?.colour,
    welcome: bot?.welcome,
    languages,
  };
}
