/** Says in plain sentences what a schema found wrong. Knows the schemas' messages, not their content. */
import type { z } from 'zod';
import { describeOdd } from './odd-characters.ts';
import type { Place, Problem } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

const kindsOfValue: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
}

function describe(path: Path): string {
  return (
    path.map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('') || 'the file'
  );
}

/** The known key that a mistyped one was most likely meant to be: the one with most letters in common, if that is most of them. */
function meant(key: string, known: readonly string[]): string | undefined {
  const letters = new Set(key.toLowerCase());
  const likeness = (candidate: string) => {
    const others = new Set(candidate);
    const shared = [...others].filter((letter) => letters.has(letter)).length;
    return shared / Math.max(letters.size, others.size) + (candidate[0] === key[0] ? 0.1 : 0);
  };
  const [best] = [...known].sort((a, b) => likeness(b) - likeness(a));
  return best !== undefined && likeness(best) > 0.6 ? best : undefined;
}

function ofType(issue: Extract<Issue, { code: 'invalid_type' }>, value: unknown, path: Path): { message: string; hint: string } {
  const wanted = kindsOfValue[issue.expected] ?? issue.expected;
  if (value === undefined) return { message: `${describe(path)} is missing`, hint: `add ${String(path.at(-1))} with ${wanted}` };
  if (value === null) return { message: `${describe(path)} is empty`, hint: `write ${wanted} here, or take the key out` };
  const quotes = issue.expected === 'string' ? '; a text that looks like a number or a date needs quotes' : '';
  return { message: `${describe(path)} must be ${wanted}`, hint: `write ${wanted} here${quotes}` };
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): { message: string; hint: string } {
  switch (issue.origin) {
    case 'string':
      return { message: 'is empty', hint: 'write a text here, or take it out' };
    case 'array':
      return { message: 'is an empty list', hint: 'it needs at least one item' };
    default:
      return { message: 'is too small', hint: `at least ${issue.minimum}` };
  }
}

function sentence(issue: Issue, file: YamlFile, path: Path, knownKeys: readonly string[]): { message: string; hint: string } {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue, valueAt(file.data, path), path);
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const suggestion = meant(key, knownKeys);
      const known = knownKeys.length > 0 ? `use one of: ${knownKeys.join(', ')}` : 'take it out';
      return { message: `unknown key "${key}" in ${describe(path)}`, hint: suggestion ? `did you mean "${suggestion}"? ${known}` : known };
    }
    case 'invalid_value': {
      const missing = valueAt(file.data, path) === undefined;
      const hint = `write one of: ${issue.values.map(String).join(', ')}`;
      return { message: `${describe(path)} is ${missing ? 'missing' : 'none of the allowed values'}`, hint };
    }
    case 'too_small': {
      const { message, hint } = tooSmall(issue);
      return { message: `${describe(path)} ${message}`, hint };
    }
    case 'too_big':
      return {
        message: `${describe(path)} is too ${issue.origin === 'string' ? 'long' : 'large'}`,
        hint: `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`,
      };
    case 'custom': {
      const hint = issue.params?.hint;
      return { message: `${describe(path)}: ${issue.message}`, hint: typeof hint === 'string' ? hint : 'fix this value' };
    }
    case 'invalid_key':
      return { message: `${describe(path)} is not a valid name`, hint: issue.issues[0]?.message ?? 'use another name' };
    default:
      return { message: `${describe(path)}: ${issue.message}`, hint: 'see knowledge/README.md for how this value is written' };
  }
}

/** A union reports what each of its forms misses: the form that comes closest is the one that was meant. */
function flatten(issue: Issue, above: Path): { issue: Issue; path: Path }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    if (closest.length > 0) return closest.flatMap((inner) => flatten(inner, path));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ issue: { ...issue, keys: [key] }, path }));
  return [{ issue, path }];
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

function placeOf(issue: Issue, path: Path, file: YamlFile): Place {
  if (issue.code === 'unrecognized_keys') return file.keyPlace([...path, issue.keys[0] ?? '']);
  return issue.code === 'invalid_key' ? file.keyPlace(path) : file.place(path);
}

/** One problem for each thing that the schema refused. `keysAt` names the keys that a mapping may have. */
export function shapeProblems(issues: readonly Issue[], file: YamlFile, keysAt: (path: Path) => readonly string[]): Problem[] {
  return issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ issue, path }) => {
      const value = valueAt(file.data, path);
      const odd = typeof value === 'string' ? describeOdd(value) : undefined;
      const said = sentence(issue, file, path, keysAt(path));
      return { ...placeOf(issue, path, file), ...said, ...(odd && { hint: `it holds ${odd}: type it anew` }) };
    });
}
