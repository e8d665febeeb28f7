/** The bot speaks of itself as its folder does, in the folder's languages and in no other. */
import { expect, it } from 'vitest';
import { personWith } from '../support/project.ts';
import { knowledgeOfEntries } from '../support/small-knowledge.ts';

const plain = { ...knowledgeOfEntries({ parking: ['where can I park?'] }), name: { en: 'the building', ko: '건물' } };
const named = { ...plain, bot: { name: { en: 'Door Bot', ko: '문지기' } } };
const both = ['ko', 'en'] as const;

it('greets under the name of its folder', async () => {
  const person = personWith({ ...named, languages: [...both] });
  expect((await person.says('hello')).text).toMatch(/^Hello! I am Door Bot\. I answer questions about the building\./);
  expect((await person.says('안녕하세요')).text).toMatch(/^안녕하세요! 건물에 대해 답하는 문지기입니다\./);
  expect((await person.says('/help', 'en')).text).toMatch(/^These are the commands of Door Bot\./);
});

it('has a neutral name where the folder states none', async () => {
  expect((await personWith(plain).says('hello')).text).toMatch(/^Hello! I am Answer Bot/);
});

it('says the folder’s welcome in place of its own words', async () => {
  const person = personWith({ ...plain, bot: { welcome: { en: 'Welcome to the building!' } } });
  expect((await person.says('hello')).text).toMatch(/^Welcome to the building!/);
  expect((await person.says('who are you?')).text).toMatch(/^Welcome to the building!/);
});

it('greets and helps in a language of the folder, whatever it is greeted in', async () => {
  const person = personWith(named);
  expect((await person.says('안녕하세요', 'ko')).text).toMatch(/^Hello! I am Door Bot/);
  expect((await person.says('/help', 'ko')).text).toMatch(/^These are the commands of Door Bot\.[^가-힣]+$/);
});

it('answers in the folder’s language where a question has none of its own', async () => {
  const person = personWith(named);
  for (const asked of ['/faq', '/faq parking', 'where can I park?'])
    expect([asked, (await person.says(asked, 'ko')).text]).toEqual([asked, expect.not.stringMatching(/[가-힣]/)]);
});
