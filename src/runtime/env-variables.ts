/** Every variable of the environment that the bot knows: what it may be, and how to fix it where it is something else. Reads no environment. */
import { z } from 'zod';
import { locales } from '../language/locale.ts';
import { addressProblem } from '../store/address.ts';

/** One thing wrong with the environment. */
export interface EnvProblem {
  readonly variable: string;
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

export const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Letters that cannot be seen, and would be looked for in vain; a joiner may stand inside an emoji. */
export const invisible = /(?!\u200d)(?:[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f)/u;

/** A character by its code, and as it looks where it can be seen. */
export function described(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return invisible.test(character) || character === '\u200d' ? `an invisible letter (${code})` : `“${character}” (${code})`;
}

const apiAddress = z
  .string()
  .refine(
    isSafeAddress,
    'is not a safe address|write an https:// address, or http:// on 127.0.0.1 or localhost; leave it empty for the real one',
  );

/** What guides, templates and masked displays show in the place of a token. */
const example = /…|\.{3}|[<>]|•{2}|\*{3}|x{8}|change[-_ ]?me|your[-_ ]|token[-_ ]here|^(?:xox[a-z]|xapp)-?$/i;

/** A character that cannot be part of a token, such as a letter without a width, of full width or of another script, or a quote. */
const foreign = /[^!-~\s]|["'`]/u;

function tokenOfSort(wrong: RegExp, sort: string) {
  return z.string().superRefine((token, context) => {
    const problem = (message: string, hint: string) => context.addIssue({ code: 'custom', message: `${message}|${hint}` });
    const [character] = foreign.exec(token) ?? [];
    if (example.test(token)) problem('still holds the example of a guide', `put ${sort} here`);
    else if (character !== undefined)
      problem(`has ${described(character)} in it, which no token has`, 'copy the token again, and paste it without quotes');
    else if (wrong.test(token)) problem('holds another sort of token', `put ${sort} here`);
    else if (/\s/.test(token)) problem('has white space in it', 'copy the token again, without spaces');
  });
}

/** Long enough not to be guessed, and of letters that a header takes. */
const apiKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine(
    (keys) => keys.every((key) => /^[!-+\--~]{16,512}$/.test(key)),
    'has a key that is too short to be one, or has a letter that no key has|write keys of 16 to 512 letters, digits and signs, with commas between them',
  );

const webAddress = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'is not an address|write it with https:// in front, or leave it empty',
  )
  .transform((url) => url.replace(/(?<!\/)\/+$/, ''));

const webOrigins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine(
    (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    'has something that is not an origin|write https:// and the name alone, such as https://example.org, with commas between them',
  );

/** As many as any one place can need; 0 sets no limit. */
const questionsPerMinute = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a number of questions|write how many a minute are answered, or 0 for any number')
  .transform(Number);

/** `3`, `0,1,2` and `0-3`, in any mixture. */
const shardIds = z
  .string()
  .regex(/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/, 'is not a list of shards|write their numbers, such as 0,1,2 or 0-2')
  .transform((text) => [
    ...new Set(
      text.split(',').flatMap((range) => {
        const [from = 0, to = from] = range.split('-').map(Number);
        return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      }),
    ),
  ]);

const portNumber = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is not a port|write a number from 0 to 65535')
  .transform(Number);

function daysOr(usual: number, none: string) {
  return z
    .string()
    .regex(/^\d{1,4}$/, `is not a number of days|write ${usual}, or ${none}`)
    .transform(Number);
}

const folderPath = z.string().regex(/^(?!~)/, 'begins with ~, which only a shell understands|write the whole path');

/** By name; a message is what is wrong and, after the bar, how to fix it. */
export const variables = {
  KNOWLEDGE_DIR: folderPath,
  CACHE_DIR: folderPath,
  ASK_DATE: z.iso.date('is not a day|write one as 2026-12-31, or leave it empty for today'),
  DEFAULT_LOCALE: z.enum(locales, `is not a language of the bot|write one of ${locales.join(', ')}`),
  LOG_LEVEL: z.enum(logLevels, `is not a log level|write one of ${logLevels.join(', ')}`),
  DATABASE_URL: z.string().superRefine((address, context) => {
    const problem = addressProblem(address);
    if (problem) context.addIssue({ code: 'custom', message: `${problem.message}|${problem.hint}` });
  }),
  GAPS_KEEP_DAYS: daysOr(90, '0 to record no questions'),
  FEEDBACK_KEEP_DAYS: daysOr(365, '0 to ask for no votes'),
  POSTS_KEEP_DAYS: daysOr(365, '0 to correct nothing that was posted'),
  VOTE_KEY: z.string().min(16, 'is too short to keep a secret|write at least 16 characters that nobody can guess, or leave it empty'),
  COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,16}$/, 'is not a prefix|write at most 16 lower-case letters, digits, "-" and "_", without the slash: my-'),
  SLACK_BOT_TOKEN: tokenOfSort(/^(xapp|xoxp)-/, 'the bot token (xoxb-…) of "OAuth & Permissions"'),
  SLACK_APP_TOKEN: tokenOfSort(/^xox.-/, 'the app-level token (xapp-…) of "Basic Information"'),
  SLACK_SIGNING_SECRET: tokenOfSort(/^(xapp|xox.)-/, 'the signing secret of "Basic Information"'),
  SLACK_API_URL: apiAddress.transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  PLAYGROUND_PORT: portNumber,
  METRICS_PORT: portNumber,
  API_PORT: portNumber,
  API_KEYS: apiKeys,
  API_URL: webAddress,
  API_ORIGINS: webOrigins,
  API_REQUESTS_PER_MINUTE: questionsPerMinute,
  KNOWLEDGE_URL: webAddress,
  USER_QUESTIONS_PER_MINUTE: questionsPerMinute,
  CHANNEL_QUESTIONS_PER_MINUTE: questionsPerMinute,
  NODE_ENV: z.string(),
  HOST: z.string().regex(/^[\w.:-]+$/, 'is not a host|write an address to listen on, such as 127.0.0.1'),
  PORT: portNumber,
  DISCORD_TOKEN: tokenOfSort(/^(Bot |\d+$)/, 'the token of the "Bot" page, without "Bot" before it'),
  DISCORD_GUILD_ID: z.string().regex(/^\d{1,20}$/, 'is not a server id|copy it with "Copy Server ID": digits only'),
  DISCORD_API_URL: apiAddress.transform((url) => url.replace(/(?<!\/)\/+$/, '')),
  SHARD_COUNT: z
    .string()
    .regex(/^(auto|[1-9]\d{0,4})$/, 'is not a number of shards|write auto, or how many there are over all processes')
    .transform((text) => (text === 'auto' ? ('auto' as const) : Number(text))),
  SHARDS: shardIds,
};

export type Variables = typeof variables;
export type VariableName = keyof Variables;

export const variableNames = Object.keys(variables) as readonly VariableName[]; // the keys of the literal above

const known: ReadonlySet<string> = new Set(variableNames);

export function isVariable(name: string): name is VariableName {
  return known.has(name);
}
