/** `{word}` shows a figure; in code and behind a backslash it is what is written, from the file to the answer. */
import { describe, expect, it, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { placeholdersIn } from '../../src/knowledge/placeholders.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';
import { personWith } from '../support/project.ts';

const plan = validFolder['faq/plan.yaml'];

const load = async (entry: string) => loadKnowledge(await folderWith({ 'faq/plan.yaml': entry }));

async function answerTo(question: string, entry: string): Promise<string> {
  const loaded = await load(entry);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return (await personWith(loaded.knowledge).says(question)).text;
}

async function problemsOf(entry: string): Promise<string[]> {
  const loaded = await load(entry);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const withTexts = (ko: string, en: string) =>
  plan.replace('ko: 비용은 {cost}입니다.', `ko: ${JSON.stringify(ko)}`).replace('en: It costs {cost}.', `en: ${JSON.stringify(en)}`);

describe('a {word} that is literal', () => {
  it.each([
    ['in code', `Write it into \`\${HOME}/.bashrc\`; it costs {cost}.`, `Write it into \${HOME}/.bashrc; it costs about $5 billion.`],
    ['in code of the name of a figure', 'It costs {cost}, written `{cost}`.', 'It costs about $5 billion, written {cost}.'],
    ['in code between two backticks', 'It costs {cost}: `` `{x}` ``.', 'It costs about $5 billion: `{x}`.'],
    ['behind a backslash', 'It costs {cost}, written \\{cost}.', 'It costs about $5 billion, written {cost}.'],
    ['behind a backslash in strong text', 'It costs {cost} **in \\{HOME}**.', 'It costs about $5 billion in {HOME}.'],
    ['behind a backslash that is doubled, it is none', 'It costs \\\\{cost}.', 'It costs \\about $5 billion.'],
  ])('%s', async (_, written, shown) => {
    expect(await answerTo('What is the plan?', withTexts('비용은 {cost}입니다.', written))).toContain(shown);
  });

  it('in a block of code, where no figure is missed', async () => {
    const entry = withTexts('비용은 {cost}입니다.', `It costs {cost}.\n\n\`\`\`sh\necho \${HOME}\n\`\`\`\n`);
    expect(await problemsOf(entry)).toEqual([]);
  });

  it('in a title and a caveat', async () => {
    const entry = `${plan.replace('en: The plan', 'en: "The \\\\{HOME} plan"')}caveat: { ko: '\\{값}', en: 'Not \\{cost}, and not \\{HOME}.' }\n`;
    const text = await answerTo('What is the plan?', entry);
    expect(text).toContain('The {HOME} plan');
    expect(text).toContain('Not {cost}, and not {HOME}.');
  });

  it('needs no figures in the entry', async () => {
    const entry = `title: { ko: 경로는 어디에 적나?, en: Where does the path go? }
answer:
  ko: "\`\${HOME}/.bashrc\` 파일에 적습니다."
  en: "Write it into \`\${HOME}/.bashrc\`."
questions: [경로는 어디에 적어?, where does the path go]
source: report#1
related: [claim/cheap]
`;
    expect(await answerTo('where does the path go', entry)).toContain(`Write it into \${HOME}/.bashrc.`);
    expect(await answerTo('경로는 어디에 적어?', entry)).toContain(`\${HOME}/.bashrc 파일에 적습니다.`);
  });
});

describe('a {word} that is neither a figure nor literal', () => {
  test('says how to write it as it is', async () => {
    expect(await problemsOf(withTexts('비용은 {cost}입니다.', 'It costs {cost} in {HOME}.'))).toEqual([
      'faq/plan.yaml:6:7 {HOME} has no figure — write \\{HOME}, or put it in `code`, to show it as it is; a figure is named under figures',
    ]);
  });

  test('a figure that only code shows is shown nowhere', async () => {
    expect(await problemsOf(withTexts('비용은 `{cost}`입니다.', 'It costs `{cost}`.'))).toEqual([
      'faq/plan.yaml:3:3 no text shows the figure cost — write {cost} where it belongs, or take it out',
    ]);
  });

  test('a title still shows no figure', async () => {
    expect(await problemsOf(plan.replace('en: The plan', 'en: "The {cost} plan"'))).toEqual([
      'faq/plan.yaml:1:22 a title cannot show {cost} — show the figure in the text below it',
    ]);
  });
});

test.each([
  ['{a} and {b}', ['a', 'b']],
  ['{a}{b}', ['a', 'b']],
  ['\\{a}{b}', ['b']],
  ['\\\\\\{a}', []],
  ['`{a}` {b} `{c}`', ['b']],
  ['    {a}', []],
  ['- {a}\n\n      {b}', ['a']],
  ['`{a} {b}', ['a', 'b']],
  ['[{a}](https://example.org/{b})', ['a', 'b']],
])('placeholders of %j', (text, names) => {
  expect(placeholdersIn(text).map(({ name }) => name)).toEqual(names);
});
