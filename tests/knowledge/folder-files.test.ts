/** What lies in a folder beside knowledge: passed over where systems and editors left it, a problem with a place where a person has to look. */
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder, writeFiles } from '../support/knowledge-folder.ts';

const run = promisify(execFile);
const plan = validFolder['faq/plan.yaml'];

async function problemsIn(folder: string): Promise<string[]> {
  const loaded = await loadKnowledge(folder);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

describe('what systems and editors leave in folders is passed over', () => {
  test.each([
    'desktop.ini',
    'Desktop.ini',
    'Thumbs.db',
    'ehthumbs.db',
    'Icon\r',
    '.DS_Store',
    '._plan.yaml',
    '@eaDir',
    '__MACOSX',
    '.plan.yaml.swp',
    'plan.yaml.swo',
    '4913',
    'plan.yaml~',
    '#plan.yaml#',
    '.#plan.yaml',
    '~$plan.yaml',
    'plan.yaml.save',
    'plan.yaml.save.1',
    'plan.yaml___jb_tmp___',
    'plan.yaml___jb_old___',
    'plan.yaml.bak',
    'plan.yaml.old',
    'plan.yaml.orig',
    'plan.yaml.tmp',
    'plan.yaml.crdownload',
    'plan.yaml.dpkg-dist',
    'README',
    'README.md',
    'README.ko.md',
    'readme.txt',
    'LICENSE',
    'LICENCE.txt',
    'CHANGELOG.md',
  ])('%j', async (name) => {
    expect(await problemsIn(await folderWith({ [name]: 'x', [`faq/${name}`]: 'x', [`table/${name}`]: 'x' }))).toEqual([]);
  });

  test('a folder of the system', async () => {
    const folder = await folderWith({});
    for (const name of ['lost+found', 'System Volume Information', '$RECYCLE.BIN']) await mkdir(join(folder, name));
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('what a person may have meant to be read is named', () => {
  test.each(['plan.yml', 'plan.yaml.txt', 'readme.yml', 'notes.txt'])('%j is not passed over', async (name) => {
    expect(await problemsIn(await folderWith({ [`faq/${name}`]: plan }))).toEqual([
      `faq/${name}:1:1 only .yaml files belong here — rename it to end in .yaml, or move it out`,
    ]);
  });

  test.each([
    'plan (conflicted copy 2026-01-02).yaml',
    'plan (충돌된 사본 2026-01-02).yaml',
    'plan.sync-conflict-20260102-101112-ABCDEFG.yaml',
    'plan_BACKUP_1234.yaml',
    'plan.REMOTE_1234.yaml',
  ])('a copy that a conflict left: %j', async (name) => {
    const message = 'this is a copy that was made because a file was changed in two places';
    const hint = 'compare it with the file it was made of, keep what is right there, and delete the copy';
    expect(await problemsIn(await folderWith({ [`faq/${name}`]: plan }))).toEqual([`faq/${name}:1:1 ${message} — ${hint}`]);
    expect(await problemsIn(await folderWith({ [name]: plan }))).toEqual([`${name}:1:1 ${message} — ${hint}`]);
  });

  test('a question about conflicts is an entry like any other', async () => {
    const folder = await folderWith({ 'faq/conflict-of-interest.yaml': plan.replace(/questions: .*\n/, ''), 'faq/충돌-방지.yaml': plan });
    expect(await problemsIn(folder)).toEqual([]);
  });
});

describe('what is not a file is a problem with a place, and nothing waits for it', () => {
  const aside = 'put a file there that the bot may read, or take it out';
  const special = 'take it out, or put a file in its place';

  async function insteadOfPlan(put: (path: string) => Promise<unknown>): Promise<string[]> {
    const folder = await folderWith({ 'faq/plan.yaml': undefined });
    await mkdir(join(folder, 'faq'));
    await put(join(folder, 'faq/plan.yaml'));
    return problemsIn(folder);
  }

  test('a link to itself, and a loop of links', async () => {
    const loop = `faq/plan.yaml:1:1 the file is a link that leads back to itself — ${aside}`;
    expect(await insteadOfPlan((path) => symlink('plan.yaml', path))).toEqual([loop]);
    expect(
      await insteadOfPlan(async (path) => {
        await symlink('../.other', path);
        await symlink('faq/plan.yaml', join(path, '../../.other'));
      }),
    ).toEqual([loop]);
  });

  test('a link that leads nowhere', async () => {
    expect(await insteadOfPlan((path) => symlink('elsewhere', path))).toEqual([
      `faq/plan.yaml:1:1 the file is gone, or a link that leads nowhere — ${aside}`,
    ]);
  });

  test('a named pipe', async () => {
    expect(await insteadOfPlan((path) => run('mkfifo', [path]))).toEqual([
      `faq/plan.yaml:1:1 the file is not a file, but a pipe, a socket or a device — ${special}`,
    ]);
  });

  test('a socket', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    expect(await insteadOfPlan((path) => new Promise<void>((listening) => server.listen(path, listening)))).toEqual([
      `faq/plan.yaml:1:1 the file is not a file, but a socket or a device — ${aside}`,
    ]);
  });

  test('a device without an end', async () => {
    expect(await insteadOfPlan((path) => symlink('/dev/zero', path))).toEqual([
      `faq/plan.yaml:1:1 the file is not a file, but a pipe, a socket or a device — ${special}`,
    ]);
  });

  test('a folder', async () => {
    expect(await insteadOfPlan((path) => mkdir(path))).toEqual([`faq/plan.yaml:1:1 the file is a folder, not a file — ${special}`]);
  });

  test('a file of many gigabytes', async () => {
    const problems = await insteadOfPlan(async (path) => {
      await writeFile(path, '');
      await truncate(path, 8 * 2 ** 30);
    });
    expect(problems).toEqual([
      'faq/plan.yaml:1:1 the file is larger than 4 MB — take out what is not knowledge, or divide it into several files',
    ]);
  });

  test('a folder of entries that is a loop, leads nowhere, or is a pipe', async () => {
    const folder = await folderWith({ 'claim/cheap.yaml': undefined, 'faq/plan.yaml': plan.replace('claim/cheap, ', '') });
    await symlink('claim', join(folder, 'claim'));
    const readable = 'put a folder there that the bot may read';
    expect(await problemsIn(folder)).toEqual([`claim:1:1 the folder is a link that leads back to itself — ${readable}`]);
    await rm(join(folder, 'claim'));
    await symlink('elsewhere', join(folder, 'claim'));
    expect(await problemsIn(folder)).toEqual([`claim:1:1 the folder is gone, or a link that leads nowhere — ${readable}`]);
    await rm(join(folder, 'claim'));
    await run('mkfifo', [join(folder, 'claim')]);
    expect(await problemsIn(folder)).toEqual(['claim:1:1 claim is a file — make it a folder with one file for each claim']);
  });

  test('a folder inside that leads back to where it is', async () => {
    const folder = await folderWith({});
    await symlink('.', join(folder, 'faq/loop'));
    expect(await problemsIn(folder)).toEqual(['faq/loop:1:1 only .yaml files belong here — rename it to end in .yaml, or move it out']);
  });

  test('the knowledge folder itself as a loop', async () => {
    const folder = await folderWith({});
    const link = join(folder, '../loop');
    await symlink('loop', link);
    expect(await problemsIn(link)).toEqual([
      `${link}:1:1 the knowledge folder is a link that leads back to itself — put a folder there that the bot may read`,
    ]);
  });
});

describe('ids are the same however their letters are put together', () => {
  const decomposed = (text: string) => text.normalize('NFD');

  test('files, references, rows, sources and units', async () => {
    const folder = await folderWith({
      'knowledge.yaml': validFolder['knowledge.yaml'].replace('reactor', decomposed('원자로')),
      'names.yaml': validFolder['names.yaml'].replaceAll('acme', decomposed('아크메')),
      'sources.yaml': validFolder['sources.yaml'].replace('id: report', `id: ${decomposed('보고서')}`),
      'faq/plan.yaml': plan
        .replace('claim/cheap, spending/acme', `claim/${decomposed('싸다')}, spending/아크메`)
        .replace('unit: USD', 'unit: 원자로')
        .replace('report#1', '보고서#1'),
      'claim/cheap.yaml': undefined,
      [`claim/${decomposed('싸다')}.yaml`]: validFolder['claim/cheap.yaml'].replace('report', '보고서'),
      'table/spending.yaml': validFolder['table/spending.yaml'].replace('id: acme', 'id: 아크메').replaceAll('report#1', '보고서#1'),
    });
    expect(await problemsIn(folder)).toEqual([]);
    await writeFiles(folder, { 'faq/plan.yaml': plan.replace('claim/cheap, spending/acme', 'claim/싸다').replace('report#1', '보고서#1') });
    expect(await problemsIn(folder)).toEqual([]);
  });

  test('two files for one id', async () => {
    const folder = await folderWith({ 'faq/계획.yaml': plan });
    await rename(join(folder, 'faq/plan.yaml'), join(folder, `faq/${decomposed('계획')}.yaml`));
    expect((await problemsIn(folder)).join()).toContain('there is another file for the id "계획"');
  });
});
