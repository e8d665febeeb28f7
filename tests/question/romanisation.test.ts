/** Korean typed in Latin letters is read as Korean; English stays English. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanised } from '../../src/question/hangul.ts';
import { romanisation, romanisedWords } from '../../src/question/romanisation.ts';
import { projectKnowledge } from '../support/project.ts';
import { readingsOf } from '../support/reading.ts';

const words = ['개발비', '투자', '전력', '데이터', '얼마야', '회사'];
const read = romanisation(() => romanisedWords(words));

describe('Korean in Latin letters', () => {
  it('is the word that it spells out, with a particle or without', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom('', '는', '가', '도', '에서'), (word, particle) => {
        expect(read(romanised(word) + romanised(particle))).toBe(word);
      }),
    );
  });

  it.each(['invest', 'cap', 'spending', ''])('“%s” is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is read in a question', async () => {
    const question = readingsOf(await projectKnowledge())('amajon tuja eolma?');
    expect(question.names).toEqual(['amazon']);
    expect(question.repaired).toBe('amajon 투자 얼마');
    expect(question.tables[0]?.asks).toMatchObject({ amount: true, measure: true });
  });
});
