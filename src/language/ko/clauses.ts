/** Where a Korean clause ends and what makes a question of it. Data only. */
import type { ClauseWords } from '../clause-words.ts';

export const koreanClauses = {
  endings: [
    '는데',
    '은데',
    '던데',
    '거든요',
    '거든',
    '지만',
    '니까',
    '다면서요',
    '다며',
    '해서',
    '라서',
    '더라고요',
    '더라구요',
    '더라고',
    '말고',
  ],
  endingsOfQuestions: ['(?<![라다자냐])고'],
  between: ['그리고', '또', '근데', '그런데', '그나저나', '그러면', '그럼', '아니면'],
  beforeQuestions: { between: [], opening: [] },
  asking: {
    anywhere: [
      '(?<![가-힣])(?:뭐(?![든])|뭔(?!가)|뭘|무엇|무슨|왜(?!냐)|누가|누구(?!나)|어디|어느 (?!정도)|어때|어떰|어떻게|언제(?!나)|몇)',
      '(?<![가-힣])어떤 (?!분|사람|애|형|친구|기사|글|놈)',
      '(?<![가-힣])얼마(?! ?전)(?! ?안 ?되)',
    ],
    first: [],
    last: [
      '나요',
      '까요?',
      '[은는인건]가요?',
      '냐',
      '맞(?:아요?|나요?|음|지|죠|는지)',
      '거(?:임|야|예요|죠|지)',
      '알려[가-힣 ]*',
      '궁금[가-힣 ]*',
      '설명[가-힣 ]*',
      '보여[가-힣 ]*',
      '비교[가-힣 ]*',
      '(?:줘|줄래|주세요|주실래요|부탁[가-힣]*)',
    ],
  },
} as const satisfies ClauseWords;
