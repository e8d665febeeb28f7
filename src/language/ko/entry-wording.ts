/** Korean: the words around an entry of the knowledge: whose claim it is, and whether it holds. */
import type { EntryWording } from '../entry-wording.ts';

export const koreanEntries: EntryWording = {
  claimedBy: (by) => `${by}의 주장`,
  against: '반론',
  status: { disputed: '논란 있음', contested: '반박 있음', unverified: '확인되지 않음', confirmed: '확인됨', refuted: '사실이 아님' },
  statusNote: {
    disputed: '확인된 사실이 아니라 다툼이 있는 주장입니다.',
    contested: '확인된 사실이 아니라 반박이 있는 주장입니다.',
    unverified: '아직 확인되지 않은 주장입니다.',
    confirmed: undefined,
    refuted: '사실이 아닌 것으로 밝혀진 주장입니다.',
  },
  noPeriod: '자료에 시점이 나오지 않음',
};
