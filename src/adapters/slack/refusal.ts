/** Why a start failed, in words for the operator: what is wrong and what to do. Never repeats a token. */

import { Refused } from '../../core/adapter.ts';

type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** Slack's codes for a token that it does not take: docs.slack.dev/reference/methods/auth.test. */
const tokenErrors = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type']);

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data) return String(error.data.error);
  return /An API error occurred: (\w+)/.exec(error.message)?.[1];
}

/** Whether the error says that a token is taken no more. */
export function isAboutToken(error: unknown): boolean {
  return tokenErrors.has(codeOf(error) ?? '');
}

/** Errors of Slack itself, which pass: docs.slack.dev/reference/methods/auth.test. */
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']);

/** Why a start failed, as the error that says whether trying again is of use. */
export function startFailure(error: unknown, token: Token, apiUrl: string | undefined): Error {
  const code = codeOf(error);
  const Failure = code !== undefined && !passing.has(code) ? Refused : Error;
  return new Failure(explainRefusal(error, token, apiUrl), { cause: error });
}

export function explainRefusal(error: unknown, token: Token, apiUrl: string | undefined): string {
  const code = codeOf(error);
  if (code !== undefined && tokenErrors.has(code)) {
    const where =
      token === 'SLACK_BOT_TOKEN'
        ? 'OAuth & Permissions, Bot User OAuth Token (xoxb-…)'
        : 'Basic Information, App-Level Tokens (xapp-…, scope connections:write)';
    return `Slack does not accept ${token} (${code}). Copy it again from the app's page: ${where}.`;
  }
  if (code !== undefined) return `Slack refused the start: ${code}`;
  return `Slack at ${apiUrl ?? 'https://slack.com/api/'} could not be reached: ${error instanceof Error ? error.message : error}`;
}

/** Why the address for Slack's requests could not be listened on. */
export function explainListening(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program: set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be listened on: set PORT to a number above 1023.`;
  return `Slack's requests cannot be received on ${host}:${port}: ${error instanceof Error ? error.message : error}`;
}
