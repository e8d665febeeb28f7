/** People are polite to a bot: they get a word back that fits, and their question is answered all the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/json-line.ts';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';
import { knowledgeOfEntries } from '../support/small-knowledge.ts';

let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge());
});

describe('to what asks nothing', () => {
  it.each([
    ['안녕하세요!', '안녕하세요'],
    ['hello there', 'Hello'],
    ['고마워요!!', '별말씀을요'],
    ['ㄱㅅ', '별말씀을요'],
    ['thanks a lot', 'You are welcome'],
    ['잘가', '안녕히 가세요'],
    ['수고하세요', '안녕히 가세요'],
    ['bye', 'Goodbye'],
    ['ㅇㅋ', '알겠습니다'],
    ['ok', 'All right'],
    ['미안', '괜찮습니다'],
    ["you're the best", 'Thank you'],
  ])('“%s” is said: %s', async (typed, said) => {
    const { status, text } = await person.says(typed);
    expect({ status, text }).toEqual({ status: 'notice', text: expect.stringMatching(new RegExp(`^${said}`)) });
  });

  it.each(['ㅋㅋㅋㅋ', 'lol', 'haha', '😂', ':+1:'])('“%s” gets a smile, and nothing to choose', async (typed) => {
    const { status, text, offers } = await person.says(typed);
    expect({ status, text, offers }).toEqual({ status: 'notice', text: ':)', offers: [] });
  });

  it.each(['what can you do?', 'help', '/ask help', 'hi, what can you do?'])('“%s” gets the help on everything', async (typed) => {
    expect((await person.says(typed, 'en')).text).toBe((await person.says('/help', 'en')).text);
  });

  it.each(['뭐 할 수 있어?', '도움말', '/ask 도움말', '안녕! 뭐 물어볼 수 있어?'])('“%s” gets it in Korean', async (typed) => {
    expect((await person.says(typed)).text).toBe((await person.says('/help')).text);
  });

  it('is a notice for programs, with no id and no confidence', async () => {
    const { reply } = await person.says('thx');
    expect(JSON.parse(jsonLine('thx', reply))).toMatchObject({ status: 'notice', id: null, confidence: null, suggestions: [] });
  });
});

it.each([
  ['Thanks, and how much does Meta spend?', 'capex/meta'],
  ['고맙당~ 메타는 얼마 써?', 'capex/meta'],
  ['hahaha ok, and the total?', 'capex/total'],
  ['sorry, what is distillation?', 'claim/distillation'],
  ['ㅋㅋㅋㅋ 엔비디아 끝난거야? 감사합니다!', 'faq/nvidia'],
])('a question is answered whatever politeness stands around it: %s', async (question, id) => {
  expect((await person.says(question)).id).toBe(id);
});

it('a conversation goes on after thanks', async () => {
  const { says } = person.inConversation();
  await says('메타는 얼마나 써?');
  expect((await says('고마워ㅎㅎ')).status).toBe('notice');
  expect((await says('땡큐! 아마존은?')).id).toBe('capex/amazon');
});

it('what the knowledge answers by these very words is answered', async () => {
  const knowledge = knowledgeOfEntries({ desk: ['help', 'where is the help desk'], tea: ['which tea is there', 'is there green tea'] });
  const ask = personWith(knowledge);
  expect((await ask.says('help', 'en')).id).toBe('faq/desk');
  expect((await ask.says('thanks', 'en')).status).toBe('notice');
  const ship = { id: 'hello', name: { en: 'Hello' }, kind: 'ship', aliases: [] };
  const ofShips = personWith({ ...knowledge, names: [ship] });
  expect((await ofShips.says('hello', 'en')).text).not.toContain('I answer questions');
  expect((await ofShips.says('good morning', 'en')).text).toContain('I answer questions');
});
