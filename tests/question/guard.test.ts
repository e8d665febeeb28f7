/** What must not be answered although words of it are known is recognised, with the reason; what may be answered is not stopped. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { guard, strangeName } from '../../src/question/guard.ts';
import type { Reading } from '../../src/resolve/reading.ts';
import { projectKnowledge } from '../support/project.ts';
import { readingsOf } from '../support/reading.ts';

let knowledge: Knowledge;
let read: (text: string) => Reading;

beforeAll(async () => {
  knowledge = await projectKnowledge();
  read = readingsOf(knowledge);
});

const strange = (text: string) => strangeName(read(text).leftover, text);
const stopped = (text: string) => guard(read(text), knowledge)?.kind;

describe('a question', () => {
  it.each([
    ['오라클은 얼마 써?', 'outsideName'],
    ['How much does Tesla invest?', 'outsideName'],
    ['메타 주가 얼마야?', 'outsideTopic'],
    ['아마존 2023년 투자액', 'otherPeriod'],
    ['Microsoft capex in 2030', 'otherPeriod'],
    ['3분기 메타 투자액', 'partOfYear'],
    ['Q3 capex of Amazon', 'partOfYear'],
    ['하반기 구글 설비투자 얼마', 'partOfYear'],
    ['지난 분기 구글 설비투자', 'partOfYear'],
    ['분기별 메타 투자액', 'partOfYear'],
    ['너 사람이야?', 'aboutBot'],
    ['are you a bot?', 'aboutBot'],
    ['뭘 물어볼 수 있어?', 'aboutBot'],
    ['what can you do', 'aboutBot'],
  ] as const)('“%s” is stopped: %s', (text, kind) => {
    expect(stopped(text)).toBe(kind);
  });

  it.each(['3월에 쉬어도 돼?', '올해 메타 투자액', '내후년에는?', 'the latest capex'])('“%s” is left to what is found for it', (text) => {
    expect(stopped(text)).toBeUndefined();
  });

  it.each(['메타는 얼마 써?', '2025년 합계', 'What are you reading about capex?', '봇이 AI 거품을 막아 줘?', '이름이 뭐였지, 메타 투자액'])(
    '“%s” is not stopped',
    (text) => {
      expect(stopped(text)).toBeUndefined();
    },
  );
});

describe('a name that nothing knows', () => {
  it.each([
    ['What does Zorbex spend on capex?', 'Zorbex'],
    ["zorbex's capex", 'zorbex'],
    ['조르벡스는 얼마 써?', '조르벡스'],
  ])('in “%s” is %s', (text, name) => {
    expect(strange(text)).toBe(name);
  });

  it.each(['What does Meta spend on capex?', '메타는 얼마 써?', 'How much money is that', 'Gimme the total'])('is not in “%s”', (text) => {
    expect(strange(text)).toBeUndefined();
  });
});
