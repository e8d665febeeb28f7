/** Korean: the sentences that the bot says of itself: greetings, what it asks back, help. */
import type { ConversationWording, ListRange } from '../conversation-wording.ts';

/** "모두 7개입니다", "모두 300개이고, 그 가운데 16~30번째입니다". */
function counted({ from, to, of, pages }: ListRange): string {
  const all = `모두 ${of.toLocaleString('ko')}개`;
  if (pages === 1) return `${all}입니다`;
  return `${all}이고, 아래는 그중 ${from === to ? from : `${from}~${to}`}번째입니다`;
}

export const koreanConversation: ConversationWording = {
  greeting: (name, about) => `안녕하세요! ${about}에 대해 답하는 ${name}입니다.`,
  greetingHelp: '궁금한 점을 한 문장으로 물어보시거나 아래에서 골라 주세요.',
  social: {
    goodbye: '안녕히 가세요! 궁금한 점이 생기면 언제든지 또 불러 주세요.',
    thanks: '별말씀을요! 궁금한 점이 있으면 언제든지 또 물어봐 주세요.',
    apology: '괜찮습니다. 편하게 물어봐 주세요.',
    praise: '좋게 봐 주셔서 고맙습니다.',
    okay: '알겠습니다. 더 궁금한 점이 있으면 말씀해 주세요.',
    laughter: ':)',
  },
  pointsNowhere: '어느 글을 말씀하시나요? 그 메시지의 메뉴에서 ‘이 숫자 맞아?’(Check this)를 고르시거나, 확인할 문장을 그대로 보내 주세요.',
  whichOne: '어느 쪽이 궁금하신가요?',
  noneOfThese: '이 중에 없음',
  turnedDown: '알려 주셔서 고맙습니다. 지금 가진 자료에는 그 답이 없습니다.',
  sources: (list) => `출처는 ${list}입니다.`,
  faqList: (shown) => `답할 수 있는 질문은 ${counted(shown)}. 골라 주세요.`,
  claimList: (shown) => `자료에 나오는 주장은 ${counted(shown)}. 확인된 사실이 아니라 다툼이 있는 주장입니다. 골라 주세요.`,
  closeTo: (typed, shown) => `‘${typed}’에 가까운 항목은 ${counted(shown)}. 어느 쪽이 궁금하신가요?`,
  findInList: ({ page, pages }) => [`${pages}쪽 중 ${page}쪽입니다. `, ' 뒤에 낱말이나 쪽 번호를 적으면 바로 보여 드립니다.'],
  tags: (tags) => `명령 뒤에 분류를 적으면 그 분류만 보여 드립니다: ${tags.join(', ')}`,
  nextPage: '다음 ▶',
  previousPage: '◀ 이전',
  helpLead: (name) => `${name}에서 쓸 수 있는 명령입니다.`,
  helpAsk: '저를 부르거나(@멘션) 개인 메시지로 그냥 물어보셔도 됩니다. 명령 뒤에 ‘도움말’을 붙이면 그 명령의 설명이 나옵니다.',
  options: '넣을 수 있는 값',
  examples: '예',
};
