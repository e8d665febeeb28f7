/** What is computed from a table is asked for in many words, says what is certain, and shows its working. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, personWith, projectKnowledge } from '../support/project.ts';

let person: Person;

beforeAll(async () => {
  person = personWith(await projectKnowledge());
});

describe('a question for what is computed', () => {
  it.each([
    ['알파벳이 메타보다 많이 써?', 'capex/comparison'],
    ['아마존이 구글보다 더 쓰나요', 'capex/comparison'],
    ['구글보다 마소가 덜 쓰지?', 'capex/comparison'],
    ['아마존이 메타보다 얼마나 더 써?', 'capex/difference'],
    ['넷 다 더하면 얼마야', 'capex/total'],
    ['how do Meta and Google stack up on capex', 'capex/comparison'],
    ['put Amazon beside Microsoft', 'capex/comparison'],
    ['who spends more, Meta or Google', 'capex/comparison'],
    ['구글 vs 마소', 'capex/comparison'],
    ['메타 구글 누가 더 많아', 'capex/comparison'],
    ['Amazon + Microsoft capex', 'capex/total'],
    ['Meta plus Google', 'capex/total'],
    ['google and microsoft together?', 'capex/total'],
    ['구글 더하기 아마존', 'capex/total'],
    ['마소 플러스 메타', 'capex/total'],
    ['총합을 원화로 바꿔줘', 'capex/total'],
    ['한 곳 평균은 얼마야', 'capex/average'],
    ['average capex of Google and Meta', 'capex/average'],
    ['by how much does Amazon beat Meta', 'capex/difference'],
    ['by how many billions does Google outspend Meta', 'capex/difference'],
    ['what is Amazon minus Microsoft', 'capex/difference'],
    ['how much further ahead is Amazon than Google', 'capex/difference'],
    ['아마존하고 메타 얼마 차이나', 'capex/difference'],
    ['how many x is Amazon vs Meta', 'capex/ratio'],
    ['아마존이 메타 몇 배야', 'capex/ratio'],
    ["what % of the total is Amazon's", 'capex/share'],
    ["what's Microsoft's cut of the total", 'capex/share'],
    ["how much of the big four's spending comes from Meta", 'capex/share'],
    ['메타가 전체의 몇 % 야', 'capex/share'],
    ["who's number two", 'capex/ranking'],
    ['sort them from big to small', 'capex/ranking'],
    ['2등은 어디야', 'capex/ranking'],
    ['세 번째로 많이 투자하는 회사', 'capex/ranking'],
    ['마소는 몇 등이야', 'capex/ranking'],
    ['상위 세 곳을 더하면', 'capex/total'],
    ['top three combined', 'capex/total'],
    ['2위와 3위 격차', 'capex/difference'],
    // Which row is second is open; what it has is a range all the same.
    ['1위와 2위 차이', 'capex/difference'],
    ['the two biggest together', 'capex/total'],
    ['by what percent does Big Tech spending rise from 2025 to 2026', 'capex/growth'],
    ['who comes in last', 'capex/lowest'],
    ['제일 안 쓰는 데', 'capex/lowest'],
    ['how much more than 2025 will they spend in 2026', 'capex/growth'],
    ['2025년과 2026년 빅테크 투자 비교', 'capex/growth'],
    ['anyone over 100 billion?', 'capex/filter'],
    ['who beats Google on capex', 'capex/filter'],
    ['who tops Meta', 'capex/filter'],
    ['anyone surpassing Microsoft?', 'capex/filter'],
    ['who crosses the 90 billion mark', 'capex/filter'],
    ['900억 달러 밑으로 쓰는 데', 'capex/filter'],
    ['80B+ companies', 'capex/filter'],
    ['MS가 전체에서 차지하는 몫', 'capex/share'],
    ['아마존 돈 쓰는 거 메타의 몇 퍼센트야', 'capex/ratio'],
    ['큰 데부터 차례로 보여줘, 캐펙스', 'capex/ranking'],
    ['마소 빼고 나머지 합은?', 'capex/total'],
    ['메타가 구글에 비해 많이 쓴다고 들었는데', 'capex/comparison'],
    ['빅4에서 젤 쬐끔 쓰는 데', 'capex/lowest'],
    ['900억 넘는 빅테크', 'capex/filter'],
    ['빅테크 4사가 3000억 달러 넘게 쓴다며?', 'capex/total'],
    ['the four companies spend over 300 billion', 'capex/total'],
    ['which of the four companies spend over 300 billion', 'capex/filter'],
    ['1000억 달러 위로 쓰는 회사', 'capex/filter'],
    ["Google's capex converted into won", 'capex/alphabet'],
    ['메타 원으로 환산하면', 'capex/meta'],
  ])('is understood in other words: %s → %s', async (question, id) => {
    expect((await person.says(question)).id).toBe(id);
  });

  it.each([
    '아마존 2023년 대비 증가율',
    '메타가 작년보다 더 쓰나?',
    '메타가 구글보다 더 좋은 회사야?',
    '세계에서 제일 높은 산이 어디야',
    'what is the second best phone',
    '두 번째 질문은 뭐였지',
    'top 10 movies',
    'who is ahead in the polls',
    'is anyone beside me working today',
  ])('is not made of words that only look like one: %s', async (question) => {
    expect((await person.says(question)).id).toBeNull();
  });
});

describe('computed answers', () => {
  it.each([
    ['각 사가 900억 달러씩 쓴다며', '4곳의 2025년 예상 자본 지출입니다'],
    ['the four of them spend 90 billion each', '4 in all'],
    ['빅테크가 2026년에 각각 5,300억 달러씩 쓴대', '5,300억 달러 이상'],
  ])('hold nothing against all together that is said of each: %s', async (typed, said) => {
    const { text } = await person.says(typed, /[가-힣]/.test(typed) ? 'ko' : 'en');
    expect(text).toContain(said);
    expect(text).not.toMatch(/아닙니다\.|일부만|맞습니다|^No\.|Partly/);
  });

  it.each([
    ['/capex growth', 'ko', '증가율은 약 43% 이상입니다.', '끝값으로만 셈하면 약 43~68%입니다', '5,300억 달러 ÷ 3,700억 달러 − 1 = 약 43%'],
    ['/capex growth', 'en', 'grows by at least about 43%', 'it is about 43–68%', '$530 billion ÷ $370 billion − 1 = about 43%'],
    [
      '/capex 메타 아마존 차이',
      'ko',
      '아마존이 메타보다 약 280억~650억 달러 많습니다.',
      '1,000억 달러 − 720억 달러 = 280억 달러',
      '650억 달러',
    ],
    [
      '/capex difference',
      'en',
      'Amazon is ahead of Meta by about $28–65 billion.',
      '$125 billion − $60 billion = $65 billion',
      '$28 billion',
    ],
    [
      '빅테크 평균 자본 지출은?',
      'ko',
      '자본 지출 평균은 약 788억~925억 달러입니다.',
      '÷ 4 = 약 788억~925억 달러',
      '1,000억~1,250억 달러 + 800억 달러',
    ],
    ['average capex of Amazon and Meta', 'en', 'of Amazon and Meta is about $80–98.5 billion.', '÷ 2 = about $80–98.5 billion', '2025'],
    ['/capex 구글 마소 차이', 'ko', '어느 쪽이 많은지 확실하지 않습니다', '많다면 130억 달러까지', '적다면 50억 달러까지'],
    [
      '/capex google microsoft ratio',
      'en',
      'Alphabet’s figure is about 0.94–1.16 times Microsoft’s.',
      'not certain',
      '$75 billion ÷ $80 billion',
    ],
    ['/capex 메타 비중', 'ko', '전체에서 메타의 비중은 약 17~22%입니다.', '600억 달러 ÷ 3,580억 달러 = 약 17%', '22%'],
    ['/capex share', 'en', 'Amazon about 29–37%', 'Alphabet and Microsoft overlap', 'Working'],
    [
      '/capex 800억 달러 이상',
      'ko',
      '확실히 드는 곳은 아마존, 마이크로소프트입니다',
      '범위 일부만 걸치는 곳은 알파벳입니다',
      '800억 달러 이상',
    ],
    ['/capex over 80B', 'en', 'Certainly above $80 billion: Amazon.', 'only a part of the range is: Alphabet', 'Microsoft'],
    ['/capex over 110B', 'en', 'No company is certain to be above $110 billion.', 'only a part of the range is: Amazon', 'Microsoft'],
    ['/capex over 200B', 'en', 'No company is above $200 billion.', 'Amazon', '2025'],
    [
      '구글보다 많이 쓰는 회사는?',
      'ko',
      '알파벳(약 750억~930억 달러)보다 확실히 많은 곳은 아마존입니다',
      '범위가 겹쳐서 확실하지 않은 곳은 마이크로소프트입니다',
      '메타',
    ],
    ['Meta보다 덜 쓰는 곳 있어?', 'ko', '메타(약 600억~720억 달러)보다 적은 곳은 없습니다.', '아마존', '2025'],
    ['which companies spend less than Amazon?', 'en', 'These have less than Amazon (about $100–125 billion):', 'Meta', 'Alphabet'],
    ['does anyone outspend Amazon', 'en', 'No company has more than Amazon (about $100–125 billion).', 'Meta', 'Alphabet'],
    ['companies below Microsoft', 'en', 'Certainly less than Microsoft (about $80 billion): Meta.', 'ranges overlap: Alphabet', '2025'],
  ] as const)('%s (%s) say what is certain and show the working', async (typed, locale, ...said) => {
    const { text } = await person.says(typed, locale);
    for (const part of said) expect(text).toContain(part);
  });

  it('say the same again when they are asked for by their own call', async () => {
    for (const typed of [
      '/capex 800억 달러 이상',
      '/capex under 90B',
      '/capex less than google',
      '메타보다 많이 쓰는 곳은?',
      '/capex 구글 마소 차이',
      '/capex share',
      '/capex growth',
    ]) {
      const { reply, text } = await person.says(typed);
      if (reply.status !== 'answer') throw new Error(`${typed} is not answered.`);
      const { command, args } = reply.parts[0].call;
      expect((await person.says(`/${command} ${Object.values(args).join(' ')}`)).text).toBe(text);
    }
  });
});
