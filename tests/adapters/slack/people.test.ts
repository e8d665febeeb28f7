/** The language of a person is asked of Slack by the real client, and an answer never waits long for it. */
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSlack, type SlackServer } from '../../../playground/slack/server.ts';
import { people } from '../../../src/adapters/slack/people.ts';
import { appToken, botToken } from './chat.ts';

let slack: SlackServer;

beforeEach(async () => {
  slack = await openSlack({ botToken, appToken });
});
afterEach(() => slack.close());

const client = () => new WebClient(botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
const asked = () => slack.requests.filter(({ method }) => method === 'users.info').length;

describe('the language of a person', () => {
  it('is that of their Slack, asked once', async () => {
    const { user } = slack.join('mina', 'ko-KR');
    const { localeOf } = people('en');
    expect(await localeOf(user.id, client())).toBe('ko');
    expect(await localeOf(user.id, client())).toBe('ko');
    expect(asked()).toBe(1);
  });

  it('is the default for a language that the bot does not speak', async () => {
    const { user } = slack.join('anna', 'de-DE');
    expect(await people('en').localeOf(user.id, client())).toBe('en');
  });

  it('is the default where the app lacks the scope, which is not asked again for a while', async () => {
    const { user } = slack.join('mina', 'ko-KR');
    slack.refuse('users.info', 'missing_scope');
    const { localeOf } = people('en');
    expect(await localeOf(user.id, client())).toBe('en');
    expect(await localeOf(user.id, client())).toBe('en');
    expect(asked()).toBe(1);
  });

  it.each(['internal_error', 'user_not_found', 'service_unavailable'])(
    'is the default after %s, and theirs the next time',
    async (code) => {
      const { user } = slack.join('mina', 'ko-KR');
      slack.refuse('users.info', code);
      const { localeOf } = people('en');
      expect(await localeOf(user.id, client())).toBe('en');
      expect(await localeOf(user.id, client())).toBe('ko');
    },
  );

  it('is the default where Slack is slow, and theirs the next time', async () => {
    const { user } = slack.join('mina', 'ko-KR');
    const { release } = slack.hold('users.info');
    const { localeOf } = people('en');
    const one = client();
    expect(await localeOf(user.id, one)).toBe('en');
    release();
    await slack.until(() => asked() === 1, 'the answer about the person');
    await expect.poll(() => localeOf(user.id, one)).toBe('ko');
  });
});
