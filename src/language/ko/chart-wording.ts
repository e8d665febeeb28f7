/** Korean: the words in and around a chart. */
import type { ChartWording } from '../chart-wording.ts';
import { withParticle } from './particle.ts';

export const koreanCharts: ChartWording = {
  button: '차트',
  unit: (name) => `단위: ${name}`,
  range: '범위(흰 점은 가운데 값)',
  exact: '단일 값',
  overlap: '다른 범위와 겹치는 구간',
  open: '한쪽 끝이 자료에 없음',
  aside: '나머지',
  limit: (amount) => `비교한 값: ${amount}`,
  low: '낮은 쪽',
  high: '높은 쪽',
  described: (title, entries, overlaps, limit) =>
    [
      `${withParticle(title, '을/를')} 나타낸 차트입니다.`,
      `${entries.join(', ')}입니다.`,
      ...(limit === undefined ? [] : [`비교한 값은 ${limit}입니다.`]),
      ...(overlaps.length === 0 ? [] : [`범위가 겹치는 곳은 ${overlaps.join(', ')}입니다.`]),
    ].join(' '),
  refused: '이 워크스페이스의 Slack에서는 아직 차트를 볼 수 없어서 표로 답합니다.',
};
