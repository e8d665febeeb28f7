/** What columns of spreadsheets are called in Korean. */
import type { ColumnWords } from '../column-words.ts';

export const koreanColumns: ColumnWords = {
  roles: {
    question: ['질문', '문의', '물음', '질문내용', '문의내용', '자주묻는질문', '유사질문', '예상질문', '다른질문', '질의'],
    answer: ['답변', '답', '응답', '대답', '답변내용', '회신'],
    title: ['제목', '표제'],
    id: ['아이디', '식별자'],
    tags: ['태그', '분류', '카테고리', '키워드', '주제', '구분'],
    language: ['언어'],
    source: ['출처', '근거'],
    row: ['행', '항목', '이름', '대상'],
    measure: ['지표', '측정값', '항목명'],
    period: ['기간', '연도', '년도', '시기', '분기', '월', '기준'],
    kind: ['종류'],
    unit: ['단위'],
    value: ['값', '수치', '금액', '수량'],
    low: ['최소', '하한'],
    high: ['최대', '상한'],
    approx: ['대략', '근사'],
    note: ['비고', '메모', '주석'],
  },
  totals: ['합계', '총계', '계', '총합', '합', '전체'],
  nothing: ['없음', '미정', '해당없음', '미상'],
  language: ['ko', 'kr', 'kor', 'korean', '한국어', '한글', '국문'],
};
