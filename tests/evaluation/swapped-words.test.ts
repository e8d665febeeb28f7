/** Figures are understood by the mechanism and not by the words of the article's table: with other rows, measure, items, group and unit nearly the same questions are answered. The command `npm run eval:swapped` does so with every set. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compare } from '../../bench/swapped/compare.ts';
import { swappedPairs } from '../../bench/swapped/questions.ts';
import { withOtherWords } from '../../bench/swapped/swap.ts';
import { evaluate, readQuestions } from '../../src/quality/evaluation.ts';

async function pairsOf(set: string) {
  const read = readQuestions(await readFile(`tests/evaluation/figures/${set}.jsonl`, 'utf8'));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return swappedPairs(read.questions);
}

it('a question is asked with other words and the same sentence', () => {
  expect(withOtherWords('아마존이랑 마소 capex 합치면 몇억 달러임')).toBe('오르반이랑 벨노 graco 합치면 몇억 자루임');
  expect(withOtherWords('4사 평균은? 800억불 넘는 회사만')).toBe('4소 평균은? 800억자루 넘는 제분소만');
  expect(withOtherWords("Amazon's at $100–125bn, MSFT spends 80bn dollars")).toBe("Orvane's at 100–125bn sacks, BLMN grinds 80bn sacks");
});

it('of two sets of strangers no more than three in a hundred fewer are right with other words', async () => {
  const compared = await compare([...(await pairsOf('m')), ...(await pairsOf('o'))]);
  const [own, swapped] = [compared.map((each) => each.own), compared.map((each) => each.swapped)].map(
    (results) => evaluate(results).overall,
  );
  expect(own?.of).toBeGreaterThan(150);
  expect((own?.right ?? 0) - (swapped?.right ?? 0)).toBeLessThanOrEqual(0.03 * (own?.of ?? 0));
});
