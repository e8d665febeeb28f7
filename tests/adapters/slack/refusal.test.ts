/** Why Slack does not take the bot: what passes is tried again, what does not names the token and what to do. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSlack, type SlackServer } from '../../../playground/slack/server.ts';
import { slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { type Connection, Refused } from '../../../src/core/adapter.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { appToken, botToken, openChat } from './chat.ts';
import { echo } from './echo.ts';

async function failureWith(prepare: (slack: SlackServer) => void): Promise<Error> {
  const slack = await openSlack({ botToken, appToken });
  onTestFinished(() => slack.close());
  prepare(slack);
  const { log } = memoryLog();
  const receive = { mode: 'socket', appToken } as const;
  const adapter = slackAdapter({ botToken, receive, apiUrl: slack.apiUrl, commandPrefix: '', defaultLocale: 'ko', log });
  const failed: unknown = await adapter.start(echo()).catch((error: unknown) => error);
  if (!(failed instanceof Error)) throw new Error('It did not fail.');
  return failed;
}

describe('a start that is refused', () => {
  it.each(['team_added_to_org', 'org_login_required', 'internal_error', 'service_unavailable'])('with %s is tried again', async (code) => {
    const failure = await failureWith((slack) => slack.refuse('auth.test', code));
    expect(failure).not.toBeInstanceOf(Refused);
    expect(failure.message).toContain(code);
  });

  it.each(['not_allowed_token_type', 'invalid_auth', 'account_inactive'])('with %s names the token, for good', async (code) => {
    const failure = await failureWith((slack) => slack.refuse('auth.test', code));
    expect(failure).toBeInstanceOf(Refused);
    expect(failure.message).toContain(`Slack does not accept SLACK_BOT_TOKEN (${code})`);
  });

  it('for a missing scope names the scope, the token and what it has', async () => {
    const forBot = await failureWith((slack) =>
      slack.refuse('auth.test', 'missing_scope', 1, { needed: 'chat:write', provided: 'commands,im:history' }),
    );
    expect(forBot).toBeInstanceOf(Refused);
    expect(forBot.message).toContain('SLACK_BOT_TOKEN lacks the scope chat:write');
    expect(forBot.message).toContain('it has commands,im:history');
    const forApp = await failureWith((slack) => slack.refuse('apps.connections.open', 'missing_scope'));
    expect(forApp).toBeInstanceOf(Refused);
    expect(forApp.message).toContain('SLACK_APP_TOKEN lacks the scope connections:write');
  });

  it('for an expired token explains rotation', async () => {
    const failure = await failureWith((slack) => slack.refuse('auth.test', 'token_expired'));
    expect(failure).toBeInstanceOf(Refused);
    expect(failure.message).toMatch(/SLACK_BOT_TOKEN has expired .* rotation/);
  });
});

describe('a connection that Slack ends', () => {
  it.each([
    ['link_disabled', /^link_disabled: Socket Mode is switched off/],
    ['refresh_requested', /^refresh_requested$/],
  ] as const)('with %s is told with the reason', async (reason, told) => {
    const chat = await openChat(echo());
    onTestFinished(() => chat.close());
    chat.slack.socketMode.disconnect(reason);
    await chat.untilLogged('connected to Slack again');
    const [ended] = chat.logged.filter(({ msg }) => msg === 'the connection to Slack ended; reconnecting');
    expect(ended?.reason).toMatch(told);
    expect(JSON.stringify(chat.logged)).not.toContain('undefined');
  });

  it('before its hello is told with the reason, now and then', async () => {
    const chat = await openChat(echo());
    onTestFinished(() => chat.close());
    const { slack } = chat;
    slack.socketMode.greetWith('link_disabled');
    slack.socketMode.drop();
    await slack.until(() => slack.socketMode.opened() >= 3, 'a third connection');
    const failures = chat.logged.filter(({ msg, level }) => level === 50 && String(msg).includes('could not be opened again'));
    expect(failures).toMatchObject([{ reason: expect.stringContaining('link_disabled: Socket Mode is switched off') }]);
    slack.socketMode.greetWith();
    await chat.untilLogged('connected to Slack again');
  });

  it('for want of a scope is given up, with a word on what to do', async () => {
    const slack = await openSlack({ botToken, appToken });
    onTestFinished(() => slack.close());
    const { log } = memoryLog();
    const receive = { mode: 'socket', appToken } as const;
    const adapter = slackAdapter({ botToken, receive, apiUrl: slack.apiUrl, commandPrefix: '', defaultLocale: 'ko', log });
    onTestFinished(() => adapter.stop());
    const told: Connection[] = [];
    await adapter.start(echo(), (connection) => told.push(connection));
    slack.refuse('apps.connections.open', 'missing_scope', 1, { needed: 'connections:write' });
    slack.socketMode.drop();
    await expect
      .poll(() => told.at(-1))
      .toMatchObject({ state: 'refused', reason: expect.stringContaining('lacks the scope connections:write') });
  });
});
