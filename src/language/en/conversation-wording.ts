/** English: the sentences that the bot says of itself: greetings, what it asks back, help. */
import type { ConversationWording } from '../conversation-wording.ts';

export const englishConversation: ConversationWording = {
  greeting: (about) => `Hello! I answer questions about ${about}.`,
  greetingHelp: 'Ask in one sentence, or choose one of these.',
  social: {
    goodbye: 'Goodbye! Ask again any time.',
    thanks: 'You are welcome! Ask again any time.',
    apology: 'No problem at all.',
    praise: 'Thank you! Happy to help.',
    okay: 'All right. Ask any time you want to know more.',
    laughter: '🙂',
  },
  pointsNowhere: 'Which message do you mean? Choose “Check this” in its menu, or send me the statement itself.',
  whichOne: 'Which one do you mean?',
  noneOfThese: 'None of these',
  turnedDown: 'Thank you for saying so. What I have does not answer that.',
  sources: (list) => `This comes from ${list}.`,
  faqList: 'These are the questions I can answer. Choose one:',
  claimList: 'These are the claims I know of. They are disputed, not established facts. Choose one:',
  helpLead: 'These are the commands I know.',
  helpAsk: 'You can also mention me or send me a direct message and just ask. Put “help” after a command to see what it does.',
  options: 'What it takes',
  examples: 'Examples',
};
