/** Every sample question is asked as if nobody had written it down: faults planted in a folder show up, and a question never finds itself. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { askHeldOut } from '../../src/quality/held-out.ts';
import { reportHeldOut } from '../../src/quality/held-out-report.ts';
import { type SampleQuestion, sampleQuestions } from '../../src/quality/sample-questions.ts';
import { questionEngine, sampleClock } from '../../src/resolve/question-engine.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

const faq = (title: string, questions: readonly string[]) =>
  `title: { en: ${title} }\nanswer: { en: It is so. }\nsource: report\nquestions:\n${questions.map((question) => `  - ${question}\n`).join('')}`;

const noFiles = { faq: [], claim: [], table: [] };

const verbs = ['find', 'buy', 'repair', 'clean', 'paint', 'lend', 'weigh', 'carry'];
const about = (thing: string) => verbs.map((verb) => `where can I ${verb} a ${thing}`);

const folder = (files: FolderContents) =>
  folderWith({
    ...Object.fromEntries(Object.keys(validFolder).map((file) => [file, undefined])),
    'knowledge.yaml': 'languages: [en]\nname: { en: Small }\n',
    'sources.yaml': '- { id: report, name: { en: Report } }\n',
    'faq/bicycle.yaml': faq('Bicycles', about('bicycle')),
    'faq/piano.yaml': faq('Pianos', about('piano')),
    'faq/telescope.yaml': faq('Telescopes', about('telescope')),
    ...files,
  });

async function heldOut(files: FolderContents = {}) {
  const loaded = await loadKnowledge(await folder(files));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return askHeldOut(sampleQuestions(loaded.files), questionEngine(loaded.knowledge, sampleClock(loaded.knowledge)));
}

describe('a question that is left out', () => {
  it('finds its answer by what the others have in common', async () => {
    const asked = await heldOut();
    expect(asked).toHaveLength(3 * verbs.length);
    expect(asked.filter(({ question, found }) => found === question.id).length).toBeGreaterThan(2 * verbs.length);
  });

  it('does not find itself', async () => {
    const asked = await heldOut({ 'faq/piano.yaml': faq('Pianos', [...about('piano'), 'gramophone needles']) });
    expect(asked.find(({ question }) => question.text === 'gramophone needles')?.found).toBeUndefined();
  });

  it('goes astray where it stands with the wrong entry', async () => {
    const asked = await heldOut({ 'faq/piano.yaml': faq('Pianos', [...about('piano'), 'where can I oil and clean a bicycle']) });
    const { astray } = reportHeldOut(asked, noFiles);
    expect(astray.map(({ file, message }) => `${file}: ${message}`)).toContain(
      'faq/piano.yaml: without it, “where can I oil and clean a bicycle” would find faq/bicycle, not faq/piano',
    );
  });

  it('of outside.yaml is told where it would be answered', async () => {
    const asked = await heldOut({ 'outside.yaml': 'questions:\n  - where can I tune a piano\n  - good morning sunshine\n' });
    const { astray, summary } = reportHeldOut(asked, noFiles);
    expect(astray.map(({ message }) => message)).toContain('without it, “where can I tune a piano” would be answered by faq/piano');
    expect(summary).toContain('1 of 2 (50.0%) questions of outside.yaml');
  });
});

describe('a report', () => {
  const place = { file: 'faq/a.yaml', line: 1, column: 1 };
  const question = (id: string | undefined, text: string): SampleQuestion => ({ id, text, place });

  it('names entries that take questions from each other, and no others', () => {
    const asked = [
      ...['one', 'two'].map((text) => ({ question: question('faq/a', text), found: 'faq/b', offered: false })),
      { question: question('faq/b', 'three'), found: 'faq/a', offered: false },
      { question: question('faq/b', 'four'), found: 'faq/b', offered: false },
      { question: question('faq/c', 'five'), found: 'faq/a', offered: false },
      { question: question('faq/c', 'six'), found: undefined, offered: true },
    ];
    const { competing, astray, summary } = reportHeldOut(asked, noFiles);
    expect(competing.map(({ message, hint }) => `${message} — ${hint}`)).toEqual([
      'faq/a and faq/b compete for 3 questions, such as “one” — add questions to faq/a with the words that tell it from faq/b',
      'faq/b and faq/a compete for 3 questions, such as “one” — add questions to faq/b with the words that tell it from faq/a',
    ]);
    expect(astray).toHaveLength(4);
    expect(summary).toContain('1 of 6 (16.7%) sample questions find their answer, 1 are offered it, 4 find another');
  });

  it('of no questions is no division by zero', () => {
    expect(reportHeldOut([], noFiles).summary).toContain('0 of 0 (–)');
  });
});
