/** The terminal's own words in each language: the first screen, hints and the farewell. */
import type { Bilingual, Locale } from '../../language/locale.ts';

interface Words {
  readonly title: string;
  readonly howToAsk: string;
  readonly keys: string;
  readonly quit: string;
  /** Stands under numbered offers. */
  pick(count: number): string;
  notOffered(typed: number, count: number): string;
  readonly farewell: string;
}

const wordsByLocale: Bilingual<Words> = {
  ko: {
    title: '무엇이 궁금하세요?',
    howToAsk: '궁금한 점을 그대로 적거나, 아래 명령을 쓰세요.',
    keys: 'Tab은 명령과 값을 채우고, ↑는 앞서 적은 글을 불러옵니다.',
    quit: '끝내기 (Ctrl-C, Ctrl-D)',
    pick: (count) => (count === 1 ? '1을 적으면 이어서 보여 드립니다.' : `1~${count} 가운데 번호를 적으면 이어서 보여 드립니다.`),
    notOffered: (typed, count) => `${typed}번은 없습니다. 1~${count} 가운데에서 골라 주세요.`,
    farewell: '안녕히 가세요.',
  },
  en: {
    title: 'What would you like to know?',
    howToAsk: 'Ask in your own words, or use a command:',
    keys: 'Tab completes commands and values, ↑ brings back what you typed.',
    quit: 'leave (Ctrl-C, Ctrl-D)',
    pick: (count) => (count === 1 ? 'Type 1 to go on.' : `Type a number from 1 to ${count} to go on.`),
    notOffered: (typed, count) => `There is no ${typed} to choose. Type a number from 1 to ${count}.`,
    farewell: 'Goodbye.',
  },
};

export function words(locale: Locale): Words {
  return wordsByLocale[locale];
}
