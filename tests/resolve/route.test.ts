/** A message goes where its question lies: two questions to two parts, a story to the one thing it asks, what cannot be answered back with the reason. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge());
});

async function ids(text: string): Promise<string[]> {
  const { reply } = await person.says(text);
  return reply.status === 'answer' ? reply.parts.map(({ id }) => id) : [reply.status];
}

describe('two questions in one message', () => {
  it.each([
    ['누가 제일 많이 쓰고 합계는 얼마야?', ['capex/highest', 'capex/total']],
    ['How much does Meta spend and is AI a bubble?', ['capex/meta', 'faq/bubble']],
    ['엔비디아는 이제 끝난 거야? 그리고 메타는 얼마 써?', ['faq/nvidia', 'capex/meta']],
  ])('“%s” is answered as %j', async (text, parts) => {
    expect(await ids(text)).toEqual(parts);
  });

  it('about two rows is one question about both', async () => {
    expect(await ids('아마존은 얼마 쓰고 메타는 얼마 쓰는데?')).toEqual(['capex/comparison']);
    const { text } = await person.says("how much in won is Meta's capex? and Amazon's?");
    expect(text).toContain('won');
    expect(text).toContain('Amazon');
  });

  it.each([
    ['메타는 얼마 쓰고 오라클은 얼마 써?', 'capex/meta', '오라클의 자본 지출은 자료에 없습니다'],
    ['메타 주가 얼마야? 그리고 아마존 capex는?', 'capex/amazon', '주가와 배당에 대한 자료는 없습니다'],
  ])('“%s” is answered as far as there is an answer, with the reason for the rest', async (question, id, why) => {
    const { id: found, text } = await person.says(question);
    expect(found).toBe(id);
    expect(text).toContain(why);
  });
});

describe('the words of a table', () => {
  it.each([
    ["What is Microsoft's expected capex?", 'capex/microsoft'],
    ['Which company has the highest expected capex in 2025?', 'capex/highest'],
    ['2등은 누구예요, 투자액 기준으로', 'capex/ranking'],
    ['which one comes third in capex?', 'capex/ranking'],
  ])('are enough: “%s” is %s', async (text, id) => {
    expect(await ids(text)).toEqual([id]);
  });
});

describe('a name without a figure', () => {
  it.each([
    ['OpenAI capex', 'no capex figure for OpenAI'],
    ['엔비디아 투자액', '엔비디아의 자본 지출은 자료에 없습니다'],
    ["what is Zorbex's capex?", 'no capex figure for Zorbex'],
    ['조르벡스의 자본 지출은?', '조르벡스의 자본 지출은 자료에 없습니다'],
    ['how much does Zorbex plan to spend on AI infrastructure in 2025?', 'no capex figure for Zorbex'],
    ['애플이랑 메타 중에 누가 더 많이 써?', '애플의 자본 지출은 자료에 없습니다'],
  ])('“%s” is said to have none', async (question, said) => {
    const { status, text } = await person.says(question);
    expect(status).toBe('none');
    expect(text).toContain(said);
  });
});

describe('a statement with a figure', () => {
  it.each([
    ['메타가 1,000억 달러 쓴다며?', 'capex/meta', '아닙니다. 자료에 나오는 값은 1,000억 달러가 아니라'],
    ['Amazon spends $110B', 'capex/amazon', 'Partly. $110 billion lies within the range'],
    ['빅테크 4사가 5300억 달러 쓴다며', 'faq/capex-2026', '네, 맞습니다.'],
    ['메타가 700억 원 쓴다며?', 'capex/meta', '아닙니다.'],
  ])('“%s” is answered yes or no first, although nothing is asked', async (statement, id, verdict) => {
    const { id: found, text } = await person.says(statement);
    expect(found).toBe(id);
    expect(text).toContain(verdict);
  });

  it('of a name without a figure is said to have none', async () => {
    const { status, text } = await person.says('엔비디아가 800억 달러 쓴다며');
    expect(status).toBe('none');
    expect(text).toContain('엔비디아의 자본 지출은 자료에 없습니다');
  });

  it('of something that only costs money is none of the table', async () => {
    expect((await person.says('아마존에서 50달러짜리 책 샀어')).status).toBe('none');
  });
});

describe('all rows by their names', () => {
  it('are all rows: the total of another period is theirs', async () => {
    expect(await ids('MS, Amazon, Google, Meta 2026 합계')).toEqual(['faq/capex-2026']);
    expect(await ids('메타, 아마존, 구글, 마소 capex 합계')).toEqual(['capex/total']);
  });

  it('are asked for again with all of them', async () => {
    const { reply, text } = await person.says('메타, 아마존, 구글, 마소 capex 비교');
    if (reply.status !== 'answer') throw new Error('There is no answer.');
    const { command, args } = reply.parts[0].call;
    expect((await person.says(`/${command} ${Object.values(args).join(' ')}`)).text).toBe(text);
    for (const name of ['메타', '아마존', '알파벳', '마이크로소프트']) expect(text).toContain(name);
  });
});

describe('a message about the bot', () => {
  it.each(['너 사람이야?', 'are you a real person?', '뭘 물어볼 수 있어?'])('“%s” is told what it is for', async (text) => {
    const { status, offers } = await person.says(text);
    expect(status).toBe('notice');
    expect(offers.length).toBeGreaterThan(0);
  });
});
