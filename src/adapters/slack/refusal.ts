/** Why Slack does not take the bot, in words for the operator: what is wrong and what to do. Never repeats a token. */

import { Refused } from '../../core/adapter.ts';

export type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** Slack's codes for a token that it does not take: docs.slack.dev/reference/methods/auth.test. */
const tokenErrors = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type']);

/** Errors that pass: Slack's own, and those of a workspace that is being moved to an organization (docs.slack.dev/reference/methods/auth.test). */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'team_added_to_org',
  'org_login_required',
]);

/** Where on the app's page each token is, and its scopes are. */
const pages: Readonly<Record<Token, { readonly token: string; readonly scopes: string; readonly needed: string }>> = {
  SLACK_BOT_TOKEN: {
    token: 'OAuth & Permissions, Bot User OAuth Token (xoxb-…)',
    scopes: 'Add it on the app’s page (OAuth & Permissions, Bot Token Scopes) and install the app again',
    needed: 'that it needs',
  },
  SLACK_APP_TOKEN: {
    token: 'Basic Information, App-Level Tokens (xapp-…, scope connections:write)',
    scopes: 'Generate a token with it on the app’s page (Basic Information, App-Level Tokens) and set that one',
    needed: 'connections:write',
  },
};

/** What Slack answered, where the error holds an answer of Slack's. */
function answerIn(error: unknown): Readonly<Record<string, unknown>> {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Slack’s own code in an error of its Web API. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { error: code } = answerIn(error);
  if (code !== undefined) return String(code);
  return /An API error occurred: (\w+)/.exec(error.message)?.[1];
}

/** Whether the error says that a token is taken no more. */
export function isAboutToken(error: unknown): boolean {
  return tokenErrors.has(codeOf(error) ?? '');
}

/** Whether a connection cannot be opened again before a person fixes what the error names. */
export function isFinalForConnection(error: unknown): boolean {
  return isAboutToken(error) || codeOf(error) === 'missing_scope';
}

/** Why a start failed, as the error that says whether trying again is of use. */
export function startFailure(error: unknown, token: Token, apiUrl: string | undefined): Error {
  if (error instanceof Refused) return error;
  const code = codeOf(error);
  const Failure = code !== undefined && !passing.has(code) ? Refused : Error;
  return new Failure(explainRefusal(error, token, apiUrl), { cause: error });
}

/** What is wrong, and what to do. */
export function explainRefusal(error: unknown, token: Token, apiUrl: string | undefined): string {
  const code = codeOf(error);
  const page = pages[token];
  switch (code) {
    case undefined:
      return `Slack at ${apiUrl ?? 'https://slack.com/api/'} could not be reached: ${reasonOf(error)}`;
    case 'token_expired':
      return `${token} has expired (${code}): token rotation is on for this app, so that its tokens last for twelve hours, and the bot does not renew them. Slack does not let rotation be turned off again: create the app anew without it (npm run -s manifest) and set its token.`;
    case 'missing_scope': {
      const { needed = page.needed, provided } = answerIn(error);
      const has = typeof provided === 'string' && provided !== '' ? `; it has ${provided}` : '';
      return `${token} lacks the scope ${needed} (${code}${has}). ${page.scopes}.`;
    }
    default:
      if (tokenErrors.has(code)) return `Slack does not accept ${token} (${code}). Copy it again from the app's page: ${page.token}.`;
      if (passing.has(code)) return `Slack does not let the bot in at the moment: ${code}`;
      return `Slack refused the start: ${code}`;
  }
}

/** The error's own words, with those of what caused it: "fetch failed" alone says little. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = 'original' in error ? error.original : error.cause;
  const more = cause instanceof Error ? reasonOf(cause) : '';
  return more && !error.message.includes(more) ? `${error.message} (${more})` : error.message;
}

/** What Slack says with a `disconnect` frame: docs.slack.dev/apis/events-api/using-socket-mode#disconnect. */
export function explainDisconnect(reason: string): string {
  if (reason === 'link_disabled')
    return 'link_disabled: Socket Mode is switched off for this app; switch it on again on the app’s page (Settings, Socket Mode)';
  return reason;
}

/** Why the address for Slack's requests could not be listened on. */
export function explainListening(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program: set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be listened on: set PORT to a number above 1023.`;
  return `Slack's requests cannot be received on ${host}:${port}: ${error instanceof Error ? error.message : error}`;
}
