/** What is said to be polite is told from what asks: alone it is an act of its own, beside a question it is no part of it. */
import { describe, expect, it } from 'vitest';
import { socialAct, withoutCourtesies } from '../../src/question/social.ts';

describe('a text that only', () => {
  it.each([
    [
      'greeting',
      ['hi', 'hello there!', 'good morning', 'goooood morning', 'how are you?', '안녕', '안녕하세요~', 'ㅎㅇ', '좋은 아침이에요'],
    ],
    ['thanks', ['thanks', 'thx', 'tysm!!', 'thanks a lot 🙏', 'thaaaanks', 'thank you so much for all your help!', '<@U123> thanks']],
    [
      'thanks',
      ['고마워', '고마워요!!', 'ㄱㅅ', 'ㄳㄳ', '감사감사', '감사여', '고맙당', '땡큐', '고마워ㅋㅋㅋ', '잘 알려주셔서 감사합니다^^'],
    ],
    ['goodbye', ['bye', 'bye bye', 'good night', 'thanks, bye!', 'see you later', 'have a nice day']],
    [
      'goodbye',
      ['잘가', '잘 가~', '수고하세요', '안녕히 계세요', '감사합니다 수고하세요', '감사합니다수고하세요', 'ㅂㅂ', '좋은 하루 보내세요'],
    ],
    ['laughter', ['lol', 'looool', 'haha', 'hahahah 😂', 'ㅋㅋㅋㅋ', 'ㅋ'.repeat(500), 'ㅎㅎ', '대박', '😂', ':joy:', ':)', '^^']],
    ['okay', ['ok', 'okaaay', 'got it', 'understood.', 'yes', 'no', 'ㅇㅋ', 'ㅇㅋㅇㅋ', 'ㅇㅇ', '넵!', '네네 알겠습니다', '아하 그렇군요']],
    [
      'help',
      ['help', 'what can you do?', 'hi, what can you do for me', '도움말', '뭐 할 수 있어?', '안녕! 뭐 물어볼 수 있어?', '뭘 할 수 있나요'],
    ],
    ['apology', ['sorry', 'my bad', '미안', '죄송합니다ㅠㅠ']],
    ['praise', ["you're awesome!", 'well done', '굿', '최고예요', '잘했어요']],
    ['thanks', ['ok thanks', 'hi and thank you', '넵 감사합니다', 'thank you 감사합니다']],
  ] as const)('is %s: %j', (act, texts) => {
    expect(texts.map((text) => [text, socialAct(text)])).toEqual(texts.map((text) => [text, act]));
  });

  it.each([
    ...[
      'Thanks, and how much does Meta spend?',
      '고마워 근데 메타는 얼마 써?',
      'ok so who spends most',
      'help desk hours',
      'good companies',
    ],
    ...['네 회사 합계', '네이버', '하이닉스', 'really?', 'sure?', '그래?', '맞아?', '이거 맞아?', 'so', '정말', '?', '...', ''],
  ])('“%s” is not', (text) => {
    expect(socialAct(text)).toBeUndefined();
  });
});

describe('beside a question', () => {
  it.each([
    ['고맙당~ 메타는 얼마 써?', '메타는 얼마 써?'],
    ['ㅋㅋㅋㅋ 엔비디아 끝난 거야? ㅎㅎ', '엔비디아 끝난 거야?'],
    ['hahaha ok, and the total?', 'and the total?'],
    ['Thanks! Sorry, who spends most? Bye 👋', 'who spends most?'],
    ['메타 얼마 써? 감사합니다!', '메타 얼마 써?'],
  ])('“%s” asks “%s”', (typed, asked) => {
    expect(withoutCourtesies(typed)).toBe(asked);
  });

  it.each(['4, 5, ok, 7 합계', 'ok google', '600 ~ 720억', 'Amazon. Ok, Google', 'thanks!', '안녕하세요! 감사합니다!'])(
    'nothing is taken from “%s”: it stands inside, or there is nothing else',
    (typed) => {
      expect(withoutCourtesies(typed)).toBe(typed);
    },
  );
});
