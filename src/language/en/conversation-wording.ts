/** English: the sentences that the bot says of itself: greetings, what it asks back, help. */
import type { ConversationWording, ListRange } from '../conversation-wording.ts';

/** "one question", "7 questions", "300 questions, of which these are 16 to 30". */
function counted({ from, to, of, pages }: ListRange, one: string, many = `${one}s`): string {
  if (of === 1) return `one ${one}`;
  const all = `${of.toLocaleString('en')} ${many}`;
  return pages === 1 ? all : `${all}, of which these are ${from === to ? `number ${from}` : `${from} to ${to}`}`;
}

export const englishConversation: ConversationWording = {
  greeting: (name, about) => `Hello! I am ${name}. I answer questions about ${about}.`,
  greetingHelp: 'Ask in one sentence, or choose one of these.',
  social: {
    goodbye: 'Goodbye! Ask again any time.',
    thanks: 'You are welcome! Ask again any time.',
    apology: 'No problem at all.',
    praise: 'Thank you! Happy to help.',
    okay: 'All right. Ask any time you want to know more.',
    laughter: ':)',
  },
  pointsNowhere: 'Which message do you mean? Choose “Check this” in its menu, or send me the statement itself.',
  whichOne: 'Which one do you mean?',
  noneOfThese: 'None of these',
  turnedDown: 'Thank you for saying so. What I have does not answer that.',
  sources: (list) => `This comes from ${list}.`,
  faqList: (shown) => `I can answer ${counted(shown, 'question')}. Choose one:`,
  claimList: (shown) => `I know of ${counted(shown, 'claim')}. Claims are disputed, not established facts. Choose one:`,
  closeTo: (typed, shown) => `“${typed}” comes close to ${counted(shown, 'entry', 'entries')}. Which one do you mean?`,
  findInList: ({ page, pages }) => [`Page ${page} of ${pages}. Put a word or another page after `, ' to go straight to it.'],
  tags: (tags) => `Put a label after the command to see only what has it: ${tags.join(', ')}`,
  nextPage: 'Next ▶',
  previousPage: '◀ Back',
  helpLead: (name) => `These are the commands of ${name}.`,
  helpAsk: 'You can also mention me or send me a direct message and just ask. Put “help” after a command to see what it does.',
  options: 'What it takes',
  examples: 'Examples',
};
