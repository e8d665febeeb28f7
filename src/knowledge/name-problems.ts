/** Holds names apart: no id and no alias stands for two, and what belongs to another name finds it. */
import type { LoadedFiles } from './loaded-files.ts';
import type { Problem } from './problem.ts';
import { type Path, problemAt, type YamlFile } from './yaml-file.ts';

/** Two aliases are the same where they differ only in case, spaces or Unicode form. */
const comparable = (alias: string) => alias.normalize('NFC').toLowerCase().replace(/\s+/g, '');

function doubled(items: readonly { id: string; source: YamlFile; path: Path }[], what: string): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, source, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problemAt(source, path, `${what} "${id}" stands twice`, 'keep one of the two, or give one another id')];
  });
}

/** What belongs to a name of `drafts` belongs to nothing yet. */
export function nameProblems({ names, outside, sources }: LoadedFiles, drafts: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const all = [
    ...(names?.value ?? []).map((name, index) => ({ name, source: names?.source, at: [index] as Path })),
    ...(outside?.value.names ?? []).map((name, index) => ({ name, source: outside?.source, at: ['names', index] as Path })),
  ].flatMap(({ name, source, at }) => (source ? [{ name, source, at }] : []));

  problems.push(
    ...doubled(
      all.map(({ name, source, at }) => ({ id: name.id, source, path: [...at, 'id'] })),
      'the name',
    ),
  );
  const owners = new Map<string, string>();
  for (const { name, source, at } of all) {
    const written = [
      ...Object.entries(name.name).map(([language, text]) => ({ text, path: [...at, 'name', language] })),
      ...name.aliases.map((text, index) => ({ text, path: [...at, 'aliases', index] })),
    ];
    const own = new Set<string>();
    for (const { text, path } of written) {
      if (text === undefined) continue;
      const key = comparable(text);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== name.id) {
        problems.push(
          problemAt(
            source,
            path,
            `the alias "${text}" already stands for "${owner}"`,
            'an alias may stand for one name only: take it from one of the two',
          ),
        );
      } else if (own.has(key) && path.includes('aliases') && written.filter((other) => other.text === text).length > 1) {
        problems.push(problemAt(source, path, `the alias "${text}" stands twice`, 'take one of the two out'));
      }
      own.add(key);
      owners.set(key, name.id);
    }
  }

  const ids = new Set(names?.value.map(({ id }) => id));
  names?.value.forEach(({ of }, index) => {
    if (of !== undefined && !ids.has(of) && !drafts.has(of))
      problems.push(problemAt(names.source, [index, 'of'], `the name "${of}" is missing`, 'add it to names.yaml, or take "of" out'));
  });
  outside?.value.topics.forEach(({ id }, index, topics) => {
    if (topics.findIndex((topic) => topic.id === id) < index) {
      problems.push(problemAt(outside.source, ['topics', index, 'id'], `the topic "${id}" stands twice`, 'keep one of the two'));
    }
  });
  if (sources) {
    problems.push(
      ...doubled(
        sources.value.map(({ id }, index) => ({ id, source: sources.source, path: [index, 'id'] })),
        'the source',
      ),
    );
    sources.value.forEach(({ sections }, index) => {
      problems.push(
        ...doubled(
          sections.map(({ id }, at) => ({ id, source: sources.source, path: [index, 'sections', at, 'id'] })),
          'the section',
        ),
      );
    });
  }
  return problems;
}
