/** A copy of the project's source beside its packages, to be changed in a test: what the compiler says of it, and what it then does. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articleFolder } from './article.ts';

export interface ProjectCopy {
  readonly folder: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  /** Replaces a part of a file that has to be there. */
  replace(file: string, part: string, by: string): Promise<void>;
  /** What the compiler says of these files and all that they import: nothing where it is content. */
  compile(...files: readonly string[]): Promise<string>;
  /** What a program of the copy prints, given these lines. */
  run(lines: readonly string[], program: string, ...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** The source with what it needs to be compiled and run, and the article's knowledge in `article/`. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  await cp(articleFolder, join(folder, 'article'), { recursive: true });
  for (const part of ['src', 'package.json', 'tsconfig.json']) {
    await cp(part, join(folder, part), { recursive: true });
  }
  const packages = resolve('node_modules');
  await symlink(packages, join(folder, 'node_modules'));
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const printed = (program: string, args: readonly string[], input = '') =>
    new Promise<string>((done) => {
      const child = execFile(
        program,
        [...args],
        { cwd: folder, maxBuffer: 2 ** 26, env: { ...process.env, KNOWLEDGE_DIR: join(folder, 'article') } },
        (_, stdout, stderr) => done(stdout === '' ? stderr : stdout),
      );
      child.stdin?.end(input);
    });
  return {
    folder,
    read,
    write,
    async replace(file, part, by) {
      const text = await read(file);
      if (!text.includes(part)) throw new Error(`${file} has no “${part}”.`);
      await write(file, text.replace(part, by));
    },
    async compile(...files) {
      await write('tsconfig.copy.json', JSON.stringify({ extends: './tsconfig.json', include: files, exclude: [] }));
      return printed(join(packages, '.bin/tsc'), ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.copy.json']);
    },
    run: (lines, program, ...args) => printed(process.execPath, ['--import', 'tsx/esm', program, ...args], lines.join('\n')),
    remove: () => rm(folder, { recursive: true }),
  };
}
