/** The bot's own words in each language: labels, refusals, apologies. What the knowledge says never stands here. */
import type { Bilingual, Locale } from '../language/locale.ts';

interface Phrases {
  readonly source: string;
  readonly period: string;
  readonly note: string;
  /** Stands before follow-up buttons. */
  readonly more: string;
  readonly example: string;
  readonly postToChannel: string;
  readonly share: { readonly name: string; readonly description: string };
  /** `who` is the platform's own mention of a person, already safe. */
  postedBy(who: string): string;
  readonly posted: string;
  /** `day` as people write it. */
  correctedOn(day: string): string;
  /** Of a posted answer that is not in the knowledge any more. */
  withdrawn(titles: string, day: string): string;
  readonly cannotPostHere: string;
  readonly cannotCheckWriter: string;
  readonly postFailed: string;
  readonly channelArchived: string;
  /** The workspace lets only some people or apps write there. */
  readonly postingRestricted: string;
  readonly buttonExpired: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly voted: string;
  readonly votesOff: string;
  readonly nothingToAnswer: string;
  readonly empty: string;
  /** To a mention of the bot's role. */
  readonly mentionMe: string;
  tooLong(limit: number): string;
  unknownCommand(name: string): string;
  notAChoice(option: string, typed: string): string;
  missing(option: string): string;
  /** `id` is the request id, to be quoted to the operator. */
  apology(id: string): string;
  readonly stopping: string;
  readonly tooManyQuestions: string;
  /** Said while the platform makes the bot wait. */
  readonly answerFollows: string;
}

const phrasesByLocale: Bilingual<Phrases> = {
  ko: {
    source: '출처',
    period: '기준',
    note: '참고',
    more: '더 알아보기',
    example: '예',
    postToChannel: '채널에 올리기',
    share: { name: '공개', description: '답을 채널의 모두에게 보여 줍니다' },
    postedBy: (who) => `${who} 님이 올린 답입니다`,
    posted: '채널에 올렸습니다.',
    correctedOn: (day) => `${day}에 바로잡은 답입니다`,
    withdrawn: (titles, day) => `‘${titles}’ 답은 ${day}에 자료에서 빠져 거두었습니다.`,
    cannotPostHere: '이 채널에 글을 쓸 권한이 없어서 올리지 않았습니다.',
    cannotCheckWriter: '이 채널에 글을 쓸 수 있는 분인지 확인할 수 없어서 올리지 않았습니다. 운영자에게 알려 주세요.',
    postFailed: '채널에 올리지 못했습니다. 잠시 뒤 다시 눌러 주세요.',
    channelArchived: '보관된 채널이라 글을 올릴 수 없습니다. 다른 채널에서 다시 해 보세요.',
    postingRestricted: '이 채널에는 정해진 사람만 글을 올릴 수 있어서 답을 올리지 못했습니다. 다른 채널이나 개인 메시지에서 물어봐 주세요.',
    buttonExpired: '이 버튼은 더 이상 쓸 수 없습니다. 질문을 다시 보내 주세요.',
    helpful: '도움이 됐어요',
    notHelpful: '도움이 안 됐어요',
    voted: '의견 고맙습니다. 생각이 바뀌면 다른 쪽 버튼을 누르세요.',
    votesOff: '지금은 의견을 받지 않습니다.',
    nothingToAnswer: '이 글에는 답할 글자가 없습니다. 글이 있는 메시지에서 다시 해 보세요.',
    empty: '질문이 비어 있습니다. 궁금한 점을 한 문장으로 적어 주세요.',
    mentionMe: '제 역할이 아니라 저를 멘션해 주세요. 역할을 멘션하면 글의 내용이 저에게 전해지지 않습니다.',
    tooLong: (limit) => `글이 너무 깁니다. ${limit.toLocaleString('ko')}자 안으로 줄여서 다시 물어봐 주세요.`,
    unknownCommand: (name) => `/${name} 명령은 없습니다. 쓸 수 있는 명령은 아래와 같습니다.`,
    notAChoice: (option, typed) => `‘${option}’에 ‘${typed}’ 값은 쓸 수 없습니다. 아래에서 골라 주세요.`,
    missing: (option) => `‘${option}’ 값이 빠졌습니다.`,
    apology: (id) =>
      `죄송합니다. 답을 만들다가 오류가 났습니다. 잠시 뒤 다시 물어봐 주세요. 계속되면 운영자에게 이 번호를 알려 주세요: ${id}`,
    stopping: '봇이 다시 시작하는 중입니다. 잠시 뒤 다시 물어봐 주세요.',
    tooManyQuestions: '질문이 너무 빠르게 들어오고 있습니다. 1분쯤 쉬었다가 다시 물어봐 주세요.',
    answerFollows: '답을 보내는 데 시간이 조금 걸리고 있습니다. 곧 이어서 올리겠습니다.',
  },
  en: {
    source: 'Source',
    period: 'Period',
    note: 'Note',
    more: 'More',
    example: 'Example',
    postToChannel: 'Post to channel',
    share: { name: 'share', description: 'Show the answer to everyone in the channel' },
    postedBy: (who) => `Posted by ${who}`,
    posted: 'Posted to the channel.',
    correctedOn: (day) => `Corrected on ${day}`,
    withdrawn: (titles, day) => `The answer “${titles}” was withdrawn on ${day}: it is no longer in the knowledge.`,
    cannotPostHere: 'You may not write in this channel, so nothing was posted.',
    cannotCheckWriter: 'The bot cannot see whether you may write in this channel, so nothing was posted. Please tell the operator.',
    postFailed: 'It could not be posted to the channel. Please press again in a moment.',
    channelArchived: 'This channel is archived, so nothing can be posted here. Please try another channel.',
    postingRestricted:
      'Only certain people may post in this channel, so the answer could not be posted. Please ask in another channel or in a direct message.',
    buttonExpired: 'This button no longer works. Please ask again.',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    voted: 'Thank you. If you change your mind, press the other button.',
    votesOff: 'Votes are not collected at the moment.',
    nothingToAnswer: 'There is no text in this message to answer. Try it on a message with text.',
    empty: 'The question is empty. Write what you want to know in one sentence.',
    mentionMe: 'Please mention me, not my role: I cannot see the text of a message that mentions a role.',
    tooLong: (limit) => `That is too long. Please ask again in at most ${limit.toLocaleString('en')} characters.`,
    unknownCommand: (name) => `There is no command /${name}. These are the ones there are:`,
    notAChoice: (option, typed) => `“${typed}” is not a value of “${option}”. Choose one of these:`,
    missing: (option) => `“${option}” is missing.`,
    apology: (id) =>
      `Sorry, something went wrong while answering. Please try again in a moment; if it goes on, tell the operator this number: ${id}`,
    stopping: 'The bot is restarting. Please ask again in a moment.',
    tooManyQuestions: 'The questions are coming too fast. Please wait about a minute and ask again.',
    answerFollows: 'Sending the answer is taking a little longer. It will follow shortly.',
  },
};

export function phrases(locale: Locale): Phrases {
  return phrasesByLocale[locale];
}
