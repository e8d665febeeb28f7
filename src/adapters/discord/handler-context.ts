/** What every handler of Discord's events works with. */
import type { Locale } from '../../language/locale.ts';
import type { HandlerContext } from '../shared/handler-context.ts';

export interface DiscordContext extends HandlerContext {
  readonly defaultLocale: Locale;
}
