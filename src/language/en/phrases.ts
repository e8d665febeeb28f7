/** English: the bot’s own words beside its answers: labels, buttons, apologies. */
import type { Phrases } from '../phrases.ts';

export const englishPhrases: Phrases = {
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
};
