/** The only reader of the process environment: what the operator set, checked, or every problem with it at once. Starts nothing and connects to nothing. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from 'dotenv';
import { z } from 'zod';
import { locales } from './core/locale.ts';

/** One thing wrong with the environment. */
export interface EnvProblem {
  readonly variable: string;
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
}

export interface GeneralSettings {
  /** An absolute path. */
  readonly knowledgeDir: string;
  readonly defaultLocale: (typeof locales)[number];
  /** Undefined where the operator left it to the bot. */
  readonly logLevel: (typeof logLevels)[number] | undefined;
  /** `postgres://…`, or the path of an SQLite file. */
  readonly databaseUrl: string;
  /** Days for which unanswered questions, votes and posts are kept; 0 records none. */
  readonly keepDays: { readonly gaps: number; readonly votes: number; readonly posts: number };
  /** Hashes who votes; undefined where it is left to the database. */
  readonly voteKey: string | undefined;
  /** Stands before every slash command's name on Slack, where all apps share one namespace; may be empty. */
  readonly commandPrefix: string;
  /** Where the playground's page is, on loopback; undefined where the operator left it to the bot. */
  readonly playgroundPort: number | undefined;
  /** Real people depend on this process: it never falls back to the playground. */
  readonly production: boolean;
}

export interface SlackSettings {
  readonly botToken: string;
  /** How events arrive: over a socket that the bot opens, or over HTTP requests that Slack signs. */
  readonly receive:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  /** Ends with a slash; undefined for Slack itself. */
  readonly apiUrl: string | undefined;
}

export interface DiscordSettings {
  readonly token: string;
  /** The server in which commands are registered at once; undefined for all servers. */
  readonly guildId: string | undefined;
  /** Ends without a slash; undefined for Discord itself. */
  readonly apiUrl: string | undefined;
}

export type Read<Settings> =
  | { readonly state: 'ready'; readonly settings: Settings }
  | { readonly state: 'problem'; readonly problems: readonly EnvProblem[] };

/** A platform that nothing was set for is off. */
export type ReadPlatform<Settings> = Read<Settings> | { readonly state: 'off' };

export interface Env {
  readonly general: Read<GeneralSettings>;
  readonly slack: ReadPlatform<SlackSettings>;
  readonly discord: ReadPlatform<DiscordSettings>;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const projectKnowledge = fileURLToPath(new URL('../knowledge', import.meta.url));

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const apiAddress = z
  .string()
  .refine(
    isSafeAddress,
    'is not a safe address|write an https:// address, or http:// on 127.0.0.1 or localhost; leave it empty for the real one',
  );

function tokenOfSort(wrong: RegExp, sort: string) {
  return z
    .string()
    .refine((token) => !wrong.test(token), `holds another sort of token|put ${sort} here`)
    .regex(/^\S+$/, 'has white space in it|copy the token again, without spaces');
}

const portNumber = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'is no port|write a number from 0 to 65535')
  .transform(Number);

function daysOr(usual: number, none: string) {
  return z
    .string()
    .regex(/^\d{1,4}$/, `is no number of days|write ${usual}, or ${none}`)
    .transform(Number);
}

/** Every variable the bot knows, by name; a message is what is wrong and, after the bar, how to mend it. */
const variables = {
  KNOWLEDGE_DIR: z.string(),
  DEFAULT_LOCALE: z.enum(locales, `is no language of the bot|write one of ${locales.join(', ')}`),
  LOG_LEVEL: z.enum(logLevels, `is no log level|write one of ${logLevels.join(', ')}`),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?!(?!postgres(?:ql)?:|file:)[a-z][a-z0-9+.-]+:)/,
      'is no address of a database|write postgres://…, or the path of an SQLite file, such as data/bot.db',
    ),
  GAPS_KEEP_DAYS: daysOr(90, '0 to record no questions'),
  FEEDBACK_KEEP_DAYS: daysOr(365, '0 to ask for no votes'),
  POSTS_KEEP_DAYS: daysOr(365, '0 to correct nothing that was posted'),
  VOTE_KEY: z.string().min(16, 'is too short to keep a secret|write at least 16 characters that nobody can guess, or leave it empty'),
  COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,16}$/, 'is no prefix|write at most 16 lower-case letters, digits, "-" and "_", without the slash: my-'),
  SLACK_BOT_TOKEN: tokenOfSort(/^(xapp|xoxp)-/, 'the bot token (xoxb-…) of "OAuth & Permissions"'),
  SLACK_APP_TOKEN: tokenOfSort(/^xox.-/, 'the app-level token (xapp-…) of "Basic Information"'),
  SLACK_SIGNING_SECRET: tokenOfSort(/^(xapp|xox.)-/, 'the signing secret of "Basic Information"'),
  SLACK_API_URL: apiAddress.transform((url) => (url.endsWith('/') ? url : `${url}/`)),
  PLAYGROUND_PORT: portNumber,
  NODE_ENV: z.string(),
  HOST: z.string().regex(/^[\w.:-]+$/, 'is no host|write an address to listen on, such as 127.0.0.1'),
  PORT: portNumber,
  DISCORD_TOKEN: tokenOfSort(/^(Bot |\d+$)/, 'the token of the "Bot" page, without "Bot" before it'),
  DISCORD_GUILD_ID: z.string().regex(/^\d{1,20}$/, 'is no server id|copy it with "Copy Server ID": digits only'),
  DISCORD_API_URL: apiAddress.transform((url) => url.replace(/\/+$/, '')),
};

type Variables = typeof variables;
type VariableName = keyof Variables;

export const variableNames = Object.keys(variables) as readonly VariableName[]; // the keys of the literal above

/** What the process was given, over what the file `.env` of the working directory gives. */
export function environment(): NodeJS.ProcessEnv {
  const file: Record<string, string> = {};
  config({ quiet: true, processEnv: file });
  return { ...file, ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim())) };
}

/** Reads the settings of every part apart, so that one platform's problem does not touch the others. Empty means unset. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  return { general: readGeneral(source), slack: readSlack(source), discord: readDiscord(source) };
}

/** A problem in one line, for people. */
export function formatEnvProblem({ variable, message, hint }: EnvProblem): string {
  return `${variable} ${message}: ${hint}`;
}

function readGeneral(source: NodeJS.ProcessEnv): Read<GeneralSettings> {
  const { read, problems } = reader(source);
  const settings = {
    knowledgeDir: resolve(read('KNOWLEDGE_DIR') ?? projectKnowledge),
    defaultLocale: read('DEFAULT_LOCALE') ?? 'ko',
    logLevel: read('LOG_LEVEL'),
    databaseUrl: read('DATABASE_URL') ?? 'data/bot.db',
    keepDays: {
      gaps: read('GAPS_KEEP_DAYS') ?? 90,
      votes: read('FEEDBACK_KEEP_DAYS') ?? 365,
      posts: read('POSTS_KEEP_DAYS') ?? 365,
    },
    voteKey: read('VOTE_KEY'),
    commandPrefix: read('COMMAND_PREFIX') ?? '',
    playgroundPort: read('PLAYGROUND_PORT'),
    production: read('NODE_ENV') === 'production',
  };
  return problems.length > 0 ? { state: 'problem', problems } : { state: 'ready', settings };
}

function readSlack(source: NodeJS.ProcessEnv): ReadPlatform<SlackSettings> {
  if (!anySet(source, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])) return { state: 'off' };
  const { read, problems } = reader(source);
  const botToken = read('SLACK_BOT_TOKEN');
  const appToken = read('SLACK_APP_TOKEN');
  const signingSecret = read('SLACK_SIGNING_SECRET');
  const apiUrl = read('SLACK_API_URL');
  const host = read('HOST') ?? '127.0.0.1';
  const port = read('PORT') ?? 3000;
  const receive = appToken
    ? ({ mode: 'socket', appToken } as const)
    : signingSecret && ({ mode: 'http', signingSecret, host, port } as const);
  if (!isSet(source, 'SLACK_BOT_TOKEN')) problems.push(missing('SLACK_BOT_TOKEN', 'Slack is half set up: add the bot token (xoxb-…)'));
  if (!anySet(source, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])) {
    const hint = 'Slack is half set up: add the app-level token (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP';
    problems.push(missing('SLACK_APP_TOKEN', hint));
  }
  return botToken && receive && problems.length === 0
    ? { state: 'ready', settings: { botToken, receive, apiUrl } }
    : { state: 'problem', problems };
}

function readDiscord(source: NodeJS.ProcessEnv): ReadPlatform<DiscordSettings> {
  if (!anySet(source, ['DISCORD_TOKEN', 'DISCORD_GUILD_ID'])) return { state: 'off' };
  const { read, problems } = reader(source);
  const token = read('DISCORD_TOKEN');
  const guildId = read('DISCORD_GUILD_ID');
  const apiUrl = read('DISCORD_API_URL');
  if (!isSet(source, 'DISCORD_TOKEN')) problems.push(missing('DISCORD_TOKEN', 'Discord is half set up: add the token of the "Bot" page'));
  return token && problems.length === 0 ? { state: 'ready', settings: { token, guildId, apiUrl } } : { state: 'problem', problems };
}

function isSet(source: NodeJS.ProcessEnv, name: VariableName): boolean {
  return (source[name] ?? '').trim() !== '';
}

function anySet(source: NodeJS.ProcessEnv, names: readonly VariableName[]): boolean {
  return names.some((name) => isSet(source, name));
}

function missing(variable: VariableName, hint: string): EnvProblem {
  return { variable, message: 'is missing', hint };
}

/** Reads variables one by one and collects what is wrong with them; a variable that is unset or wrong reads as undefined. */
function reader(source: NodeJS.ProcessEnv) {
  const problems: EnvProblem[] = [];
  function read<Name extends VariableName>(name: Name): z.output<Variables[Name]> | undefined {
    if (!isSet(source, name)) return undefined;
    const parsed = variables[name].safeParse(source[name]?.trim());
    if (parsed.success) return parsed.data as z.output<Variables[Name]>; // the schema of this very name made it
    const [message = '', hint = ''] = parsed.error.issues[0]?.message.split('|') ?? [];
    problems.push({ variable: name, message, hint });
    return undefined;
  }
  return { read, problems };
}
