/** The only reader of the process environment: what the operator set, checked, or every problem with it at once. Starts nothing and connects to nothing. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import type { z } from 'zod';
import { defaultLocale, type Locale } from '../language/locale.ts';
import { isPostgres } from '../store/address.ts';
import { readEnvFile } from './env-file.ts';
import { lookalikes } from './env-lookalikes.ts';
import {
  described,
  type EnvProblem,
  invisible,
  isLoopback,
  type LogLevel,
  type VariableName,
  type Variables,
  variableNames,
  variables,
} from './env-variables.ts';

export interface GeneralSettings {
  /** An absolute path. */
  readonly knowledgeDir: string;
  /** An absolute path to what was learned from knowledge folders; undefined to keep nothing of it. */
  readonly cacheDir: string | undefined;
  readonly defaultLocale: Locale;
  /** The day from which "this year" is counted, as an ISO date; undefined for that of the clock. */
  readonly askDate: string | undefined;
  /** Undefined where the operator left it to the bot. */
  readonly logLevel: LogLevel | undefined;
  /** `postgres://…`, or the path or `file:` address of an SQLite file. */
  readonly databaseUrl: string;
  /** Days for which unanswered questions, votes and posts are kept; 0 records none. */
  readonly keepDays: { readonly gaps: number; readonly votes: number; readonly posts: number };
  /** Hashes who votes; undefined where it is left to the database. */
  readonly voteKey: string | undefined;
  /** Stands before every slash command's name on Slack, where all apps share one namespace; may be empty. */
  readonly commandPrefix: string;
  /** Where the playground's page is, on loopback; undefined where the operator left it to the bot. */
  readonly playgroundPort: number | undefined;
  /** Questions a minute that are answered; 0 sets no limit. */
  readonly limits: { readonly perUser: number; readonly perChannel: number; readonly perProgram: number };
  /** Where operators and their tools see how the bot is; undefined for nowhere. */
  readonly monitoring: { readonly host: string; readonly port: number } | undefined;
  /** Where programs ask; undefined for nowhere. */
  readonly api:
    | {
        readonly host: string;
        readonly port: number;
        readonly keys: readonly string[];
        readonly origins: readonly string[];
        /** Where others reach it, without a slash at the end. */
        readonly publicUrl: string | undefined;
      }
    | undefined;
  /** Where people read the knowledge folder, without a slash at the end. */
  readonly knowledgeUrl: string | undefined;
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
  /** Undefined for a bot that is not divided. Without ids this process starts one for each shard, with ids it serves those itself. */
  readonly shards:
    | { readonly count: number | 'auto'; readonly ids?: undefined }
    | { readonly count: number; readonly ids: readonly number[] }
    | undefined;
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
  /** What the operator should know, though it stops nothing. */
  readonly notices: readonly EnvProblem[];
}

const systemCache = envPaths('capex-bot', { suffix: '' }).cache;
const projectKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Reads what the process was given, over what the file `.env` of the working directory gives. */
export function readProcessEnv(): Env {
  const file = readEnvFile('.env');
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()));
  const env = readEnv({ ...file.variables, ...given });
  const notices = [...file.notices, ...env.notices];
  if (file.problems.length === 0) return { ...env, notices };
  // What the file was meant to set is not known: neither platform nor playground may start without it.
  const problems = [...file.problems, ...(env.general.state === 'problem' ? env.general.problems : [])];
  return { ...env, general: { state: 'problem', problems }, notices };
}

/** Reads the settings of every part apart, so that one platform's problem does not touch the others. Empty means unset. */
export function readEnv(given: NodeJS.ProcessEnv): Env {
  const { source, notices } = withoutQuotes(given);
  return {
    general: readGeneral(source),
    slack: readSlack(source),
    discord: readDiscord(source),
    notices: [...notices, ...lookalikes(source)],
  };
}

/** Docker's `--env-file` takes quotes for a part of the value. */
function withoutQuotes(given: NodeJS.ProcessEnv): { readonly source: NodeJS.ProcessEnv; readonly notices: readonly EnvProblem[] } {
  const source = { ...given };
  const notices: EnvProblem[] = [];
  for (const name of variableNames) {
    const [, , inside] = /^(["'])(.*)\1$/s.exec(given[name]?.trim() ?? '') ?? [];
    if (inside === undefined) continue;
    source[name] = inside;
    if (inside.trim() !== '')
      notices.push({
        variable: name,
        message: 'stood in quotes, which were taken off',
        hint: "write it without, as Docker's --env-file keeps them",
      });
  }
  return { source, notices };
}

/** A problem in one line, for people. */
export function formatEnvProblem({ variable, message, hint }: EnvProblem): string {
  return `${variable} ${message}: ${hint}`;
}

/** This machine alone. */
const usualHost = '127.0.0.1';

function readGeneral(source: NodeJS.ProcessEnv): Read<GeneralSettings> {
  const { read, problems } = reader(source);
  const metricsPort = read('METRICS_PORT');
  const apiPort = read('API_PORT');
  const host = read('HOST') ?? usualHost;
  const keys = read('API_KEYS') ?? [];
  const cacheDir = read('CACHE_DIR') ?? systemCache;
  if (apiPort !== undefined && !isSet(source, 'API_KEYS') && !isLoopback(host))
    problems.push(missing('API_KEYS', `API_PORT on ${host} can be reached from outside: write at least one key, or leave HOST out`));
  const settings = {
    knowledgeDir: resolve(read('KNOWLEDGE_DIR') ?? projectKnowledge),
    cacheDir: cacheDir === 'off' ? undefined : resolve(cacheDir),
    defaultLocale: read('DEFAULT_LOCALE') ?? defaultLocale,
    askDate: read('ASK_DATE'),
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
    limits: {
      perUser: read('USER_QUESTIONS_PER_MINUTE') ?? 30,
      perChannel: read('CHANNEL_QUESTIONS_PER_MINUTE') ?? 120,
      perProgram: read('API_REQUESTS_PER_MINUTE') ?? 600,
    },
    monitoring: metricsPort === undefined ? undefined : { host, port: metricsPort },
    api: apiPort === undefined ? undefined : { host, port: apiPort, keys, origins: read('API_ORIGINS') ?? [], publicUrl: read('API_URL') },
    knowledgeUrl: read('KNOWLEDGE_URL'),
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
  const host = read('HOST') ?? usualHost;
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
  const count = read('SHARD_COUNT');
  const ids = read('SHARDS');
  if (count !== undefined && !isPostgres(source.DATABASE_URL?.trim() ?? ''))
    problems.push(missing('DATABASE_URL', 'the processes of a bot with shards share a PostgreSQL: postgres://user:password@host/database'));
  if (ids && count === undefined) problems.push(missing('SHARD_COUNT', 'with SHARDS it says how many shards there are over all processes'));
  if (ids && count === 'auto')
    problems.push({
      variable: 'SHARD_COUNT',
      message: 'cannot be auto beside SHARDS',
      hint: 'write how many shards there are over all processes',
    });
  if (ids && typeof count === 'number' && ids.some((id) => id >= count))
    problems.push({ variable: 'SHARDS', message: 'names shards that are not there', hint: `write numbers from 0 to ${count - 1}` });
  const shards = count === undefined ? undefined : ids && typeof count === 'number' ? { count, ids } : { count };
  if (!isSet(source, 'DISCORD_TOKEN')) problems.push(missing('DISCORD_TOKEN', 'Discord is half set up: add the token of the "Bot" page'));
  return token && problems.length === 0 ? { state: 'ready', settings: { token, guildId, apiUrl, shards } } : { state: 'problem', problems };
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
    const value = source[name]?.trim() ?? '';
    const [hidden] = invisible.exec(value) ?? [];
    if (hidden !== undefined) {
      problems.push({ variable: name, message: `has ${described(hidden)} in it`, hint: 'type or copy it again' });
      return undefined;
    }
    const parsed = variables[name].safeParse(value);
    if (parsed.success) return parsed.data as z.output<Variables[Name]>; // the schema of this very name made it
    const [message = '', hint = ''] = parsed.error.issues[0]?.message.split('|') ?? [];
    problems.push({ variable: name, message, hint });
    return undefined;
  }
  return { read, problems };
}
