/** Korean: the sentences that the bot says of itself: greetings, what it asks back, help. */
import type { ConversationWording } from '../conversation-wording.ts';

export const koreanConversation: ConversationWording = {
  greeting: (about) => `안녕하세요! ${about}에 대해 답하는 봇입니다.`,
  greetingHelp: '궁금한 점을 한 문장으로 물어보시거나 아래에서 골라 주세요.',
  social: {
    goodbye: '안녕히 가세요! 궁금한 점이 생기면 언제든지 또 불러 주세요.',
    thanks: '별말씀을요! 궁금한 점이 있으면 언제든지 또 물어봐 주세요.',
    apology: '괜찮습니다. 편하게 물어봐 주세요.',
    praise: '좋게 봐 주셔서 고맙습니다.',
    okay: '알겠습니다. 더 궁금한 점이 있으면 말씀해 주세요.',
    laughter: '🙂',
  },
  pointsNowhere: '어느 글을 말씀하시나요? 그 메시지의 메뉴에서 ‘이 숫자 맞아?’(Check this)를 고르시거나, 확인할 문장을 그대로 보내 주세요.',
  whichOne: '어느 쪽이 궁금하신가요?',
  noneOfThese: '이 중에 없음',
  turnedDown: '알려 주셔서 고맙습니다. 지금 가진 자료에는 그 답이 없습니다.',
  sources: (list) => `출처는 ${list}입니다.`,
  faqList: '답할 수 있는 질문입니다. 골라 주세요.',
  claimList: '자료에 나오는 주장들입니다. 확인된 사실이 아니라 다툼이 있는 주장입니다. 골라 주세요.',
  helpLead: '이 봇이 아는 명령입니다.',
  helpAsk: '저를 부르거나(@멘션) 개인 메시지로 그냥 물어보셔도 됩니다. 명령 뒤에 ‘도움말’을 붙이면 그 명령의 설명이 나옵니다.',
  options: '넣을 수 있는 값',
  examples: '예',
};
