/** The languages of people, asked of Slack once and remembered for a while. An answer never waits long for them. */
import type { WebClient } from '@slack/web-api';
import { type Locale, localeOf } from '../../language/locale.ts';

export interface People {
  /** The person's language, or the default where Slack does not say in time. */
  localeOf(userId: string, client: WebClient): Promise<Locale>;
}

/** Longest wait for users.info, in milliseconds: the answer itself has three seconds. */
const patience = 300;
const remembered = 5_000;
/** People change their language seldom; milliseconds. */
const validFor = 60 * 60 * 1_000;

export function people(defaultLocale: Locale): People {
  const known = new Map<string, { readonly locale: Locale; readonly until: number }>();

  function remember(userId: string, locale: Locale): Locale {
    known.delete(userId);
    known.set(userId, { locale, until: performance.now() + validFor });
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
    return locale;
  }

  return {
    async localeOf(userId, client) {
      const found = known.get(userId);
      if (found && found.until > performance.now()) return found.locale;
      const asked = client.users.info({ user: userId, include_locale: true }).then(
        ({ user }) => remember(userId, localeOf(user?.locale) ?? defaultLocale),
        // A missing scope or an outage costs the person's own language, never the answer.
        () => remember(userId, defaultLocale),
      );
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Locale>((resolve) => {
        timer = setTimeout(() => resolve(defaultLocale), patience);
      });
      const locale = await Promise.race([asked, late]);
      clearTimeout(timer);
      return locale;
    },
  };
}
