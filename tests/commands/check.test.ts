/** A statement with a figure is answered yes, no or partly first, then with what the source says, and the same again from a button. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatQuantity } from '../../src/answers/format.ts';
import { encodeAction } from '../../src/core/action.ts';
import { plainRich } from '../../src/core/plain-rich.ts';
import type { Args, Reply } from '../../src/core/reply.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { commandsOf, type Person, personWith, projectKnowledge } from '../support/project.ts';

let knowledge: Knowledge;
let person: Person;
let check: (args: Args, locale?: 'ko' | 'en') => Promise<Reply>;

beforeAll(async () => {
  knowledge = await projectKnowledge();
  person = personWith(knowledge);
  const command = commandsOf(knowledge).find(({ name }) => name === 'check');
  check = async (args, locale = 'ko') => {
    const request = {
      id: 'test',
      locale,
      answerIn: locale,
      surface: 'button',
      user: { id: 'U1' },
      place: { platform: 'terminal' },
    } as const;
    const reply = await command?.run(args, request);
    if (!reply) throw new Error('There is no command check.');
    return reply;
  };
});

const leadOf = (reply: Reply) => (reply.status === 'answer' ? plainRich(reply.parts[0].lead) : '');

describe('/check', () => {
  it.each([
    ['메타가 1,000억 달러 쓴다며?', 'capex/meta', /^아닙니다\. .*1,000억 달러가 아니라 약 600억~720억 달러입니다/],
    ['Amazon spends $110B', 'capex/amazon', /^Partly\. .*within the range.*about \$100–125 billion/],
    ['R1 is 50% cheaper, right?', 'claim/cost-efficiency', /^No\. .*claimed by DeepSeek is about 95%, not 50%.*disputed/],
    ['R1이 95퍼 싸다며', 'claim/cost-efficiency', /^네, 주장한 내용과 같습니다\. 딥시크가 주장하는 값도 약 95%입니다\. .*다툼이 있는 주장/],
    ['개발비가 81억 원이라던데', 'claim/development-cost', /^네, 주장한 내용과 같습니다\. .*약 81억 원/],
    ['개발비가 주장보다 90배 넘게 든다며', 'claim/development-cost', /^네, 반론의 내용과 같습니다\. 딥시크의 주장에 대한 반론/],
    ['MS 80B?', 'capex/microsoft', /^네, 맞습니다\. .*약 800억 달러/],
    [
      '빅테크 2026년에 5천억 달러 쓴다며',
      'faq/capex-2026',
      /^일부만 맞습니다\. .*머리말에는 약 5,000억 달러로 나오지만, .*2절에는 5,300억 달러 이상으로/,
    ],
    ['2026년에 685조 원', 'faq/capex-2026', /^네, 맞습니다\. .*약 685조 원/],
    ['빅테크 2026년에 6000억 달러', 'faq/capex-2026', /^일부만 맞습니다\. .*확인되지는 않습니다/],
    ['메타가 600~720억 달러 쓴다며', 'capex/meta', /^네, 맞습니다/],
    ['메타가 달러로 700억 쓴다며', 'capex/meta', /^일부만 맞습니다/],
    ['아마존이 메타의 두 배 쓴다며', 'capex/ratio', /^일부만 맞습니다\. .*계산한 값/],
    ['Meta spends twice as much as Amazon', 'capex/ratio', /^No\./],
    ['메타가 아마존보다 400억 달러 덜 쓴대', 'capex/difference', /^일부만 맞습니다/],
    ['메타가 아마존보다 400억 달러 더 쓴대', 'capex/difference', /^아닙니다/],
    ['마소가 800억, 구글이 900억 쓴다던데', 'capex/comparison', /^일부만 맞습니다\. .*800억 달러.* 900억 달러는 범위 안에 들지만/],
    ['메타가 제일 많이 쓴다며 1250억 달러', 'capex/ranking', /^아닙니다/],
    ['증가율이 43%라며', 'capex/growth', /^네, 맞습니다\. 자료로 계산한 값도 약 43% 이상입니다/],
    ['5000억 달러랑 5300억 달러 중 뭐가 맞아?', 'faq/capex-2026', /^일부만 맞습니다\. 한국어 기사 머리말에는 .*이상으로 나옵니다\.$/],
    ['아마존 1000억 메타 900억', 'capex/comparison', /^일부만 맞습니다\. .*900억 달러가 아니라/],
    ['메타가 전체의 30%를 차지한다며', 'capex/share', /^아닙니다/],
    ['빅테크 4사가 평균 900억 달러를 쓴다며', 'capex/average', /^일부만 맞습니다\. .*약 788억~925억 달러/],
    ['the four average 500 billion in capex', 'capex/average', /^No\. .*\$78\.8–92\.5 billion, not \$500 billion/],
  ])('“%s” is about %s', async (statement, id, lead) => {
    const said = await person.says(`/check ${statement}`);
    expect(said.id).toBe(id);
    expect(leadOf(said.reply)).toMatch(lead);
    expect(said.text).toMatch(/(?:출처|Source): /);
  });

  it('without a figure says so and offers what the text is about', async () => {
    const { status, text, offers } = await person.says('/check 메타 캐펙스');
    expect(status).toBe('notice');
    expect(text).toContain('수치가 글에 없습니다');
    expect(offers[0]).toBe('메타 자본 지출');
  });

  it.each([
    '점심은 9천 원',
    'Nvidia has 50% of the market',
    '메타 2026년에 1000억 달러',
    "Meta's Llama cost 100 million dollars",
    '메타 95%',
  ])('with nothing to hold “%s” against says that it cannot tell', async (statement) => {
    const { status, text, offers } = await person.says(`/check ${statement}`);
    expect(status).toBe('none');
    expect(text).toMatch(/말할 수 없습니다|cannot say/);
    expect(offers.length).toBeGreaterThan(0);
  });

  it.each([
    ['오라클이 500억 달러 쓴다며', '오라클'],
    ['메타 2019년 1000억 달러', '2019'],
  ])('never holds “%s” against something else', async (statement, named) => {
    const { status, text } = await person.says(`/check ${statement}`);
    expect(status).toBe('none');
    expect(text).toContain(named);
    expect(text).not.toContain('600억');
  });

  it('takes what it is about apart from the statement, as an id or as text', async () => {
    expect(leadOf(await check({ statement: '1,000억 달러', about: 'capex/meta' }))).toMatch(/^아닙니다/);
    expect(leadOf(await check({ statement: '1,000억 달러', about: '메타' }))).toMatch(/^아닙니다/);
    expect((await check({ statement: '1,000억 달러' })).status).toBe('none');
  });
});

describe('an answer to a free question', () => {
  const answered = async (text: string) => leadOf((await person.says(text)).reply);

  it('opens with a verdict where the question presumes a figure, and only there', async () => {
    expect(await answered('메타가 1,000억 달러 쓴다며?')).toMatch(/^아닙니다/);
    expect(await answered('메타 캐펙스 얼마야?')).toMatch(/^한국어 기사에 따르면/);
    expect(await answered('메타 720억 달러면 원화로 얼마야?')).not.toMatch(/맞습니다|아닙니다/);
    expect(await answered('메타 95%')).toMatch(/^한국어 기사에 따르면/);
    expect(await answered('600억 달러')).not.toMatch(/맞습니다|아닙니다/);
    expect(await answered('메타 600억 달러는 어디서 나온 숫자야?')).not.toMatch(/맞습니다|아닙니다/);
    expect(await answered('Where do Meta’s 60 billion come from?')).toMatch(/^Meta’s expected 2025 capex/);
  });
});

describe('the call of a verdict', () => {
  it('gives the same verdict again and fits into a button', async () => {
    const subjects = [
      ...['메타', '아마존', '마이크로소프트', '알파벳'].map((name) => `${name} 자본 지출`),
      '4사 자본 지출 합계',
      '4사 자본 지출 평균',
      '2026년 빅테크 4사 투자 계획',
      '딥시크 개발비',
    ];
    const value = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 8, max: 12 }))
      .map(([digits, zeros]) => digits * 10 ** zeros);
    const quantity = fc.tuple(value, value, fc.constantFrom('point', 'up', 'down', 'range')).map(([a, b, form]) => ({
      low: form === 'down' ? -Infinity : Math.min(a, b),
      high: form === 'up' ? Infinity : form === 'point' ? Math.min(a, b) : Math.max(a, b),
      approx: false,
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...subjects), quantity, fc.constantFrom('USD', 'KRW'), async (subject, stated, unit) => {
        const first = await check({ statement: `${subject} ${formatQuantity(stated, unit, 'ko')}` });
        if (first.status !== 'answer') return;
        const [{ call, id, lead }] = first.parts;
        expect(call.command).toBe('check');
        expect(encodeAction({ kind: 'post', locale: 'ko', calls: [call] }).length).toBeLessThanOrEqual(100);
        const again = await check(call.args);
        expect(again.status === 'answer' && again.parts[0]).toMatchObject({ id, lead, call });
      }),
      { numRuns: 150 },
    );
  });
});
