/** The languages of people, asked of Slack once and remembered for a while. An answer never waits long for them. */
import type { WebClient } from '@slack/web-api';
import { type Locale, localeOf } from '../../language/locale.ts';
import { within } from '../shared/within.ts';
import { refusalCode } from './failure.ts';

export interface People {
  /** The person's language, or the default where Slack does not say in time. */
  localeOf(userId: string, client: WebClient): Promise<Locale>;
}

/** Longest wait for users.info, in milliseconds: the answer itself has three seconds. */
const patience = 300;
const remembered = 5_000;
/** People change their language seldom; milliseconds. */
const validFor = 60 * 60 * 1_000;
/** A scope that the app lacks is given to it some day; until then asking for everybody's question would be in vain. */
const refusedFor = 60_000;

export function people(defaultLocale: Locale): People {
  const known = new Map<string, { readonly locale: Locale; readonly until: number }>();

  function remember(userId: string, locale: Locale, milliseconds: number): Locale {
    known.delete(userId);
    known.set(userId, { locale, until: performance.now() + milliseconds });
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    return locale;
  }

  async function ask(userId: string, client: WebClient): Promise<Locale> {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      return remember(userId, localeOf(user?.locale) ?? defaultLocale, validFor);
    } catch (error) {
      // An outage costs the person's own language this once, never the answer.
      return refusalCode(error) === 'missing_scope' ? remember(userId, defaultLocale, refusedFor) : defaultLocale;
    }
  }

  return {
    async localeOf(userId, client) {
      const found = known.get(userId);
      if (found && found.until > performance.now()) return found.locale;
      return within(patience, () => ask(userId, client), defaultLocale);
    },
  };
}
