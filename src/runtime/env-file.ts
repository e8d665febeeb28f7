/** Reads the file `.env`, or says why it cannot be read and which of its lines set nothing or too little. Changes nothing in the process. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { accessReason, fileSystemCode } from '../knowledge/access-problem.ts';
import { type EnvProblem, isVariable } from './env-variables.ts';

export interface EnvFile {
  readonly variables: Readonly<Record<string, string>>;
  /** What keeps the bot from starting: tokens that are in the file must not be missed. */
  readonly problems: readonly EnvProblem[];
  /** What only deserves a word. */
  readonly notices: readonly EnvProblem[];
}

const nothing = { variables: {}, problems: [], notices: [] };

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (fileSystemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function bytesOf(path: string, pipePatience: number): Buffer {
  accessSync(path, constants.R_OK);
  // Reading a pipe in this process could wait for ever.
  if (statSync(path).isFIFO()) return execFileSync('cat', [path], { timeout: pipePatience });
  return readFileSync(path);
}

/** `NAME=value`, as dotenv reads it. */
const assignment = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=|:\s)\s*(.*)$/;

/** Whether dotenv, for which every # outside of quotes begins a comment, takes away a part of the value. */
function isCut(value: string): boolean {
  const hash = value.indexOf('#');
  return hash >= 0 && !/^["'`]/.test(value) && /\S/.test(value[hash - 1] ?? value[hash + 1] ?? '');
}

/** Lines that dotenv passes over or cuts without a word. */
function lineProblems(text: string, variables: EnvFile['variables']): Pick<EnvFile, 'problems' | 'notices'> {
  const problems: EnvProblem[] = [];
  const notices: EnvProblem[] = [];
  const set = new Set<string>();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*#/.test(line)) continue;
    const where = `line ${index + 1} of .env`;
    const read = assignment.exec(line);
    if (!read) {
      const [name] = /[A-Z][A-Z_]+/.exec(line) ?? [];
      if (name !== undefined && isVariable(name) && variables[name] === undefined)
        problems.push({ variable: name, message: `is not set by ${where}`, hint: `write ${name}=value, and nothing before it` });
      continue;
    }
    const [, name = '', value = ''] = read;
    if (!isVariable(name)) continue;
    if (set.has(name)) notices.push({ variable: name, message: 'stands twice in .env', hint: `${where} counts` });
    set.add(name);
    if (isCut(value)) problems.push({ variable: name, message: `is cut short at the # in ${where}`, hint: 'put the value in "quotes"' });
    if (variables[name]?.includes('\ufffd'))
      problems.push({ variable: name, message: `is not UTF-8 text in ${where}`, hint: 'save .env with the encoding UTF-8' });
  }
  return { problems, notices };
}

/**
 * The variables that the file sets; none where there is no such file. A secret store that mounts the file as a pipe has
 * `pipePatience` milliseconds to write to it.
 */
export function readEnvFile(path: string, pipePatience = 10_000): EnvFile {
  const refused = (message: string, hint: string): EnvFile => ({ ...nothing, problems: [{ variable: path, message, hint }] });
  let bytes: Buffer;
  try {
    if (!isThere(path)) {
      const mistaken = `${path}.txt`;
      if (!existsSync(mistaken)) return nothing;
      return { ...nothing, notices: [{ variable: mistaken, message: 'is not read', hint: `rename it to ${path}` }] };
    }
    bytes = bytesOf(path, pipePatience);
  } catch (error) {
    const reason = fileSystemCode(error) === 'ETIMEDOUT' ? 'is a pipe that nothing writes to' : accessReason(error);
    return refused(reason, 'put a text file there that the bot may read, or take it away');
  }
  if (bytes.includes(0)) return refused('is not UTF-8 text, but UTF-16 or no text at all', 'save it with the encoding UTF-8');
  const text = bytes.toString('utf8');
  const variables = parse(text);
  return { variables, ...lineProblems(text, variables) };
}
