/** Conversations with the project's own knowledge, as people have them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge());
});

describe('/capex', () => {
  it('shows the whole table', async () => {
    const { id, text } = await person.says('/capex');
    expect(id).toBe('capex');
    for (const name of ['아마존', '마이크로소프트', '알파벳', '메타']) expect(text).toContain(name);
  });

  it('shows one row with its figure, period and source', async () => {
    const { id, text } = await person.says('/capex meta');
    expect(id).toBe('capex/meta');
    expect(text).toContain('약 600억~720억 달러');
    expect(text).toContain('기준: 2025년 예상');
    expect(text).toMatch(/출처: .*2절/);
  });

  it('speaks the language of the person', async () => {
    const { text } = await person.says('/capex meta', 'en');
    expect(text).toContain('about $60–72 billion');
    expect(text).toContain('Period: 2025, expected');
  });

  it.each([
    ['/capex meta amazon', 'capex/comparison'],
    ['/capex 메타, 아마존', 'capex/comparison'],
    ['/capex total', 'capex/total'],
    ['/capex 합계', 'capex/total'],
    ['/capex top', 'capex/highest'],
    ['/capex ranking', 'capex/ranking'],
    ['/capex ㅁㅇㅋㄹㅅㅍㅌ', 'capex/microsoft'],
    ['/capex 아마존은', 'capex/amazon'],
  ])('%s → %s', async (typed, id) => {
    expect((await person.says(typed)).id).toBe(id);
  });

  it('knows a row by every one of its names, alone and in a sentence', async () => {
    const { tables, names } = await projectKnowledge();
    const called = tables.flatMap(({ id, rows, command }) =>
      names
        .filter((one) => rows.some((row) => row.id === one.id))
        .flatMap(({ id: row, name, aliases }) =>
          [row, ...Object.values(name), ...aliases].map((text) => ({ typed: `/${command.name} ${text}`, id: `${id}/${row}` })),
        ),
    );
    expect(called.length).toBeGreaterThan(10);
    for (const { typed, id } of called) {
      const [alone, asked] = [await person.says(typed), await person.says(`${typed} 알려줘`)];
      expect({ typed, id: alone.id, text: alone.text }).toEqual({ typed, id, text: asked.text });
    }
  });

  it('adds up the four', async () => {
    const { text } = await person.says('/capex total');
    expect(text).toContain('약 3,150억~3,700억 달러');
    expect(text).toContain('1,000억~1,250억 달러 + 800억 달러');
  });

  it('says where an order is not certain', async () => {
    expect((await person.says('/capex ranking', 'en')).text).toContain('Alphabet and Microsoft overlap');
  });

  it.each(['constructor', '__proto__', 'toString'])('takes “%s” for a name that is not in the table', async (typed) => {
    expect((await person.says(`/capex ${typed}`)).status).toBe('none');
  });

  it('offers the rows for a name that is not in the table', async () => {
    const unknown = await person.says('/capex qwzx');
    expect(unknown.status).toBe('none');
    expect(unknown.offers).toEqual(['아마존', '마이크로소프트', '알파벳', '메타']);
    const oracle = await person.says('/capex oracle');
    expect(oracle.status).toBe('none');
    expect(oracle.text).toContain('오라클');
  });

  it('explains itself', async () => {
    const { status, text } = await person.says('/capex help');
    expect(status).toBe('notice');
    expect(text).toContain('company');
    expect(text).toContain('/capex');
  });
});

describe('/faq and /claim', () => {
  it('list and answer', async () => {
    const list = await person.says('/faq');
    expect(list.status).toBe('notice');
    expect(list.offers).toHaveLength(7);
    expect((await person.says('/faq nvidia')).id).toBe('faq/nvidia');
    expect((await person.says('/faq 거품')).id).toBe('faq/bubble');
    expect((await person.says('/claim')).offers).toHaveLength(5);
    expect((await person.says('/claim distillation')).id).toBe('claim/distillation');
  });

  it('tell a claim as a claim: whose it is, and that it is disputed', async () => {
    const { text } = await person.says('/claim development-cost', 'en');
    expect(text).toContain('Claim by DeepSeek (disputed)');
    expect(text).toContain('about 8.1 billion won');
    expect(text).toContain('90 times or more');
    expect(text).toContain('Against it');
  });

  it('offer what there is for anything else', async () => {
    const { status, offers } = await person.says('/faq qwzx');
    expect(status).toBe('none');
    expect(offers.length).toBeGreaterThan(3);
  });
});

describe('a free question', () => {
  it('is answered in its own language', async () => {
    expect((await person.says('딥시크 나오면 엔비디아 끝난 거야?', 'en')).text).toContain('아닙니다');
    expect((await person.says('is Nvidia finished because of DeepSeek?', 'ko')).reply.locale).toBe('en');
  });

  it('as a bare name is answered in the language of the person', async () => {
    expect((await person.says('MSFT', 'ko')).reply.locale).toBe('ko');
    expect((await person.says('메타', 'en')).reply.locale).toBe('en');
  });

  it('about another company is never answered with one of the four', async () => {
    const { status, text } = await person.says("What's Oracle's capex?", 'en');
    expect(status).toBe('none');
    expect(text).toContain('no capex figure for Oracle');
    expect(text).not.toMatch(/\d+ billion/);
  });

  it.each([
    ['빅테크들 너무 과하게 투자하는 거 아닌가 싶어서요', 'faq/bubble'],
    ['빅테크 투자 왜 안 줄여?', 'faq/why-spend'],
    ['빅테크 투자 보여줘', 'capex'],
  ])('about the spending as such is told from one for the table: %s → %s', async (question, id) => {
    expect((await person.says(question)).id).toBe(id);
  });

  it('about another year says which there are', async () => {
    const { status, text } = await person.says('아마존 2023년 투자액 알려줘');
    expect(status).toBe('none');
    expect(text).toContain('2025년, 2026년');
  });

  it('about a company’s own 2026 offers the combined plan', async () => {
    const { status, offers } = await person.says('아마존 2026년 투자액 얼마야?');
    expect(status).toBe('none');
    expect(offers.length).toBeGreaterThan(0);
    expect((await person.says('메타 2026년 투자 늘린대?')).id).toBe('capex/meta');
  });

  it('where the source disagrees with itself shows both', async () => {
    const { id, text } = await person.says('2026년 빅테크 4사 합쳐서 얼마 쓴대?');
    expect(id).toBe('faq/capex-2026');
    expect(text).toContain('5,300억 달러 이상');
    expect(text).toContain('5,000억 달러');
    expect(text).toContain('685조 원');
    expect(text).toContain('기준: 2026년 계획\n');
  });

  it('without an answer gets an honest sentence and offers', async () => {
    const { status, text, offers } = await person.says('점심 뭐 먹을까?');
    expect(status).toBe('none');
    expect(text).toContain('답할 수 없');
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.length).toBeLessThanOrEqual(3);
  });
});

describe('bad input', () => {
  it.each(['', '   ', '\u0000\u0007', '\u202e\u2066', '\ud800', '!!!???', '<!channel> @everyone', 'ㅌ'.repeat(500)])(
    '%j gets a clear answer',
    async (text) => {
      const { status, text: said } = await person.says(text);
      expect(['notice', 'none']).toContain(status);
      expect(said.length).toBeGreaterThan(5);
    },
  );

  it('of ten thousand characters is refused with the limit', async () => {
    expect((await person.says('가나다 '.repeat(2_500))).text).toContain('2,000');
  });

  it('to a command that does not exist gets the ones that do', async () => {
    const { text, offers } = await person.says('/stocks', 'en');
    expect(text).toContain('/stocks');
    expect(offers).toContain('/capex');
  });
});
