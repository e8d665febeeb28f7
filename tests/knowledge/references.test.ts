import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

async function problemsWith(changes: FolderContents): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith(changes));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const plan = validFolder['faq/plan.yaml'];
const spending = validFolder['table/spending.yaml'];
const names = validFolder['names.yaml'];
const outside = validFolder['outside.yaml'];
const sources = validFolder['sources.yaml'];

describe('languages', () => {
  test('a text that is missing in one of the folder', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace(', en: The plan', '') })).toEqual([
      'faq/plan.yaml:1:8 the text in "en" is missing — add en: …; the folder\'s languages are ko, en',
    ]);
    expect(await problemsWith({ 'outside.yaml': outside.replace('ko: 글로벡스, ', '') })).toEqual([
      'outside.yaml:2:25 the text in "ko" is missing — add ko: …; the folder\'s languages are ko, en',
    ]);
  });

  test('a text in a language that the folder does not have', async () => {
    const problems = await problemsWith({ 'knowledge.yaml': 'languages: [ko]\nname: { ko: 작은 지식, en: Small }\n' });
    expect(problems).toContain(
      'knowledge.yaml:2:24 the folder has no language "en" — take the text out, or add the language to knowledge.yaml',
    );
    expect(problems).toContain(
      'faq/plan.yaml:1:22 the folder has no language "en" — take the text out, or add the language to knowledge.yaml',
    );
  });
});

describe('sources', () => {
  test.each([
    ['source: report#1', 'source: repot#1', '8:9 there is no source "repot" — use one of sources.yaml: report'],
    ['source: report#1', 'source: report#2', '8:9 source "report" has no section "2" — use one of: 1'],
    ['source: report#1', 'source: [report, report#9]', '8:18 source "report" has no section "9" — use one of: 1'],
  ])('%s → %s', async (good, bad, problem) => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace(good, bad) })).toEqual([`faq/plan.yaml:${problem}`]);
  });

  test('of a total', async () => {
    expect(await problemsWith({ 'table/spending.yaml': spending.replace('    source: report#1', '    source: nowhere') })).toEqual([
      'table/spending.yaml:13:13 there is no source "nowhere" — use one of sources.yaml: report',
    ]);
  });

  test('a source without sections, and a folder without sources', async () => {
    expect(await problemsWith({ 'sources.yaml': '- { id: report, name: { ko: 보고서, en: Report } }\n' })).toContain(
      'faq/plan.yaml:8:9 source "report" has no section "1" — write report alone, or add the section to sources.yaml',
    );
    expect(await problemsWith({ 'sources.yaml': undefined })).toContain(
      'claim/cheap.yaml:5:9 there is no source "report" — add it to sources.yaml',
    );
  });

  test('an id that stands twice', async () => {
    expect(await problemsWith({ 'sources.yaml': `${sources}- { id: report, name: { ko: 또, en: Again } }\n` })).toContain(
      'sources.yaml:5:9 the source "report" stands twice — keep one of the two, or give one another id',
    );
    const section = '    - { id: 1, name: { ko: 또 1절, en: Section 1 again } }\n';
    expect(await problemsWith({ 'sources.yaml': `${sources}${section}` })).toEqual([
      'sources.yaml:5:13 the section "1" stands twice — keep one of the two, or give one another id',
    ]);
  });
});

describe('entries', () => {
  const hint = 'write an id such as faq/name, claim/name, a table or table/row';

  test('related to none', async () => {
    expect(
      await problemsWith({ 'faq/plan.yaml': plan.replace('claim/cheap', 'claim/dear').replace('spending/acme', 'spending/anvil') }),
    ).toEqual([
      `faq/plan.yaml:9:11 there is no entry "claim/dear" — ${hint}`,
      `faq/plan.yaml:9:23 there is no entry "spending/anvil" — ${hint}`,
    ]);
  });

  test('related to a table, a row and an operation is right', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('claim/cheap', 'spending, spending/total') })).toEqual([]);
  });

  test("a total's entry, a table's and a row's", async () => {
    const broken = spending
      .replace('entry: faq/plan', 'entry: faq/nothing')
      .replace('related: [faq/plan]', 'related: [faq/none]')
      .replace('high: 2e9 }', 'high: 2e9 }\n    related: [faq/neither]');
    expect(await problemsWith({ 'table/spending.yaml': broken })).toEqual([
      `table/spending.yaml:9:15 there is no entry "faq/neither" — ${hint}`,
      `table/spending.yaml:15:12 there is no entry "faq/nothing" — ${hint}`,
      `table/spending.yaml:17:11 there is no entry "faq/none" — ${hint}`,
    ]);
  });
});

describe('names', () => {
  const twice = (alias: string, owner: string) =>
    `the alias "${alias}" already stands for "${owner}" — an alias may stand for one name only: take it from one of the two`;

  test.each([
    ['ACM', 'as it is'],
    ['acm', 'in another case'],
    ['A C M', 'with spaces'],
    ['아크메', 'a name of the other'],
    ['아크메'.normalize('NFD'), 'in another Unicode form'],
  ])('the alias %s of two names (%s)', async (alias) => {
    expect(await problemsWith({ 'names.yaml': `${names}  aliases: [${alias}]\n` })).toEqual([`names.yaml:9:13 ${twice(alias, 'acme')}`]);
    expect(await problemsWith({ 'outside.yaml': outside.replace('en: Globex }', `en: Globex }, aliases: [${alias}]`) })).toEqual([
      `outside.yaml:2:61 ${twice(alias, 'acme')}`,
    ]);
  });

  test('an alias that stands twice for one name', async () => {
    expect(await problemsWith({ 'names.yaml': names.replace('[ACM]', '[ACM, ACM]') })).toEqual([
      'names.yaml:4:18 the alias "ACM" stands twice — take one of the two out',
    ]);
  });

  test('an alias in another spelling of the same letters is needless, but right', async () => {
    expect(await problemsWith({ 'names.yaml': names.replace('[ACM]', '[ACM, acm, A C M]') })).toEqual([]);
  });

  test('one spelling for both languages is right', async () => {
    expect(await problemsWith({ 'outside.yaml': outside.replace('ko: 글로벡스', 'ko: Globex') })).toEqual([]);
  });

  test('an id of two names, also across names and outside', async () => {
    expect(await problemsWith({ 'names.yaml': `${names}- { id: acme, name: { ko: 에이, en: Ay }, kind: company }\n` })).toEqual([
      'names.yaml:9:9 the name "acme" stands twice — keep one of the two, or give one another id',
    ]);
    expect(await problemsWith({ 'outside.yaml': outside.replace('id: globex', 'id: acme') })).toEqual([
      'outside.yaml:2:11 the name "acme" stands twice — keep one of the two, or give one another id',
    ]);
  });

  test('a name of a name that is not there', async () => {
    expect(await problemsWith({ 'names.yaml': names.replace('of: acme', 'of: globex') })).toEqual([
      'names.yaml:8:7 the name "globex" is missing — add it to names.yaml, or take "of" out',
    ]);
  });

  test('a topic that stands twice', async () => {
    const again = '  - { id: staff, name: { ko: 또, en: again }, words: [wage] }\nquestions:';
    expect(await problemsWith({ 'outside.yaml': outside.replace('questions:', again) })).toEqual([
      'outside.yaml:5:11 the topic "staff" stands twice — keep one of the two',
    ]);
  });
});

describe('tables', () => {
  test('rows that are no names, reserved, or there twice', async () => {
    const rows = ['initech', 'total', 'acme'].map((id) => `  - { id: ${id}, value: { value: 1 } }\n`).join('');
    expect(await problemsWith({ 'table/spending.yaml': spending.replace('totals:', `${rows}totals:`) })).toEqual([
      'table/spending.yaml:9:11 row "initech" is not a name in names.yaml — add the name there with its aliases, or: npm run new -- name initech',
      'table/spending.yaml:10:11 "total" is reserved for what is computed — give the row another id',
      'table/spending.yaml:11:11 row "acme" stands twice — keep one of the two',
    ]);
  });

  test.each(['ask', 'check', 'claim', 'faq', 'help'])('a command /%s, which the bot has of itself', async (command) => {
    expect(await problemsWith({ 'table/spending.yaml': spending.replace('name: spending', `name: ${command}`) })).toEqual([
      `table/spending.yaml:3:9 the command /${command} is taken by the bot itself — give the command another name`,
    ]);
  });

  test('a command of two tables', async () => {
    expect(await problemsWith({ 'table/again.yaml': spending })).toEqual([
      'table/spending.yaml:3:9 the command /spending is taken by table/again.yaml — give the command another name',
    ]);
  });

  test.each(['faq', 'claim'])('a table whose rows would be called like entries: %s', async (id) => {
    expect(await problemsWith({ [`table/${id}.yaml`]: spending.replace('name: spending', 'name: other') })).toEqual([
      `table/${id}.yaml:1:1 a table cannot be called ${id} — rename the file: entries have ids that begin so`,
    ]);
  });
});

describe('figures', () => {
  test('a placeholder without its figure', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('costs {cost}', 'costs {cost}, not {price}') })).toEqual([
      'faq/plan.yaml:6:7 {price} has no figure — add price to figures, or use one of: cost',
    ]);
    expect(
      await problemsWith({
        'claim/cheap.yaml': validFolder['claim/cheap.yaml'].replace(
          /^claim: .*$/m,
          'claim:\n  ko: 싸다 {constructor}\n  en: cheap {constructor}',
        ),
      }),
    ).toEqual([
      'claim/cheap.yaml:5:7 {constructor} has no figure — add constructor to figures, or use one of: (there are none)',
      'claim/cheap.yaml:6:7 {constructor} has no figure — add constructor to figures, or use one of: (there are none)',
    ]);
  });

  test('a figure that no text shows, or only one language', async () => {
    const more = plan.replace('approx: true }', 'approx: true }\n  spare: { value: 3, unit: percent }');
    expect(await problemsWith({ 'faq/plan.yaml': more })).toEqual([
      'faq/plan.yaml:4:3 no text shows the figure spare — write {spare} where it belongs, or take it out',
    ]);
    expect(await problemsWith({ 'faq/plan.yaml': more.replace('{cost}.', '{cost}, or {spare}.') })).toEqual([
      'faq/plan.yaml:4:3 {spare} is not shown in ko — show the same figures in every language',
    ]);
  });

  test('a figure in a title', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('en: The plan', 'en: "The {cost} plan"') })).toEqual([
      'faq/plan.yaml:1:22 a title cannot show {cost} — show the figure in the text below it',
    ]);
  });

  test('units', async () => {
    const hint = 'use an ISO currency such as USD, percent, times, or name the unit under units in knowledge.yaml';
    for (const unit of ['KRW', 'percent', 'times', 'reactor']) {
      expect(await problemsWith({ 'faq/plan.yaml': plan.replace('USD', unit) })).toEqual([]);
    }
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('USD', 'dollars') })).toEqual([
      `faq/plan.yaml:3:29 unknown unit "dollars" — ${hint}`,
    ]);
    const table = spending
      .replace('unit: USD', 'unit: euro')
      .replace('value: { low: 3e9 }', 'value: { low: 3e9 }\n    also: { won: { value: 1 } }');
    expect(await problemsWith({ 'table/spending.yaml': table })).toEqual([
      `table/spending.yaml:5:41 unknown unit "euro" — ${hint}`,
      `table/spending.yaml:13:13 unknown unit "won" — ${hint}`,
    ]);
  });
});

describe('ids that entries had before', () => {
  const again = plan.replace('source:', 'aliases: [draft-plan, Roadmap]\nsource:');

  test('one that no other entry has is right, and may be referred to', async () => {
    const related = again.replace('claim/cheap,', 'claim/cheap, claim/dear,');
    const claim = `${validFolder['claim/cheap.yaml']}aliases: [dear, roadmap]\nrelated: [faq/roadmap-2, faq/Roadmap]\n`;
    expect(await problemsWith({ 'faq/plan.yaml': related, 'claim/cheap.yaml': claim })).toEqual([
      'claim/cheap.yaml:7:11 there is no entry "faq/roadmap-2" — write an id such as faq/name, claim/name, a table or table/row',
    ]);
  });

  test('each clash is told where it stands', async () => {
    const clashing = plan.replace('source:', 'aliases: [plan, other, Old, old, new]\nsource:');
    const other = plan.replace('source:', 'aliases: [NEW]\nsource:').replace(/ {2}en: It costs/, '  en: Also, it costs');
    expect(await problemsWith({ 'faq/plan.yaml': clashing, 'faq/other.yaml': other })).toEqual([
      'faq/plan.yaml:8:11 "plan" is the id that the entry has now — take it out',
      'faq/plan.yaml:8:17 the alias "other" is the id of faq/other — take it out, or give that file another name',
      'faq/plan.yaml:8:29 the alias "old" stands twice — take one of the two out',
      'faq/plan.yaml:8:34 the alias "new" already stands for faq/other — an old id may lead to one entry only: take it from one of the two',
    ]);
  });

  test('one that cannot be an id', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': plan.replace('source:', 'aliases: [faq/old]\nsource:') })).toEqual([
      expect.stringMatching(/^faq\/plan\.yaml:8:11 .*an id has only letters/),
    ]);
  });
});
