/** The explanation tells a maintainer what the answer came from, in the words that answering used. */
import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/quality/explanation.ts';
import type { QuestionEngine } from '../../src/resolve/question-engine.ts';
import { engineOf, projectKnowledge } from '../support/project.ts';

let engine: QuestionEngine;

beforeAll(async () => {
  engine = engineOf(await projectKnowledge());
});

const told = (text: string) => explain(text, engine).join('\n');

describe('an explanation', () => {
  it('shows what was read and what was repaired', () => {
    const text = told('apxk xnwkdor djfak?');
    expect(text).toMatch(/^read as +메타 투자액 얼마/m);
    expect(text).toMatch(/^repaired .*메타 \(keyboard\)/m);
    expect(text).toMatch(/^names +메타 \(meta\)/m);
    expect(text).toMatch(/^measures +capex/m);
    expect(text).toMatch(/^answered: capex\/meta .*words of the language/m);
  });

  it('shows the candidates, best first, with their scores', () => {
    const rows = told('딥시크 나오면 엔비디아 끝난 거야?')
      .split('\n')
      .filter((line) => /^(?:faq|claim|capex)\S* +\d/.test(line));
    expect(rows[0]).toMatch(/^faq\/nvidia /);
    const scores = rows.map((row) => Number(row.split(/\s+/)[1]));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(rows.length).toBeGreaterThan(1);
  });

  it.each([
    ['점심 뭐 먹을까', /not answered: confidence 0\.\d\d is below 0\.6/],
    ['오라클 capex', /not answered, outsideName: I have no capex figure for Oracle/],
    ['아마존 2023년 투자액', /not answered, otherPeriod: I have no figures for 2023/],
    ["what is Zorbex's capex?", /not answered, strangeName: I have no capex figure for Zorbex/],
  ])('of “%s” says why it is not answered', (text, why) => {
    expect(told(text)).toMatch(why);
  });

  it('names the rule that decided, and those that had no word before it', () => {
    expect(told('메타는 얼마나 써?')).toMatch(/^rule: a table whose words it says\npassed over: the knowledge's own wording · /m);
    expect(told('AI 거품론에 대해 어떻게 보나요?')).toMatch(/^rule: the knowledge's own wording\npassed over: none$/m);
  });

  it('shows the words that nothing explains, with their weight', () => {
    expect(told('How much does Zorbex plan to spend in 2025?')).toMatch(/^no rule knows .*zorbex\? 1\.00/m);
  });

  it('shows the amounts that were read, and the clauses of a double question', () => {
    expect(told('메타가 1,000억 달러 쓴다며?')).toMatch(/1000억 달러 = 100000000000 USD/);
    const text = told('메타는 얼마 쓰고 오라클은 얼마 써?');
    expect(text).toMatch(/^clauses .*“메타는 얼마 쓰고” asks/m);
    expect(text).toMatch(/^not answered: .*Oracle/m);
  });

  it('of no words at all is an explanation, too', () => {
    expect(told('!!!')).toContain('no candidate');
  });
});
