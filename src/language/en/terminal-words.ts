/** English: the terminal’s own words: the first screen, hints and the farewell. */
import type { TerminalWords } from '../terminal-words.ts';

export const englishTerminal: TerminalWords = {
  title: 'What would you like to know?',
  howToAsk: 'Ask in your own words, or use a command:',
  keys: 'Tab completes commands and values, ↑ brings back what you typed.',
  quit: 'leave (Ctrl-C, Ctrl-D)',
  pick: (count) => (count === 1 ? 'Type 1 to go on.' : `Type a number from 1 to ${count} to go on.`),
  notOffered: (typed, count) => `There is no ${typed} to choose. Type a number from 1 to ${count}.`,
  farewell: 'Goodbye.',
};
