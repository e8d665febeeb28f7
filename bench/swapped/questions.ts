/** Which labelled questions about figures can be asked of the other table, and how they are asked there. Asks nothing. */
import type { Question } from '../../src/quality/evaluation.ts';
import { withOtherWords } from './swap.ts';

export interface Pair {
  readonly question: Question;
  /** The same of the other table. */
  readonly swapped: Question;
}

/** Only of money: other currencies, and what one is worth in another. */
const ofMoney =
  /원화|환율|환산|한국 ?돈|우리 ?(?:나라 ?)?돈|한화|[천만억조\d] ?원(?![가-힣]*료)|유로|엔화|위안|₩|€|£|¥|\b(?:krw|won|euros?|eur|yen|jpy|gbp|pounds?|convert(?:ed)?|exchange|fx|a dollar|per dollar|per usd|a buck)\b|달러당|달러에 /i;
const unitWords = /달러|[억천백조만십] ?불|\$|\b(?:usd|dollars?|bucks|dough|cash|money)\b|돈/i;
/** Money that is no measure of the table: in sacks of grain it would be nonsense. */
const otherMoney = /주가|시총|매출|연봉|월급|순이익|share price|stock|revenue|salary|profit|cash flow|net worth|market cap/i;

const ofTable = ({ expect }: Question) => expect.length === 0 || expect[0]?.startsWith('capex') === true;

function isSwappable(question: Question): boolean {
  if (!ofTable(question) || ofMoney.test(question.q)) return false;
  return question.expect.length > 0 || !(unitWords.test(question.q) && otherMoney.test(question.q));
}

function swapped(question: Question): Question {
  return {
    ...question,
    q: withOtherWords(question.q),
    expect: question.expect.map(withOtherWords),
    ...(question.must && { must: question.must.map(withOtherWords) }),
  };
}

/** Of the table's own questions and those that nothing answers, the ones in which words changed, as they are and as they are asked of the other table. */
export function swappedPairs(questions: readonly Question[]): Pair[] {
  return questions
    .filter(isSwappable)
    .map((question) => ({ question, swapped: swapped(question) }))
    .filter((pair) => pair.question.q !== pair.swapped.q || pair.question.expect.length > 0);
}
