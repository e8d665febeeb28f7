/** Korean: the terminal’s own words: the first screen, hints and the farewell. */
import type { TerminalWords } from '../terminal-words.ts';

export const koreanTerminal: TerminalWords = {
  title: '무엇이 궁금하세요?',
  howToAsk: '궁금한 점을 그대로 적거나, 아래 명령을 쓰세요.',
  keys: 'Tab은 명령과 값을 채우고, ↑는 앞서 적은 글을 불러옵니다.',
  quit: '끝내기 (Ctrl-C, Ctrl-D)',
  pick: (count) => (count === 1 ? '1을 적으면 이어서 보여 드립니다.' : `1~${count} 가운데 번호를 적으면 이어서 보여 드립니다.`),
  notOffered: (typed, count) => `${typed}번은 없습니다. 1~${count} 가운데에서 골라 주세요.`,
  farewell: '안녕히 가세요.',
};
