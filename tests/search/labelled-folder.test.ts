/** A folder made from labelled questions in one language loads without a change and answers what was held out: many intents, a line of answer each. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { questionEngine } from '../../src/resolve/question-engine.ts';
import { writeFolder } from '../support/knowledge-folder.ts';

const english = {
  language: 'en',
  things: [
    'invoice',
    'password',
    'parcel',
    'printer',
    'holiday',
    'contract',
    'laptop',
    'badge',
    'desk',
    'salary',
    'meeting',
    'server',
    'licence',
    'receipt',
    'phone',
  ],
  matters: [
    ['cancel', 'call off', 'get rid of'],
    ['change', 'alter', 'switch'],
    ['find', 'locate', 'look for'],
    ['extend', 'prolong', 'renew'],
    ['share', 'pass on', 'hand over'],
    ['lose', 'misplace', 'miss'],
    ['pay', 'settle', 'cover'],
    ['order', 'request', 'ask for'],
    ['repair', 'fix', 'mend'],
    ['archive', 'file away', 'store'],
  ],
  frames: [
    'how do I VERB my THING',
    'I want to VERB the THING',
    'can you VERB a THING for me',
    'THING: VERB',
    'who helps to VERB a THING',
    'please VERB this THING today',
    'is it possible to VERB THING',
  ],
  outside: ['what is the weather like', 'tell me a joke about cats', 'who won the football match', 'recommend a good film'],
} as const;

const korean = {
  language: 'ko',
  things: [
    '송장',
    '비밀번호',
    '소포',
    '프린터',
    '휴가',
    '계약서',
    '노트북',
    '출입증',
    '책상',
    '급여',
    '회의',
    '서버',
    '면허',
    '영수증',
    '전화기',
  ],
  matters: [
    ['취소', '철회', '무르기'],
    ['변경', '수정', '바꾸기'],
    ['조회', '찾기', '검색'],
    ['연장', '갱신', '늘리기'],
    ['공유', '전달', '넘기기'],
    ['분실', '유실', '잃어버림'],
    ['결제', '납부', '정산'],
    ['신청', '주문', '요청'],
    ['수리', '고치기', '보수'],
    ['보관', '저장', '챙기기'],
  ],
  frames: [
    'THING VERB 어떻게 해요',
    'THING VERB 하고 싶어요',
    '제 THING VERB 좀 해 주세요',
    'THING VERB',
    'THING VERB 담당이 누구예요',
    '오늘 THING VERB 되나요',
    'THING VERB 방법 알려 줘',
  ],
  outside: ['오늘 날씨 어때', '고양이 농담 하나 해 줘', '축구 누가 이겼어', '재미있는 영화 추천'],
} as const;

type Language = typeof english | typeof korean;

/** Every pair of a thing and a matter is an intent: 150 of them, each asked in 20 ways and one that is held out. */
function intentsOf({ things, matters, frames }: Language) {
  return things.flatMap((thing, at) =>
    matters.map((verbs, number) => {
      const asked = verbs.flatMap((verb) => frames.map((frame) => frame.replace('THING', thing).replace('VERB', verb)));
      return { id: `intent-${at}-${number}`, questions: asked.slice(0, -1), heldOut: asked.at(-1) ?? '' };
    }),
  );
}

async function loaded(language: Language) {
  const code = language.language;
  const intents = intentsOf(language);
  const folder = await writeFolder({
    'knowledge.yaml': `languages: [${code}]\nname: { ${code}: Labelled }\n`,
    ...Object.fromEntries(
      intents.map(({ id, questions }) => [
        `faq/${id}.yaml`,
        `title: { ${code}: ${JSON.stringify(id)} }\nanswer: { ${code}: ${JSON.stringify(`Answer ${id}.`)} }\nquestions: ${JSON.stringify(questions)}\n`,
      ]),
    ),
  });
  const found = await loadKnowledge(folder);
  if (!found.ok) throw new Error(found.problems.map(formatProblem).join('\n'));
  return { intents, engine: questionEngine(found.knowledge) };
}

describe.each([english, korean])('150 intents in one language ($language)', (language) => {
  it('are answered in words that were held out, and nothing else is', async () => {
    const { intents, engine } = await loaded(language);
    const verdictOf = (text: string) => engine.search.find(engine.read(text));
    const right = intents.filter(({ id, heldOut }) => {
      const verdict = verdictOf(heldOut);
      return verdict.kind === 'answer' && verdict.id === `faq/${id}`;
    });
    expect(right.length).toBeGreaterThan(0.85 * intents.length);
    for (const text of language.outside) expect(verdictOf(text).kind).toBe('nothing');
  }, 30_000);
});
