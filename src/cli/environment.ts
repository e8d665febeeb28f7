/** The environment variables that command lines read, as `--help` describes them, and the settings that come from them. */
import { formatEnvProblem, type GeneralSettings, readProcessEnv } from '../runtime/env.ts';
import type { VariableName } from '../runtime/env-variables.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { Failure } from './failure.ts';

export const environment = {
  KNOWLEDGE_DIR: 'the knowledge folder (knowledge/ of this project)',
  CACHE_DIR: 'where what was learned from the folder is kept for the next time, or off (the cache folder of the system)',
  ASK_DATE: 'the day from which “this year” is counted, such as 2026-12-31 (today)',
  DEFAULT_LOCALE: 'the language of answers to a bare command: ko or en (ko)',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent (warn)',
  DATABASE_URL: 'the path of an SQLite file, or postgres://user:password@host/database (data/bot.db)',
  VOTE_KEY: "the key of the hash of a person's votes (the one kept in the database)",
  KNOWLEDGE_URL: 'where people read the folder, for links to file and line; {commit} in it stands for the commit (no links)',
  COMMAND_PREFIX: "goes before every slash command's name on Slack (nothing)",
} as const satisfies Partial<Record<VariableName, string>>;

/** Fails with every problem where the environment cannot be used. */
export function readSettings(): GeneralSettings {
  const { general } = readProcessEnv();
  if (general.state === 'problem') throw new Failure(general.problems.map(formatEnvProblem).join('\n'), exitCode.misconfigured);
  return general.settings;
}
