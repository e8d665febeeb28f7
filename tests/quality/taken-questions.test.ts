/** The check speaks of an edit: what a new entry takes from others since the last commit, and what somebody wrote down that keeps questions from an entry. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { withCommittedFolder } from '../../src/quality/committed-folder.ts';
import { byEntry } from '../../src/quality/findings-by-entry.ts';
import { askHeldOut } from '../../src/quality/held-out.ts';
import { reportHeldOut } from '../../src/quality/held-out-report.ts';
import { sampleQuestions } from '../../src/quality/sample-questions.ts';
import { takenQuestions } from '../../src/quality/taken-questions.ts';
import { questionEngine, sampleClock } from '../../src/resolve/question-engine.ts';
import { type FolderContents, writeFolder } from '../support/knowledge-folder.ts';

const verbs = ['find', 'buy', 'repair', 'clean', 'paint', 'lend', 'weigh', 'carry'];
const faq = (title: string, thing: string) =>
  `title: { en: ${title} }\nanswer: { en: It is so. }\nsource: report\nquestions:\n${verbs.map((verb) => `  - where can I ${verb} a ${thing}\n`).join('')}`;

const things: FolderContents = {
  'knowledge.yaml': 'languages: [en]\nname: { en: Things }\n',
  'sources.yaml': '- { id: report, name: { en: Report } }\n',
  'faq/bicycle.yaml': faq('Bicycles', 'bicycle'),
  'faq/piano.yaml': faq('Pianos', 'piano'),
  'faq/telescope.yaml': faq('Telescopes', 'telescope'),
};

async function heldOut(folder: string) {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const { files, knowledge } = loaded;
  return { files, asked: askHeldOut(sampleQuestions(files), questionEngine(knowledge, sampleClock(knowledge))) };
}

function commit(folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'all');
}

it('a new entry that says the same takes questions from another, and is told with the words to change', async () => {
  const folder = await writeFolder(things);
  commit(folder);
  const compare = async () => {
    const { asked } = await heldOut(folder);
    return withCommittedFolder(folder, async (committed) => takenQuestions((await heldOut(committed)).asked, asked));
  };
  expect(await compare()).toBeUndefined();
  await writeFile(join(folder, 'faq/grand.yaml'), faq('Grand pianos', 'grand piano'));
  const found = (await compare())?.map(formatProblem) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const line of found) {
    expect(line).toMatch(
      /^faq\/grand\.yaml:5:5 since the last commit faq\/grand takes \d+ questions? from faq\/piano: in other words they would find it or be asked back about both, such as “.*piano” — leave words of faq\/piano out of the questions of faq\/grand, or add questions in such words to faq\/piano$/,
    );
  }
});

it('a folder that Git does not know is compared with nothing', async () => {
  const folder = await writeFolder(things);
  expect(await withCommittedFolder(folder, async () => 'compared')).toBeUndefined();
});

it('a topic and a name of outside.yaml that keep questions from an entry are named with file, line and what to change', async () => {
  const outside = `names:
  - { id: telescope, name: { en: telescope } }
topics:
  - { id: music, name: { en: music }, words: [concert, piano] }
`;
  const { asked, files } = await heldOut(await writeFolder({ ...things, 'outside.yaml': outside }));
  const found = byEntry(reportHeldOut(asked, files).obstacles, files);
  expect(found.filter((line) => !line.startsWith('  '))).toEqual(['faq/piano · Pianos', 'faq/telescope · Telescopes']);
  expect(found[1]).toMatch(
    /^ {2}faq\/piano\.yaml:\d+:5 in other words, \d+ questions? of faq\/piano would be refused because of “piano”, a word of the topic music in outside\.yaml:4:56, such as “.*” — take “piano” out there, or write a longer phrase in its place$/,
  );
  expect(found[3]).toMatch(
    /would be refused because of telescope, a name without answers in outside\.yaml:2:5, such as .* — take telescope out there and add it to names\.yaml/,
  );
});
