/** Why a start failed, in words for the operator: what is wrong and what to do. Never repeats a token. */

/** Slack's codes for a token that it does not take: docs.slack.dev/reference/methods/auth.test. */
const tokenErrors = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'not_allowed_token_type']);

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data) return String(error.data.error);
  return /An API error occurred: (\w+)/.exec(error.message)?.[1];
}

export function explainRefusal(error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', apiUrl: string | undefined): string {
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
