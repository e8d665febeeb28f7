/** Korean words by which one asks how many of a time, or how often: they say nothing of what is asked about. */
export const koreanFrequency: readonly string[] =
  '주 매주 일주일 하루 매일 날 일 며칠 몇일 달 매달 한달 개월 월 년 해 매년 시간 분 번 회 차례 최대 최소 총 얼마 얼마나 언제 까지'.split(
    ' ',
  );
