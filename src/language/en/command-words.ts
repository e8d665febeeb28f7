/** English: what commands and their options are called and what they do. */
import type { CommandWords } from '../command-words.ts';
import { capital } from './capital.ts';

export const englishCommands: CommandWords = {
  app: { name: 'Answer Bot', description: 'Answers from curated knowledge, with a source for every figure.' },
  helpWords: ['help', '?'],
  joint: '-',
  ask: {
    description: 'Ask a question in your own words',
    question: { name: 'question', description: 'What you want to know' },
    turnedDown: 'What was offered is not what was asked',
  },
  check: {
    description: 'Check a figure that somebody states',
    statement: { name: 'statement', description: 'The statement with its figure' },
    about: { name: 'about', description: 'What it is about, if the statement does not say' },
  },
  help: {
    description: 'What you can ask and how',
    command: { name: 'command', description: 'Help on one command' },
  },
  topics: {
    faq: { description: 'Frequently asked questions and their answers', topic: { name: 'topic', description: 'Which question' } },
    claim: {
      description: 'Disputed claims: who makes them and what is against them',
      topic: { name: 'topic', description: 'Which claim' },
    },
  },
  page: 'Which page of the list',
  table: {
    row: (item) => `${capital(item)} to look up`,
    and: (item) => `${capital(item)} to compare with`,
    and2: (item) => `${capital(item)} to compare with as well`,
    andName: 'and',
    and2Name: 'and2',
    show: { name: 'show', description: 'What to compute' },
    unit: { name: 'in', description: 'Another currency, such as KRW' },
    query: { name: 'query', description: 'A query in one line' },
    shortWords: {
      top: 'highest',
      max: 'highest',
      most: 'highest',
      bottom: 'lowest',
      min: 'lowest',
      least: 'lowest',
      sum: 'total',
      rank: 'ranking',
      order: 'ranking',
      vs: 'comparison',
    },
  },
  answerThis: { label: 'Answer this', description: 'Answer the question in this message' },
  checkThis: { label: 'Check this', description: 'Check the figure in this message' },
};
