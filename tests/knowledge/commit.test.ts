/** With a repository of its own, made by Git itself. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { commitOf } from '../../src/knowledge/commit.ts';
import { folderWith } from '../support/knowledge-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await folderWith({});
});

const person = { NAME: 'Somebody', EMAIL: 'somebody@example.org', DATE: '2026-11-24T12:00:00+0000' };
const env = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
  ...Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => [`GIT_AUTHOR_${key}`, `GIT_COMMITTER_${key}`].map((name) => [name, value])),
  ),
};
const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' }).trim();

function committed(): string {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  return git('rev-parse', 'HEAD');
}

it('is the last commit of a folder that stands as it was committed, with its day', async () => {
  const hash = committed();
  expect(await commitOf(folder)).toEqual({ hash, day: '2026-11-24' });
});

it('is that of the folder itself where the last one was of something beside it', async () => {
  committed();
  git('commit', '--quiet', '--allow-empty', '--message', 'elsewhere');
  await writeFile(join(folder, 'faq', 'plan.yaml'), 'draft: true\n');
  git('commit', '--quiet', '--all', '--message', 'entry');
  const entry = git('rev-parse', 'HEAD');
  git('commit', '--quiet', '--allow-empty', '--message', 'elsewhere');
  expect(await commitOf(join(folder, 'faq'))).toMatchObject({ hash: entry });
});

it('is none where a file was changed or added since, and there again when it is as before', async () => {
  const hash = committed();
  const more = join(folder, 'faq', 'more.yaml');
  await writeFile(more, 'draft: true\n');
  expect(await commitOf(folder)).toBeUndefined();
  await rm(more);
  expect(await commitOf(folder)).toMatchObject({ hash });
});

it('is none in a repository without commits, in a folder that Git does not know, and in none', async () => {
  git('init', '--quiet');
  expect(await commitOf(folder)).toBeUndefined();
  const plain = await mkdtemp(join(tmpdir(), 'no-repository-'));
  onTestFinished(() => rm(plain, { recursive: true }));
  expect(await commitOf(plain)).toBeUndefined();
  expect(await commitOf(join(plain, 'nowhere'))).toBeUndefined();
});
