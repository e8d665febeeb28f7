/** What stands around the bot where it is deployed says what the bot itself says: its variables, its exit codes, its commands. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variableNames } from '../src/runtime/env-variables.ts';
import { exitCode } from '../src/runtime/exit-code.ts';

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

describe('the image', () => {
  it('copies what there is and sets what the bot reads', async () => {
    const lines = (await text('Dockerfile')).split('\n');
    const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const set = lines
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name));
    expect(set.filter((name) => !known(name))).toEqual([]);
    expect(lines).toContain('USER node');
  });

  it('runs beside a PostgreSQL with as few rights as it needs', async () => {
    const { services } = parse(await text('compose.yaml'));
    expect(services.bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Object.keys(services.bot.environment).filter((name) => !known(name))).toEqual([]);
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

it('the systemd unit starts it again, but not where a person has to mend something first', async () => {
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
