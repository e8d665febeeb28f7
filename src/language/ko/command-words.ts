/** Korean: what commands and their options are called and what they do. */
import type { CommandWords } from '../command-words.ts';

export const koreanCommands: CommandWords = {
  app: { name: '답변 봇', description: '정리된 자료에서 답하고, 모든 수치에 출처를 붙입니다.' },
  helpWords: ['도움말', '도움', '사용법'],
  joint: '',
  ask: {
    description: '궁금한 점을 자유롭게 물어봅니다',
    question: { name: '질문', description: '궁금한 점' },
    turnedDown: '제시한 것 가운데 찾는 것이 없음',
  },
  check: {
    description: '누가 말한 숫자가 자료와 맞는지 확인합니다',
    statement: { name: '문장', description: '숫자가 들어 있는 문장' },
    about: { name: '대상', description: '무엇에 대한 말인지 (문장에 없을 때)' },
  },
  help: {
    description: '무엇을 어떻게 물어볼 수 있는지 알려 줍니다',
    command: { name: '명령', description: '설명을 볼 명령' },
  },
  topics: {
    faq: { description: '자주 묻는 질문과 답을 보여 줍니다', topic: { name: '질문', description: '어떤 질문' } },
    claim: { description: '논란이 있는 주장과 반론을 보여 줍니다', topic: { name: '주장', description: '어떤 주장' } },
  },
  page: '목록의 몇째 쪽',
  table: {
    row: (item) => `${item} 이름`,
    and: (item) => `${item} 이름 (비교할 곳)`,
    and2: (item) => `${item} 이름 (하나 더)`,
    andName: '비교',
    and2Name: '비교2',
    show: { name: '보기', description: '계산할 것' },
    unit: { name: '통화', description: '환산할 통화 (예: KRW, 원화)' },
    query: { name: '식', description: '한 줄로 쓴 식' },
    shortWords: {},
  },
  answerThis: { label: '이 글에 답하기', description: '이 글에 담긴 질문에 답합니다' },
  checkThis: { label: '이 숫자 맞아?', description: '이 글에 나온 숫자가 맞는지 확인합니다' },
};
