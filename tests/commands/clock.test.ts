/** Years that are counted from the day on which somebody asks: answered where there is a figure, else told with what there is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let day = '2025-06-30';
let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge(), () => day);
}, 60_000);

describe('a year that is counted from today', () => {
  it.each([
    ['2025-06-30', '올해 아마존 얼마 써?', 'answer', '1,000억'],
    ['2026-01-02', '작년 아마존 투자액', 'answer', '1,000억'],
    ['2026-01-02', '올해 아마존 얼마 써?', 'none', '2026년'],
    ['2025-06-30', 'How much will Meta spend next year?', 'none', '2026'],
    ['2027-03-01', 'How much will Meta spend next year?', 'none', '2028'],
    ['2027-03-01', '메타 최근 투자액', 'answer', '600억'],
  ])('on %s “%s” is of status %s and says “%s”', async (on, question, status, says) => {
    day = on;
    const reply = await person.says(question);
    expect(reply.status).toBe(status);
    expect(reply.text).toContain(says);
  });
});
