/** What only makes sense after the last answer is understood from it; everything else is answered as if it were said first. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge());
});

/** The ids of the answers, or the statuses where there is none. */
async function talk(...said: readonly string[]): Promise<string[]> {
  const { says } = person.inConversation();
  const heard: string[] = [];
  for (const text of said) {
    const { id, status } = await says(text);
    heard.push(id ?? status);
  }
  return heard;
}

describe('after a row', () => {
  it.each([
    ['그럼 아마존은?', 'capex/amazon'],
    ['and Amazon?', 'capex/amazon'],
    ['아마존이랑 차이는?', 'capex/difference'],
    ['합계는?', 'capex/total'],
    ['비중은?', 'capex/share'],
    ['순위는?', 'capex/ranking'],
    ['제일 많은 데는?', 'capex/highest'],
    ['2026년은?', 'capex/meta'],
  ])('“%s” is %s', async (text, id) => {
    expect((await talk('메타 capex', text)).at(-1)).toBe(id);
  });

  it('sets it beside the one that is named, or asks which are above or below that', async () => {
    expect(await talk('메타 capex', '구글보다 많아?', '아마존보다는?')).toEqual(['capex/meta', 'capex/comparison', 'capex/comparison']);
    expect(await talk('메타 capex', '그럼 구글보다 많이 쓰는 회사는?')).toEqual(['capex/meta', 'capex/filter']);
  });

  it('asks for the same rows in another currency', async () => {
    const { says } = person.inConversation();
    const { text: before } = await says('구글보다 적은 데는?');
    const { id, text } = await says('원화로');
    expect(id).toBe('capex/filter');
    expect(text).toContain(before.split('\n').find((line) => line.includes('확실히 적은 곳은')));
    expect(text).toMatch(/조.*원/);
  });

  it('asks for other rows in another currency where it leaves some out', async () => {
    const { says } = person.inConversation();
    await says('합계');
    const { id, text } = await says('아마존 빼고 원화로');
    expect(id).toBe('capex/comparison');
    expect(text).not.toContain('아마존');
    expect(text).toMatch(/조.*원/);
  });

  it('asks for the same amount in another currency', async () => {
    const { says } = person.inConversation();
    await says('메타 capex');
    const { id, text } = await says('원화로는?');
    expect(id).toBe('capex/meta');
    expect(text).toMatch(/조.*원/);
  });

  it('holds the guards: another name, another year, a row without the year', async () => {
    const { says } = person.inConversation();
    await says('아마존 capex');
    expect((await says('그럼 오라클은?')).text).toContain('오라클의 자본 지출은 자료에 없습니다');
    expect((await says('엔비디아는?')).text).toContain('엔비디아의 자본 지출은 자료에 없습니다');
    expect((await says('2023년은?')).text).toContain('2023년 자료는 없습니다');
    expect((await says('2026년은?')).text).toContain('2026년 자본 지출은 자료에 없습니다');
    expect((await says('그럼 메타는?')).id).toBe('capex/meta');
  });
});

describe('after several rows or an operation', () => {
  it.each([
    [['메타 아마존 비교', '구글은?'], 'capex/comparison', ['메타', '아마존', '알파벳']],
    [['메타 아마존 차이', '구글이랑은?'], 'capex/difference', ['메타', '알파벳']],
    [['메타 비중', '아마존은?'], 'capex/share', ['아마존']],
    [['메타 아마존 비교', '몇 배야?'], 'capex/ratio', ['메타', '아마존']],
  ] as const)('%j is %s', async (said, id, names) => {
    const { says } = person.inConversation();
    await says(said[0]);
    const answer = await says(said[1]);
    expect(answer.id).toBe(id);
    for (const name of names) expect(answer.text).toContain(name);
  });

  it('goes on with the year of the answer', async () => {
    expect(await talk('capex 합계', '2026년은?', '2025년은?')).toEqual(['capex/total', 'faq/capex-2026', 'capex/total']);
  });
});

describe('after any answer', () => {
  it.each(['/capex meta', '/claim development-cost', '/faq nvidia'])('of %s its source can be asked for', async (first) => {
    const { says } = person.inConversation();
    const { id } = await says(first);
    const source = await says('출처는?');
    expect(source.id).toBe(id);
    expect(source.text).toMatch(/출처는 한국어 기사 .*입니다/);
  });

  it('it is given in the other language', async () => {
    const { says } = person.inConversation();
    await says('/faq nvidia');
    expect((await says('in English please')).reply.locale).toBe('en');
    const korean = await says('한국어로', 'en');
    expect(korean.reply.locale).toBe('ko');
    expect(korean.id).toBe('faq/nvidia');
  });

  it('its own call gives it again without the conversation', async () => {
    const { says } = person.inConversation();
    await says('메타 capex');
    const { reply, text } = await says('아마존이랑 차이는?');
    if (reply.status !== 'answer') throw new Error('There is no answer.');
    const { command, args } = reply.parts[0].call;
    expect(args).toMatchObject({ company: 'meta', and: 'amazon', show: 'difference' });
    expect((await person.says(`/${command} meta amazon 차이`)).text).toBe(text);
  });
});

describe('what says by itself what it asks for', () => {
  it('does not depend on what was said before', async () => {
    const questions = ['딥시크 나오면 엔비디아 끝난 거야?', '점심 뭐 먹을까?', '누가 제일 많이 써?', '안녕하세요!', '메타 주가'];
    for (const question of questions) {
      const { id, status } = await person.says(question);
      expect(await talk('메타 아마존 차이', question)).toEqual(['capex/difference', id ?? status]);
    }
  });

  it('a first message depends on nothing', async () => {
    expect(await talk('출처는?')).not.toContain('answer');
    expect((await talk('원화로는?'))[0]).toMatch(/none|notice|choices/);
  });
});
