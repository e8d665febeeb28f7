/** Where an English clause ends and what makes a question of it. Data only. */
import type { ClauseWords } from '../clause-words.ts';

export const englishClauses = {
  endings: [],
  endingsOfQuestions: [],
  between: ['and also', 'and then', 'but also', 'also'],
  beforeQuestions: {
    between: ['and', 'but', 'or', 'so'],
    opening: [
      'what',
      'who',
      'whose',
      'how',
      'why',
      'which',
      'where',
      'when',
      'is',
      'are',
      'does',
      'do',
      'did',
      'can',
      'could',
      'will',
      'would',
      'might',
      'may',
      'should',
      'please',
    ],
  },
  asking: {
    anywhere: [
      '\\bhow (?:much|many|big|far|come)\\b',
      "(?<!(?:not|n't|to|didn't|never) )\\b(?:tell|show|give) me\\b",
      '\\bgimme\\b',
      '\\bexplain\\b',
      '\\bwonder(?:ing)?\\b',
      '\\b(?:want|like|love|curious) to know\\b',
      '\\bany idea\\b',
      '\\bis it true\\b',
    ],
    first: [
      '(?:(?:so|and|but|or|then|also|ok|okay|well|hey|anyway) )*(?:what|who|whose|which|why|how|when|where)\\b',
      '(?:(?:so|and|but|or|then|also|ok|okay|well|hey|anyway) )*(?:is|are|was|were|do|does|did|can|could|may|might|will|would|should|has|have)\\b',
      '(?:compare|rank|list|name|add|sum)\\b',
    ],
    last: ['right', 'correct', 'true', 'is it', "isn't it"],
  },
} as const satisfies ClauseWords;
