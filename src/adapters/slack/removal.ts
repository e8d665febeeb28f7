/** The app was taken out of a workspace, or its token was revoked there: what is kept of the workspace is to go. */
import type { App } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';

export function serveRemoval(app: App, bot: Pick<Bot, 'removed'>): void {
  app.event('app_uninstalled', async ({ body }) => bot.removed(body.team_id));
  app.event('tokens_revoked', async ({ body, event }) => {
    // A person's own token is none of the bot's.
    if (event.tokens.bot?.length) bot.removed(body.team_id);
  });
}
