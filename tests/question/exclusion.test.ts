/** Names that a question leaves out are not what it asks about. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Question, questionReader } from '../../src/question/question.ts';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let read: (text: string) => Question;
let person: Person;

beforeAll(async () => {
  const knowledge = await projectKnowledge();
  read = questionReader(knowledge);
  person = personWith(knowledge);
});

describe('a name that is left out', () => {
  it.each([
    ['아마존 빼고 합계', [], ['amazon']],
    ['메타랑 구글 빼고 합계', [], ['meta', 'alphabet']],
    ['구글 말고 메타 capex', ['meta'], ['alphabet']],
    ['total without Amazon', [], ['amazon']],
    ['everyone except Meta and Google', [], ['meta', 'alphabet']],
    ['메타 빼빼로 얼마', ['meta'], []],
  ] as const)('in “%s” leaves %j and not %j', (text, names, excluded) => {
    const question = read(text);
    expect(question.names).toEqual(names);
    expect([...question.excluded].sort()).toEqual([...excluded].sort());
  });

  it('of a stranger stops nothing', async () => {
    expect((await person.says('쿠팡 말고 아마존 설비투자 얼마')).id).toBe('capex/amazon');
  });

  it('leaves the other rows', async () => {
    const { id, text } = await person.says('아마존 빼고 합계');
    expect(id).toBe('capex/total');
    expect(text).toContain('약 2,150억~2,450억 달러');
    expect((await person.says('아마존 말고 누가 제일 많이 써?')).text).toContain('마이크로소프트, 알파벳, 메타만 놓고 보면');
  });
});
