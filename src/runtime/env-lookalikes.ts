/** Finds variables that somebody most likely meant for the bot, under names that it does not read. Looks at names, never at values. */

import { editDistance } from '../question/edit-distance.ts';
import { type EnvProblem, isVariable, type VariableName, variableNames } from './env-variables.ts';

/** Without the platform before it, a name such as BOT_TOKEN is common as well. */
const withoutPlatform: Readonly<Record<string, VariableName>> = {
  BOT_TOKEN: 'SLACK_BOT_TOKEN',
  APP_TOKEN: 'SLACK_APP_TOKEN',
  SIGNING_SECRET: 'SLACK_SIGNING_SECRET',
  GUILD_ID: 'DISCORD_GUILD_ID',
};

/** Words that others use for the same thing. */
const synonyms: Readonly<Record<string, string>> = {
  SERVER: 'GUILD',
  URI: 'URL',
  PATH: 'DIR',
  FOLDER: 'DIR',
  DIRECTORY: 'DIR',
  LANGUAGE: 'LOCALE',
  KEY: 'TOKEN',
};

const wordsOf = (name: string) => name.split(/[_.-]+/).map((word) => synonyms[word] ?? word);

/** Whether one name has all words of the other, and begins with the same: DISCORD_BOT_TOKEN, SLACK_TOKEN. */
function sharesWords(name: string, known: string): boolean {
  const [mine, theirs] = [wordsOf(name), wordsOf(known)];
  const [few, many] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  return few.length > 1 && many[0] === few[0] && few.every((word) => many.includes(word)) && many.length - few.length <= 2;
}

/** Whether both are tokens of the same platform: SLACK_OAUTH_TOKEN. */
function isTokenLike(name: string, known: string): boolean {
  const [mine, theirs] = [wordsOf(name), wordsOf(known)];
  return mine.length > 1 && mine[0] === theirs[0] && mine.at(-1) === 'TOKEN' && theirs.at(-1) === 'TOKEN';
}

/** At most so many slips of the finger, in names that are long enough to be nobody else's. */
const maxSlips = 2;
const isLong = (name: string) => name.length > 6;

function meantBy(given: string): VariableName | undefined {
  const name = given.toUpperCase().trim();
  if (isVariable(name)) return isLong(name) ? name : undefined;
  const isSlip = (known: string) => isLong(known) && editDistance(name, known, maxSlips) <= maxSlips;
  const kinds = [isSlip, (known: string) => sharesWords(name, known), (known: string) => isTokenLike(name, known)];
  for (const isAlike of kinds) {
    const meant = variableNames.find(isAlike);
    if (meant) return meant;
  }
  return withoutPlatform[name];
}

/** One for each name that looks like one of the bot's, where the one that was meant is not set. */
export function lookalikes(source: NodeJS.ProcessEnv): EnvProblem[] {
  return Object.entries(source).flatMap(([name, value]) => {
    if (isVariable(name) || name.startsWith('npm_') || !value?.trim()) return [];
    const meant = meantBy(name);
    if (meant === undefined || source[meant]?.trim()) return [];
    return [{ variable: name, message: 'is not read', hint: `if it is meant for the bot, call it ${meant}` }];
  });
}
