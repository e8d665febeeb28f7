/** English: the sentences that say why a question is not answered, and what there is instead. */
import type { RefusalWording } from '../refusal-wording.ts';

export const englishRefusals: RefusalWording = {
  noAnswer: 'I have nothing that answers this question.',
  whatThereIs: 'Here is what you can ask.',
  outsideName: (name) => `I have nothing about ${name}.`,
  outsideRow: (name, measure, rows) => `I have no ${measure} figure for ${name}. There are figures for ${rows}.`,
  outsideTopic: (topic, about) => `I have nothing about ${topic}. I only know about ${about}.`,
  otherPeriod: (asked, known) => `I have no figures for ${asked}. The periods I have are ${known}.`,
  partOfYear: (asked, known) => `I have nothing for a part of a year (${asked}), only for whole years: ${known}.`,
  rowPeriod: (name, measure, asked, known) => `I have no ${asked} ${measure} figure for ${name} alone. ${known}`,
  periodInstead: (total, rows) => `For ${total} there is only the combined figure; individual figures are for ${rows}.`,
  knownPeriods: (known) => `There are figures for ${known}.`,
  noSuchRank: (rank, of) => `Nothing ranks number ${rank}: the table has only ${of}.`,
  zeroDenominator: 'This cannot be worked out: it would mean dividing by an amount that may be zero.',
  notComparable: 'These are different kinds of amounts and cannot be combined.',
  noGrowth: (measure) => `I have no ${measure} figure for another period to compare with, so the growth is not known.`,
  noRate: (unit) => `I have no rate to convert into ${unit}.`,
  unknownRow: (typed, item) => `There is no ${item} “${typed}” in the table. Choose one of these:`,
  unknownTopic: (typed) => `I found nothing for “${typed}”. Choose one of these:`,
};
