/** `/faq` and `/claim` without words show all there is, a page at a time, and say how much that is; with words they find, and ask back where several may be meant. */
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/json-line.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plain } from '../../src/core/plain.ts';
import { type Call, type Offer, offersOf, type Reply } from '../../src/core/reply.ts';
import { requestId } from '../../src/core/request.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Locale } from '../../src/language/locale.ts';
import { knowledgeWithClaims, knowledgeWithQuestions, titlesOf } from '../support/long-list.ts';
import { commandsOf, personWith, projectKnowledge } from '../support/project.ts';

function asking(knowledge: Knowledge, locale: Locale = 'en') {
  const commands = commandsOf(knowledge);
  return (command: string, args: Call['args'] = {}): Promise<Reply> =>
    dispatch(
      { command, args },
      { id: requestId(), locale, surface: 'slash', user: { id: 'U1' }, place: { platform: 'terminal' } },
      commands,
    );
}

const isTurn = ({ call }: Offer) => call.args.page !== undefined;
const entriesOn = (reply: Reply) => offersOf(reply).filter((offer) => !isTurn(offer));
const turnsOn = (reply: Reply) => offersOf(reply).filter(isTurn);

/** Every page, as somebody presses "Next" until there is none. */
async function pagesOf(ask: ReturnType<typeof asking>, command: string, args: Call['args'] = {}): Promise<readonly Reply[]> {
  const pages = [await ask(command, args)];
  for (;;) {
    const next = turnsOn(pages.at(-1) as Reply).find(({ label }) => label === 'Next ▶');
    if (!next) return pages;
    pages.push(await ask(next.call.command, next.call.args));
  }
}

const labelsOn = (pages: readonly Reply[]) => pages.flatMap(entriesOn).map(({ label }) => label);

describe('a list without words', () => {
  it.each([3, 30, 300])('of %i questions shows each once, in order, and says how many there are', async (count) => {
    const pages = await pagesOf(asking(knowledgeWithQuestions(count)), 'faq');
    expect(labelsOn(pages)).toEqual(titlesOf(count));
    expect(pages).toHaveLength(Math.ceil(count / 10));
    for (const page of pages) expect(plain(page)).toContain(`I can answer ${count} questions`);
  });

  it('of claims does too', async () => {
    const pages = await pagesOf(asking(knowledgeWithClaims(30)), 'claim');
    expect(labelsOn(pages)).toEqual(titlesOf(30).map((title) => `It is said: ${title}`));
    expect(plain(pages[1] as Reply)).toContain('I know of 30 claims, of which these are 11 to 20.');
  });

  it('of one page has nothing to turn', async () => {
    const page = await asking(knowledgeWithQuestions(10))('faq');
    expect(turnsOn(page)).toEqual([]);
    expect(plain(page)).toBe('I can answer 10 questions. Choose one:');
  });

  it('says where one is, in both languages, and turns back, too', async () => {
    const knowledge: Knowledge = { ...knowledgeWithQuestions(35), languages: ['ko', 'en'] };
    const last = await asking(knowledge)('faq', { page: '4' });
    expect(plain(last)).toContain('35 questions, of which these are 31 to 35. Choose one:');
    expect(plain(last)).toContain('Page 4 of 4. Put a word or another page after /faq to go straight to it.');
    expect(turnsOn(last).map(({ label, call }) => [label, call.args])).toEqual([['◀ Back', { page: '3' }]]);
    const korean = await asking(knowledge, 'ko')('faq', { page: '2' });
    expect(plain(korean)).toContain('답할 수 있는 질문은 모두 35개이고, 아래는 그중 11~20번째입니다. 골라 주세요.');
    expect(turnsOn(korean).map(({ label }) => label)).toEqual(['◀ 이전', '다음 ▶']);
  });

  it.each([
    ['0', 'Page 1 of 4'],
    ['99', 'Page 4 of 4'],
    ['-3', 'Page 1 of 4'],
    ['x', 'Page 1 of 4'],
    ['1e9', 'Page 1 of 4'],
  ])('takes the nearest page for %s', async (page, said) => {
    expect(plain(await asking(knowledgeWithQuestions(35))('faq', { page }))).toContain(said);
  });

  it('opens a page whose number is typed', async () => {
    const ask = asking(knowledgeWithQuestions(35));
    expect(plain(await ask('faq', { topic: '3' }))).toContain('Page 3 of 4');
    // There is no fifth page: it is a word like others.
    expect(plain(await ask('faq', { topic: '5' }))).not.toContain('Page');
  });

  it('suggests its entries to programs, not its buttons', async () => {
    const { suggestions } = JSON.parse(jsonLine('/faq', await asking(knowledgeWithQuestions(35))('faq', { page: '2' })));
    expect(suggestions).toHaveLength(10);
    expect(suggestions[0]).toEqual({ id: 'faq/Where is tent 11?', label: 'Where is tent 11?' });
  });
});

describe('a list with words', () => {
  it('answers where one title has them all, in any order', async () => {
    const reply = await asking(knowledgeWithQuestions(300))('faq', { topic: '211 tent' });
    expect(reply).toMatchObject({ status: 'answer', parts: [{ id: 'faq/Where is tent 211?' }] });
  });

  it('asks back where several have them, page by page', async () => {
    const pages = await pagesOf(asking(knowledgeWithQuestions(300)), 'faq', { topic: 'canoe' });
    expect(pages.map(({ status }) => status)).toEqual(['choices', 'choices', 'choices']);
    expect(labelsOn(pages)).toEqual(titlesOf(300).filter((title) => title.includes('canoe')));
    expect(plain(pages[0] as Reply)).toBe('“canoe” comes close to 30 entries, of which these are 1 to 10. Which one do you mean?');
  });

  it('finds past a slip', async () => {
    const pages = await pagesOf(asking(knowledgeWithQuestions(30)), 'faq', { topic: 'hamock' });
    expect(labelsOn(pages)).toEqual(titlesOf(30).filter((title) => title.includes('hammock')));
  });

  it.each(['!!!', 'qwzx', '…'])('without anything near “%s” says so and shows the list', async (topic) => {
    const reply = await asking(knowledgeWithQuestions(30))('faq', { topic });
    expect(reply.status).toBe('none');
    expect(labelsOn([reply])).toEqual(titlesOf(10));
    expect(turnsOn(reply).map(({ call }) => call.args)).toEqual([{ page: '2' }]);
  });

  it('finds by initial consonants and by words in any order in the project’s own knowledge', async () => {
    const person = personWith(await projectKnowledge());
    expect((await person.says('/faq ㅇㅂㄷㅇ')).id).toBe('faq/nvidia');
    expect((await person.says('/faq 시대 엔비디아')).id).toBe('faq/nvidia');
    expect((await person.says('/faq 엔비다아 시대')).id).toBe('faq/nvidia');
  });
});

describe('labels', () => {
  const tagged: Knowledge = {
    ...knowledgeWithQuestions(30),
    entries: knowledgeWithQuestions(30).entries.map((entry, at) => ({
      ...entry,
      tags: [...(at % 2 === 0 ? ['Billing'] : []), ...(at === 7 ? ['배송 문의'] : [])],
    })),
  };

  it('are named under the list, and list what has them', async () => {
    const ask = asking(tagged);
    expect(plain(await ask('faq'))).toContain('Put a label after the command to see only what has it: Billing, 배송 문의');
    const listed = labelsOn(await pagesOf(ask, 'faq', { topic: 'billing' }));
    expect(listed).toEqual(titlesOf(30).filter((_, at) => at % 2 === 0));
  });

  it('with one entry give its answer', async () => {
    expect(await asking(tagged, 'ko')('faq', { topic: '배송문의' })).toMatchObject({ status: 'answer' });
  });
});
