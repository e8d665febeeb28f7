/** Korean words by which people speak of a measure without naming it. Data only. */
import type { MeasureFamily } from '../measure-families.ts';

const most = '(?:제일|가장|젤|최고로|맨)';

/** 무겁다 in the forms that ask for it, for the most of it and for more of it. */
function family(
  id: MeasureFamily['id'],
  names: readonly string[],
  high: string,
  low: string,
  ...spokenOf: readonly string[]
): MeasureFamily {
  return {
    id,
    names,
    spokenOf: [...spokenOf, ...[high, low].map((stem) => `(?<![가-힣])(?:${stem})`)],
    most: [`${most} ?(?:${high})`],
    least: [`${most} ?(?:${low})`],
    more: [`(?<![가-힣])(?:${high})`],
    less: [`(?<![가-힣])(?:${low})`],
    ascending: [`(?<![가-힣])(?:${low})[가-힣]{0,2} ?(?:(?:것|거|곳|데|놈)?부터|순)`],
  };
}

export const koreanMeasureFamilies: readonly MeasureFamily[] = [
  family(
    'price',
    ['가격', '요금', '비용', '값', '정가', '임대료', '수수료'],
    '비싸|비싼|비쌀|비쌈|값나가',
    '싸(?=[다고냐니지네요면게서]|$| )|싼(?=[가데지 거]|$)|저렴',
    '(?<![가-힣])(?:사면|사려면|살 ?수|사는 ?데|드나|들어(?! ?(?:있|가|오|간|간다))|드는|들까|들지|내야|내면|내나|받나|받아|하나요?(?=$))',
  ),
  family('weight', ['무게', '중량'], '무거|무겁|무게가 ?나가', '가벼|가볍'),
  family('distance', ['거리', '주행'], '멀리|먼(?![저지])', '가까', '(?<![가-힣])(?:달려|달리|가나요|갈 ?수)'),
  family('length', ['길이', '높이', '깊이', '너비', '폭', '고도', '해발'], '길(?=[다고냐니지게어])|긴(?= )|높|깊|넓', '짧|낮|얕|좁'),
  family('duration', ['시간', '소요'], '오래|길(?=[다고냐니지게어])|긴(?= )', '짧|빠르|빨리|금방', '(?<![가-힣])(?:걸려|걸리|걸릴|걸림)'),
  family('speed', ['속도', '속력'], '빠르|빠른|빨라|빨리', '느리|느린|느려'),
  family('age', ['나이', '연령', '연식'], '늙|오래된', '어리|어린|젊|새로운'),
  family(
    'people',
    ['방문자', '방문객', '이용객', '관객', '관중', '승객', '인원', '회원'],
    '붐비|북적|인기',
    '한산',
    '(?<![가-힣])(?:왔|온|찾아|다녀|들렀|탔|탄)',
    '몇 ?명',
  ),
  family(
    'spending',
    ['지출', '투자', '예산', '경비'],
    '큰손|통 ?크게|통 ?큰',
    '짠돌이|알뜰',
    '(?<![가-힣])(?:쏟아|쏟는|쏟을|퍼부|퍼붓|들이붓|들이부|태우|태워|지르|질러|지른|박아|꽂|투입|써대|쓰려|돈 ?(?:을|좀)? ?(?:쓰|써|쓴|들))',
  ),
  family('energy', ['열량', '칼로리'], '살찌', '살 ?안 ?찌'),
  family('temperature', ['온도', '기온', '수온'], '덥|더운|더워|뜨거|따뜻', '춥|추운|추워|차가|시원'),
  family('loans', ['대출', '대여'], '많이 ?빌', '적게 ?빌|덜 ?빌|안 ?빌', '(?<![가-힣])빌(?:려|리|린|릴)'),
];
