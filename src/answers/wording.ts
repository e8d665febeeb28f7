/** The sentences that commands say of themselves: refusals, greetings, help, how a claim is introduced. What the knowledge says never stands here. */

import type { Claim } from '../knowledge/knowledge.ts';
import { withParticle } from '../language/ko/particle.ts';
import type { Bilingual, Locale } from '../language/locale.ts';

const englishList = new Intl.ListFormat('en');

interface Wording {
  readonly noAnswer: string;
  readonly whatThereIs: string;
  /** To "is this true?" where nothing says what "this" is. */
  readonly pointsNowhere: string;
  readonly whichOne: string;
  /** A button under choices. */
  readonly noneOfThese: string;
  readonly turnedDown: string;
  readonly list: (items: readonly string[]) => string;
  greeting(about: string): string;
  readonly greetingHelp: string;
  outsideName(name: string): string;
  outsideRow(name: string, measure: string, rows: string): string;
  outsideTopic(topic: string, about: string): string;
  otherPeriod(asked: string, known: string): string;
  partOfYear(asked: string, known: string): string;
  rowPeriod(name: string, measure: string, asked: string, known: string): string;
  periodInstead(total: string, rows: string): string;
  /** A period as it is called in a sentence: 2025년. */
  periodCalled(period: string): string;
  knownPeriods(known: string): string;
  noSuchRank(rank: number, of: number): string;
  readonly zeroDenominator: string;
  readonly notComparable: string;
  noGrowth(measure: string): string;
  noRate(unit: string): string;
  unknownRow(typed: string, item: string): string;
  unknownTopic(typed: string): string;
  readonly faqList: string;
  readonly claimList: string;
  readonly claimedBy: (by: string) => string;
  readonly against: string;
  readonly status: Readonly<Record<Claim['status'], string>>;
  readonly statusNote: Readonly<Record<Claim['status'], string | undefined>>;
  readonly noPeriod: string;
  sources(list: string): string;
  readonly helpLead: string;
  readonly helpAsk: string;
  readonly options: string;
  readonly examples: string;
}

const wording: Bilingual<Wording> = {
  ko: {
    noAnswer: '제가 가진 자료로는 답할 수 없는 질문입니다.',
    whatThereIs: '이런 것을 물어볼 수 있습니다.',
    pointsNowhere:
      '어느 글을 말씀하시나요? 그 메시지의 메뉴에서 ‘이 숫자 맞아?’(Check this)를 고르시거나, 확인할 문장을 그대로 보내 주세요.',
    whichOne: '어느 쪽이 궁금하신가요?',
    noneOfThese: '이 중에 없음',
    turnedDown: '알려 주셔서 고맙습니다. 지금 가진 자료에는 그 답이 없습니다.',
    list: (items) => items.join(', '),
    greeting: (about) => `안녕하세요! ${about}에 대해 답하는 봇입니다.`,
    greetingHelp: '궁금한 점을 한 문장으로 물어보시거나 아래에서 골라 주세요.',
    outsideName: (name) => `${name}에 대한 자료는 없습니다.`,
    outsideRow: (name, measure, rows) => `${name}의 ${withParticle(measure, '은/는')} 자료에 없습니다. 자료에 있는 곳은 ${rows}입니다.`,
    outsideTopic: (topic, about) => `${topic}에 대한 자료는 없습니다. 이 봇은 ${about}만 다룹니다.`,
    periodCalled: (period) =>
      /^\d+$/.test(period)
        ? `${period}년`
        : period
            .replace(/^(\d+)-Q(\d)$/, '$1년 $2분기')
            .replace(/^(\d+)-H1$/, '$1년 상반기')
            .replace(/^(\d+)-H2$/, '$1년 하반기')
            .replace(/^(\d+)-0?(\d+)$/, '$1년 $2월'),
    knownPeriods: (known) => `있는 기간은 ${known}입니다.`,
    noSuchRank: (rank, of) => `${rank}위는 없습니다. 모두 ${of}곳입니다.`,
    zeroDenominator: '나누는 값이 0일 수 있어서 계산할 수 없습니다.',
    notComparable: '서로 다른 종류의 값이라 함께 계산할 수 없습니다.',
    noGrowth: (measure) => `견줄 다른 기간의 ${withParticle(measure, '이/가')} 자료에 없어서 증가율은 알 수 없습니다.`,
    noRate: (unit) => `자료에 ${withParticle(unit, '으로/로')} 환산할 근거가 없습니다.`,
    otherPeriod: (asked, known) => `${asked} 자료는 없습니다. 자료가 있는 기간은 ${known}입니다.`,
    partOfYear: (asked, known) => `${asked}에 대한 자료는 없습니다. 한 해를 단위로 ${known} 자료만 있습니다.`,
    rowPeriod: (name, measure, asked, known) => `${name}만 따로 본 ${asked} ${withParticle(measure, '은/는')} 자료에 없습니다. ${known}`,
    periodInstead: (total, rows) => `${withParticle(total, '은/는')} 전체를 합한 수치만, 개별 수치는 ${rows} 것만 있습니다.`,
    unknownRow: (typed, item) => `‘${typed}’에 맞는 ${withParticle(item, '이/가')} 표에 없습니다. 아래에서 골라 주세요.`,
    unknownTopic: (typed) => `‘${typed}’에 맞는 항목을 찾지 못했습니다. 아래에서 골라 주세요.`,
    faqList: '답할 수 있는 질문입니다. 골라 주세요.',
    claimList: '자료에 나오는 주장들입니다. 확인된 사실이 아니라 다툼이 있는 주장입니다. 골라 주세요.',
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
    sources: (list) => `출처는 ${list}입니다.`,
    helpLead: '이 봇이 아는 명령입니다.',
    helpAsk: '저를 부르거나(@멘션) 개인 메시지로 그냥 물어보셔도 됩니다. 명령 뒤에 ‘도움말’을 붙이면 그 명령의 설명이 나옵니다.',
    options: '넣을 수 있는 값',
    examples: '예',
  },
  en: {
    noAnswer: 'I have nothing that answers this question.',
    whatThereIs: 'Here is what you can ask.',
    pointsNowhere: 'Which message do you mean? Choose “Check this” in its menu, or send me the statement itself.',
    whichOne: 'Which one do you mean?',
    noneOfThese: 'None of these',
    turnedDown: 'Thank you for saying so. What I have does not answer that.',
    list: (items) => englishList.format(items),
    greeting: (about) => `Hello! I answer questions about ${about}.`,
    greetingHelp: 'Ask in one sentence, or choose one of these.',
    outsideName: (name) => `I have nothing about ${name}.`,
    outsideRow: (name, measure, rows) => `I have no ${measure} figure for ${name}. There are figures for ${rows}.`,
    outsideTopic: (topic, about) => `I have nothing about ${topic}. I only know about ${about}.`,
    periodCalled: (period) => period.replace(/^(\d+)-Q(\d)$/, 'Q$2 $1').replace(/^(\d+)-H(\d)$/, 'H$2 $1'),
    knownPeriods: (known) => `There are figures for ${known}.`,
    noSuchRank: (rank, of) => `There is no number ${rank}: there are ${of} in all.`,
    zeroDenominator: 'This cannot be worked out, as it would be divided by an amount that may be zero.',
    notComparable: 'These are different sorts of amounts and cannot be worked out together.',
    noGrowth: (measure) => `There is no ${measure} of another period to set against it, so the growth is not known.`,
    noRate: (unit) => `There is nothing to convert into ${unit} with.`,
    otherPeriod: (asked, known) => `I have no figures for ${asked}. The periods I have are ${known}.`,
    partOfYear: (asked, known) => `I have nothing for a part of a year (${asked}), only for whole years: ${known}.`,
    rowPeriod: (name, measure, asked, known) => `I have no ${asked} ${measure} figure for ${name} alone. ${known}`,
    periodInstead: (total, rows) => `For ${total} there is only the combined figure; single figures are for ${rows}.`,
    unknownRow: (typed, item) => `There is no ${item} “${typed}” in the table. Choose one of these:`,
    unknownTopic: (typed) => `I found nothing for “${typed}”. Choose one of these:`,
    faqList: 'These are the questions I can answer. Choose one:',
    claimList: 'These are the claims I know of. They are disputed, not established facts. Choose one:',
    claimedBy: (by) => `Claim by ${by}`,
    against: 'Against it',
    status: { disputed: 'disputed', contested: 'contested', unverified: 'unverified', confirmed: 'confirmed', refuted: 'refuted' },
    statusNote: {
      disputed: 'This is a disputed claim, not an established fact.',
      contested: 'This claim is contested; it is not an established fact.',
      unverified: 'This claim has not been verified.',
      confirmed: undefined,
      refuted: 'This claim has been refuted.',
    },
    noPeriod: 'the source gives no date',
    sources: (list) => `This comes from ${list}.`,
    helpLead: 'These are the commands I know.',
    helpAsk: 'You can also mention me or send me a direct message and just ask. Put “help” after a command to see what it does.',
    options: 'What it takes',
    examples: 'Examples',
  },
};

export function wordingIn(locale: Locale): Wording {
  return wording[locale];
}
