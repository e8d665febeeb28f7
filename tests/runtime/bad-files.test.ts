/** Files that go bad in the folder of a bot that is running: each is told with its place, and the last good knowledge goes on answering. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DiscordServer, openDiscord } from '../../playground/discord/server.ts';
import { folderWith, validFolder, writeFiles } from '../support/knowledge-folder.ts';
import { type BotProcess, discordToken, spawnBot } from '../support/whole-bot.ts';

const plan = validFolder['faq/plan.yaml'];
const run = promisify(execFile);
/** For a machine with much to do. */
const patience = { timeout: 60_000, interval: 100 };
/** The root user may read everything. */
const otherUser = process.getuid?.() === 0 ? { uid: 65_534 } : {};

let discord: DiscordServer;
let folder: string;
let bot: BotProcess;

beforeEach(async () => {
  discord = await openDiscord({ token: discordToken });
  folder = await folderWith({});
  await chmod(dirname(folder), 0o755);
  bot = spawnBot({ DISCORD_TOKEN: discordToken, DISCORD_API_URL: discord.apiUrl, KNOWLEDGE_DIR: folder }, otherUser);
  await told('the bot is ready');
}, 120_000);

afterEach(async () => {
  await bot.stop('SIGKILL');
  await discord.close();
});

const said = () => bot.lines().map(({ msg }) => String(msg));

async function told(...lines: readonly string[]): Promise<void> {
  await expect.poll(() => lines.filter((line) => !said().some((each) => each.includes(line))), patience).toEqual([]);
}

/** What /readyz says of the knowledge once it says so. */
const problems = (count: number) =>
  expect.poll(async () => (await bot.readyz()).body, patience).toMatchObject({ knowledge: { problems: count } });

/** Somebody asks in a channel of their own; resolves to what the bot answers there. */
async function answer(): Promise<string> {
  const channel = discord.world.addChannel(`channel-${discord.world.channels.size}`);
  discord.join('juno', 'ko').mention(channel, '계획이 뭐야?');
  const answers = () => channel.messages.filter(({ authorId }) => authorId === discord.world.bot.id);
  await expect.poll(() => answers().length, patience).toBe(1);
  return JSON.stringify(answers()[0]?.components);
}

it('many bad files at once are each told with a place, and none takes the knowledge down', async () => {
  const faq = (name: string) => join(folder, 'faq', name);
  await writeFiles(folder, {
    'faq/hash.yaml': plan.replace('en: It costs', 'en: See #12. It costs'),
    'faq/no-break.yaml': plan.replace('  en: It', '\u00a0\u00a0en: It'),
    'faq/tab.yaml': plan.replace('  en: It', '\ten: It'),
    'faq/twice.yaml': `${plan}source: report#1\n`,
    'faq/conflict.yaml': `<<<<<<< HEAD\n${plan}=======\n${plan}>>>>>>> theirs\n`,
    'faq/utf-16.yaml': Buffer.from(`\ufeff${plan}`, 'utf16le'),
    'faq/old-mac.yaml': plan.replaceAll('\n', '\r'),
    'faq/empty.yaml': '',
    'faq/huge.yaml': plan,
    'faq/closed.yaml': plan,
    'faq/plan.sync-conflict-20260102-101112-ABCDEFG.yaml': plan,
    'faq/brace.yaml': plan.replace('en: It costs', 'en: In {HOME} it costs'),
    'faq/notes.txt': 'x',
  });
  await truncate(faq('huge.yaml'), 2 ** 33);
  await chmod(faq('closed.yaml'), 0o000);
  await run('mkfifo', [faq('pipe.yaml')]);
  await symlink('loop.yaml', faq('loop.yaml'));
  await symlink('nowhere', faq('nowhere.yaml'));
  await symlink('/dev/zero', faq('zero.yaml'));
  await mkdir(faq('folder.yaml'));
  await told(
    'faq/hash.yaml:6:11 the text ends before “#12. It costs {cost}.”',
    'faq/no-break.yaml:6:1 this is not YAML: a no-break space (U+00A0) stands',
    'faq/tab.yaml:6:1 this is not YAML: the line is indented with a tab',
    'faq/twice.yaml:10:1 a key stands twice',
    'faq/conflict.yaml:1:1 Git left a conflict in the file',
    'faq/utf-16.yaml:1:1 the file is not UTF-8 text',
    'faq/old-mac.yaml:1:1 the lines end as on old Macs',
    'faq/empty.yaml:1:1 the file is empty',
    'faq/huge.yaml:1:1 the file is larger than',
    'faq/closed.yaml:1:1 the file may not be read by the bot',
    'faq/plan.sync-conflict-20260102-101112-ABCDEFG.yaml:1:1 this is a copy',
    'faq/brace.yaml:6:7 {HOME} has no figure',
    'faq/notes.txt:1:1 only .yaml files belong here',
    'faq/pipe.yaml:1:1 the file is not a file, but a pipe',
    'faq/loop.yaml:1:1 the file is a link that leads back to itself',
    'faq/nowhere.yaml:1:1 the file is gone, or a link that leads nowhere',
    'faq/zero.yaml:1:1 the file is not a file, but a pipe, a socket or a device',
    'faq/folder.yaml:1:1 the file is a folder',
  );
  expect(await answer()).toContain('약 50억 달러');

  await rm(join(folder, 'faq'), { recursive: true });
  await writeFiles(folder, { 'faq/plan.yaml': plan.replace('5e9', '6e9') });
  await problems(0);
  expect(await answer()).toContain('약 60억 달러');
}, 200_000);

it('what systems and editors leave changes nothing, and a file that an editor swaps in is served', async () => {
  await writeFiles(folder, {
    'desktop.ini': 'x',
    'Thumbs.db': 'x',
    'faq/Icon\r': '',
    'faq/._plan.yaml': 'x',
    'faq/.plan.yaml.swp': 'b0VIM',
    'faq/#plan.yaml#': 'x',
    'faq/plan.yaml.save': 'x',
    'faq/4913': '',
    'README.md': '# x',
    'faq/LICENSE': 'x',
    'faq/plan.yaml~': plan,
    'faq/plan.yaml___jb_tmp___': plan.replace('5e9', '7e9'),
  });
  await rename(join(folder, 'faq/plan.yaml___jb_tmp___'), join(folder, 'faq/plan.yaml'));
  await told('the knowledge was reloaded');
  expect(await answer()).toContain('약 70억 달러');
  expect(said().filter((line) => line.includes('goes on serving'))).toEqual([]);
}, 200_000);

it('a file that loses its rights is told, and is served as soon as it has them back', async () => {
  const file = join(folder, 'faq/plan.yaml');
  await chmod(file, 0o000);
  await told('faq/plan.yaml:1:1 the file may not be read by the bot');
  expect(await answer()).toContain('약 50억 달러');
  await chmod(file, 0o644);
  await problems(0);
}, 200_000);

it('a folder of entries that becomes a loop, and the whole folder gone for a while', async () => {
  const faq = join(folder, 'faq');
  await rename(faq, join(folder, '.faq'));
  await symlink('faq', faq);
  await told('faq:1:1 the folder is a link that leads back to itself');
  await unlink(faq);
  await rename(join(folder, '.faq'), faq);
  await problems(0);

  await rename(folder, `${folder}-aside`);
  await writeFile(folder, 'a file in its place');
  await told('there is no such knowledge folder');
  expect(await answer()).toContain('약 50억 달러');
  await unlink(folder);
  await rename(`${folder}-aside`, folder);
  await problems(0);
}, 200_000);
