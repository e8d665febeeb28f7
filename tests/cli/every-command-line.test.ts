/** What holds for every command line: it explains itself without doing anything, and says what is wrong with arguments it does not know. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFolder } from '../support/article.ts';
import { run, runFile } from '../support/command-line.ts';
import { writeFolder } from '../support/knowledge-folder.ts';

const scripts: Record<string, string> = JSON.parse(await readFile('package.json', 'utf8')).scripts;
const scriptOf = (file: string) => Object.keys(scripts).find((name) => scripts[name]?.endsWith(`src/cli/${file}.ts`));

const sources = await Promise.all(
  (await readdir('src/cli')).map(async (file) => ({ file: file.replace('.ts', ''), text: await readFile(`src/cli/${file}`, 'utf8') })),
);
const commandLines = sources.filter(({ file, text }) => text.includes('await defineCli(') || scriptOf(file) !== undefined);

/** Every file of the knowledge with the time of its last change. */
async function knowledgeFiles(): Promise<readonly string[]> {
  const files = await readdir(articleFolder, { recursive: true });
  return Promise.all(files.map(async (file) => `${file} ${(await stat(join(articleFolder, file))).mtimeMs}`));
}

describe.each(commandLines)('$file', ({ file, text }) => {
  it('prints its help with the environment variables that it reads, and changes no file', async () => {
    const before = await knowledgeFiles();
    const cwd = await writeFolder({});
    const { code, out, err } = await run(file, ['--help'], { cwd, env: { DATABASE_URL: 'postgres://s/lash' } });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: npm run (-s )?${scriptOf(file)}\\b`));
    expect(out).toContain('-h, --help');
    expect(out).toContain('  --version ');
    expect(out.includes('\nEnvironment:\n')).toBe(/readSettings|openOfflineBot/.test(text));
    expect(out.includes('  KNOWLEDGE_DIR ')).toBe(/knowledgeDir|openOfflineBot/.test(text));
    expect(out.includes('  DATABASE_URL ')).toBe(/databaseUrl/.test(text));
    expect(await knowledgeFiles()).toEqual(before);
    expect(await readdir(cwd)).toEqual([]);
  });

  it('exits with 2 for an unknown option, and says how to get help', async () => {
    const cwd = await writeFolder({});
    const { code, out, err } = await run(file, ['--nonsense'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Unknown option '--nonsense'/);
    expect(err).toMatch(/\nFor help: npm run .* -- --help\n$/);
    expect(await readdir(cwd)).toEqual([]);
  });
});

/** What package.json runs that is a program of this project, with what it is run by. */
const programs = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /(?:tsx|node [^&]*?)\s((?:src|bench|tests|dist)\/\S+\.[jt]s)[^&]*$/.exec(line) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

describe('package.json', () => {
  it('runs every program of src/cli, and the bot', () => {
    const names = programs.map(({ file }) => file.replace(/^.*\//, '').replace(/\.[jt]s$/, ''));
    expect(names).toEqual(
      expect.arrayContaining(['main', ...commandLines.map(({ file }) => file).filter((file) => file !== 'define-cli')]),
    );
  });

  it.each(programs)('npm run $name explains itself, and says no more', { timeout: 60_000 }, async ({ file }) => {
    const args = file.startsWith('dist/') ? [] : ['--import', 'tsx/esm'];
    const { code, out, err } = await runFile([...args, join(process.cwd(), file), '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: npm /);
  });

  it('gives the version that the bot and its command lines print', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await run('ask', ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await runFile(['dist/main.js', '--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await readFile('CHANGELOG.md', 'utf8')).toContain(`\n## [${version}] - `);
  });

  it('starts no bot that is told something it does not know', async () => {
    const { code, out, err } = await runFile(['dist/main.js', '--playgruond']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--playgruond');
  });
});
