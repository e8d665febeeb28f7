/** What stands around the bot where it is deployed says what the bot itself says: its variables, its exit codes, its commands. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variableNames } from '../src/runtime/env-variables.ts';
import { exitCode } from '../src/runtime/exit-code.ts';
import { run } from './support/command-line.ts';
import { writeFolder } from './support/knowledge-folder.ts';

const text = (path: string) => readFile(path, 'utf8');
const known = (name: string) => (variableNames as readonly string[]).includes(name) || name === 'NODE_OPTIONS';

describe('docs/operations.md', () => {
  it('has a row for every variable, and for nothing else', async () => {
    const rows = [...(await text('docs/operations.md')).matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual([...variableNames].toSorted());
  });

  it('names every exit code', async () => {
    const page = await text('docs/operations.md');
    for (const code of Object.values(exitCode)) expect(page).toContain(`| ${code} |`);
  });
});

describe('the exit codes of docs/operations.md', () => {
  const rows = async () =>
    new Map(
      [...(await text('docs/operations.md')).matchAll(/^\| `([a-z:]+)` \|.*\| (settings|never) \|$/gm)].map(([, name, code]) => [
        name,
        code,
      ]),
    );

  it('are told of every command line, and of 78 where it reads settings', async () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(await text('package.json'));
    const commands = Object.entries(scripts).flatMap(([name, line]) => {
      const [, file] = /(src\/cli\/\S+\.ts)$/.exec(line) ?? [];
      return file === undefined ? [] : [{ name, file }];
    });
    const wanted = await Promise.all(
      commands.map(async ({ name, file }) => [name, /readSettings|openOfflineBot/.test(await text(file)) ? 'settings' : 'never'] as const),
    );
    expect(new Map([...(await rows())].sort())).toEqual(new Map(wanted.toSorted()));
  });

  it.each([
    ['stats', [], 78],
    ['gaps', [], 78],
    ['ask', ['x'], 78],
    ['forget', ['workspace', 'T1'], 78],
    ['stats', ['more'], 2],
    ['gaps', ['drfat', '1'], 2],
  ] as const)('%s %j ends with %i where settings or arguments are wrong', async (tool, args, code) => {
    const ended = await run(tool, args, { env: { DEFAULT_LOCALE: 'xx' } });
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
  });

  it.each(['stats', 'gaps', 'posts'])('%s says that there is no database, ends with 1 and makes none', async (tool) => {
    const cwd = await writeFolder({});
    const { code, err } = await run(tool, [], { cwd });
    expect([code, await readdir(cwd)]).toEqual([1, []]);
    expect(err).toContain('there is no database yet');
  });
});

describe('the image', () => {
  it('copies what there is and sets what the bot reads', async () => {
    const lines = (await text('Dockerfile')).split('\n');
    const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    // Docker sees only what .dockerignore lets through.
    const seen = (await text('.dockerignore')).split('\n').filter((line) => line.startsWith('!'));
    expect(copied.filter((path) => !seen.includes(`!${path}`))).toEqual([]);
    const set = lines
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name));
    expect(set.filter((name) => !known(name))).toEqual([]);
    expect(lines).toContain('USER node');
  });

  it('is run by the README with paths and settings that it has', async () => {
    const [dockerfile, readme] = await Promise.all(['Dockerfile', 'README.md'].map(text));
    const mounts = [...(readme ?? '').matchAll(/ -v "?[^ "]+?:(\/[a-z/]+)/g)].map(([, path]) => path);
    expect(new Set(mounts)).toEqual(new Set(['/knowledge', '/app/knowledge', '/data']));
    expect(dockerfile).toContain('WORKDIR /app\nCOPY package.json ./');
    expect(dockerfile).toContain('\nCOPY knowledge knowledge\n');
    expect(dockerfile).toContain('\nVOLUME /data\n');
    const commands = [...(readme ?? '').matchAll(/capex-bot dist\/(cli\/[a-z-]+)\.js/g)].map(([, file]) => `src/${file}.ts`);
    expect(commands.length).toBe(3);
    expect(commands.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('is built on a Node.js that is supported for long, which the tests run on', async () => {
    const images = [...(await text('Dockerfile')).matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => version);
    expect(new Set(images).size).toBe(1);
    expect(Number(images[0]) % 2).toBe(0);
    const { jobs } = parse(await text('.github/workflows/ci.yml'));
    expect(jobs.check.strategy.matrix.node).toContain(images[0]);
  });

  it('runs beside a PostgreSQL with as few rights as it needs', async () => {
    const { services } = parse(await text('compose.yaml'));
    expect(services.bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Object.keys(services.bot.environment).filter((name) => !known(name))).toEqual([]);
    for (const service of Object.values<Record<string, unknown>>(services)) {
      expect(service).toMatchObject({ restart: 'unless-stopped', logging: { options: { 'max-size': '10m', 'max-file': '5' } } });
    }
    expect(services.bot.ports.every((port: string) => port.startsWith('127.0.0.1:'))).toBe(true);
  });
});

it('everything that starts the bot gives Node.js the same options', async () => {
  const { scripts } = JSON.parse(await text('package.json'));
  const optionsIn = (content: string) => [...content.matchAll(/--max-[a-z-]+=\d+/g)].map(([option]) => option);
  const wanted = optionsIn(scripts.start);
  expect(wanted).toHaveLength(2);
  for (const content of [scripts.playground, await text('Dockerfile'), await text('deploy/capex-bot.service')]) {
    expect(optionsIn(content)).toEqual(wanted);
  }
});

it('the systemd unit starts it again, but not where a person has to fix something first', async () => {
  const unit = await text('deploy/capex-bot.service');
  expect(unit).toContain(`RestartPreventExitStatus=${exitCode.misconfigured}\n`);
  expect(unit).toContain('Restart=on-failure\n');
  const [, environment = ''] = /^Environment=(.*)$/m.exec(unit) ?? [];
  expect([...environment.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name).filter((name) => !known(name))).toEqual([]);
});

it.each(['.github/workflows/ci.yml', '.github/workflows/knowledge.yml', '.ci/run'])('%s runs commands that there are', async (path) => {
  const { scripts } = JSON.parse(await text('package.json'));
  const content = await text(path);
  if (path.endsWith('.yml')) expect(parse(content)).toHaveProperty('jobs');
  const run = [...content.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

it('every package of the lock file can be verified, on every platform', async () => {
  const { packages } = JSON.parse(await text('package-lock.json'));
  const installed = Object.entries<{ integrity?: string }>(packages).filter(([path]) => path !== '');
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

it('what the project is built from is looked at by Dependabot', async () => {
  const { updates } = parse(await text('.github/dependabot.yml'));
  const watched = updates.map((update: Record<string, string>) => update['package-ecosystem']);
  expect(watched).toEqual(expect.arrayContaining(['npm', 'docker', 'docker-compose', 'github-actions']));
});

it('a weakness can be reported, and the way to do so names pages that there are', async () => {
  const page = await text('SECURITY.md');
  expect(page).toContain('Report a vulnerability');
  for (const [, path = ''] of page.matchAll(/\]\(([^)#]+)/g)) expect(existsSync(path)).toBe(true);
});
