/** English: the sentences that computed answers are made of. */
import type { TableWording } from '../table-wording.ts';
import { agreeing, isOrAre } from './agreement.ts';
import { capital } from './capital.ts';
import { englishCharts } from './chart-wording.ts';
import { englishFormats } from './formats.ts';
import { englishNumbers } from './numbers.ts';

/** "about 43% or more" → "at least about 43%", which reads better behind "is". */
const atLeast = (amount: string) => (amount.endsWith(' or more') ? `at least ${amount.slice(0, -' or more'.length)}` : amount);

/** The table's word for a row in the middle of a sentence. */
const small = (item: string) => item.charAt(0).toLowerCase() + item.slice(1);

export const englishTables: TableWording = {
  kinds: { actual: 'actual', expected: 'expected', planned: 'planned', claimed: 'claimed' },
  operations: {
    whole: 'Whole table',
    total: 'Total',
    average: 'Average',
    highest: 'Highest',
    lowest: 'Lowest',
    ranking: 'Ranking',
    comparison: 'Comparison',
    difference: 'Difference',
    ratio: 'Ratio',
    share: 'Share',
    growth: 'Growth',
    filter: 'Matching rows',
  },
  item: 'Item',
  focus: 'Focus',
  note: 'Note',
  rank: 'Rank',
  working: 'Working',
  atLow: 'at the low end',
  atHigh: 'at the high end',
  shareMethod: 'each low end has the row’s low figure and the others’ high ones, each high end the other way round.',
  period: (period, kind) => (kind === undefined ? period : `${period}, ${kind}`),
  outdated: (until) => `This was confirmed as valid until ${englishFormats.day(until)}. It may have changed since.`,
  dated: (name, period) => `${name} in ${period}`,
  measureIn: (measure, period, kind) => `${kind} ${period} ${measure}`,
  row: (source, name, measure, amount) =>
    `${name}’s ${measure} ${isOrAre(measure)} ${amount}${source ? `, according to the source (${source})` : ''}.`,
  whole: (count, item, measure) => `Here ${isOrAre(measure)} the ${measure} by ${small(item)}, ${count} in all.`,
  total: (source, names, measure, amount) =>
    `Added up, the ${measure} of ${names} ${isOrAre(measure)} ${amount}.${source ? ` This is the sum of the figures in the source’s table (${source}).` : ''}`,
  stated: (source, names, measure, amount) =>
    `The ${measure} of ${names} together ${isOrAre(measure)} ${amount}${source ? `, according to the source (${source})` : ''}.`,
  mean: (source, names, measure, amount) =>
    `The average ${measure} of ${names} ${isOrAre(measure)} ${amount}.${source ? ` It is worked out from the source’s table (${source}).` : ''}`,
  ranks: (from, first, last) =>
    first === last
      ? from === 'top'
        ? `number ${first}`
        : `number ${first} from the bottom`
      : `${from === 'top' ? 'numbers' : 'numbers from the bottom'} ${first}–${last}`,
  someRows: 'those that match',
  figureOf: (name, measure) => `${name}: ${measure}`,
  phrases: {
    sum: (rows) => `${rows} together`,
    mean: (rows) => `the average of ${rows}`,
    difference: (a, b) => `the gap between ${a} and ${b}`,
    ratio: (a, b) => `the ratio of ${a} to ${b}`,
    share: (part, whole) => `the share of ${part} in ${whole}`,
    growth: (of) => `the growth of ${of}`,
    per: (of, part) => `${of} per ${part}`,
    scaled: (of, by) => (by === 0.5 ? `half of ${of}` : `${englishNumbers.number(by)} times ${of}`),
  },
  is: (what, amount) => `${capital(what)} is ${amount}.`,
  each: (what, entries) => `${capital(what)}: ${entries.join('; ')}.`,
  shareOf: (part, whole, amount) => `${part} is ${amount} of ${whole}.`,
  grown: (of, measure, amount, way) =>
    `The ${measure} of ${of} ${agreeing(measure, way === 'down' ? 'change' : 'grow')} by ${atLeast(amount)}.`,
  counted: (count) => `There are ${count === '0' ? 'none' : count}.`,
  rankOf: (name, measure, first, last, of, from) =>
    `By ${measure}, from ${from === 'bottom' ? 'least' : 'most'}, ${name} is ${first === last ? `number ${first}` : `between number ${first} and number ${last}`} of ${of}.`,
  thanThat: (what, amount) => `${what} (${amount})`,
  ownRate: 'This uses the exchange rate that you gave; the source gives none.',
  among: (list) => `Of ${list} only: `,
  highest: (name, measure, amount) => `${name} has the highest ${measure}: ${amount}.`,
  lowest: (name, measure, amount) => `${name} has the lowest ${measure}: ${amount}.`,
  rivals: (names) => `The range overlaps with that of ${names}, so the order between them is not certain.`,
  ranking: (measure, names, from) => `By ${measure}, from ${from === 'bottom' ? 'least to most' : 'most to least'}: ${names}.`,
  open: (a, b) => `${a} and ${b} overlap, so which of the two is ahead is not certain.`,
  comparison: (measure, entries) => `${capital(measure)} side by side: ${entries.join('; ')}.`,
  above: (a, b, amount) => `${a} is ahead of ${b} by ${atLeast(amount)}.`,
  openDifference: (a, b, up, down) =>
    `The ranges overlap, so the order is not certain: ${a} may be ${up === undefined ? 'above' : `up to ${up} above`} ${b}, or ${down === undefined ? 'below' : `up to ${down} below`}.`,
  index: (a, b, base, amount) => `With ${b} as ${base}, ${a} is ${amount}.`,
  ratio: (a, b, amount) => `${a}’s figure is ${atLeast(amount)} ${b}’s.`,
  share: (name, amount) => `${name}’s share of the total is ${amount}.`,
  shares: (entries) => `Shares of the total: ${entries.join('; ')}.`,
  converted: (amount) => `Converted, that is ${amount}.`,
  convertedRows: (unit) => `The amounts are also given in ${unit}.`,
  rate: (one, other) => `${one} = ${other}`,
  conversion: 'Conversion',
  rateCaveat:
    'The source gives no exchange rate. This one is worked back from amounts that it gives in both currencies, and may differ from the market’s.',
  noRate: (unit) => `I have no rate to convert into ${unit}: the source gives no amount in both currencies.`,
  bound: (is, amount) =>
    `${{ atLeast: 'at least ', above: 'above ', atMost: 'at most ', below: 'below ', equal: 'at ', unequal: 'other than ', within: 'within ' }[is]}${amount}`,
  filter: (item, limit, surely, maybe) =>
    [
      surely ? `Certainly ${limit}: ${surely}.` : `No ${small(item)} is ${maybe ? 'certain to be ' : ''}${limit}.`,
      maybe && `Not certain, as only a part of the range is: ${maybe}.`,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  filterThan: (item, is, than, surely, maybe) => {
    const marked = {
      above: 'more than ',
      atLeast: 'no less than ',
      below: 'less than ',
      atMost: 'no more than ',
      equal: 'as much as ',
      unequal: 'an amount other than ',
      within: 'an amount within ',
    }[is];
    const bound = `${marked}${than}`;
    if (maybe === undefined) return surely === undefined ? `No ${small(item)} has ${bound}.` : `These have ${bound}: ${surely}.`;
    const lead = surely === undefined ? `No ${small(item)} is certain to have ${bound}.` : `Certainly ${bound}: ${surely}.`;
    return `${lead} Not certain, as the ranges overlap: ${maybe}.`;
  },
  growthInAmounts: (amount) => `The difference is ${amount}.`,
  ofKnownEnds: (amount) => `Using only the bounds that the source gives, it is ${amount}.`,
  otherPeriod: (period, kind, amount) => `For ${period} (${kind}) there is a separate figure: ${amount}.`,
  conflict: (source, amount, scope) =>
    `The source contradicts itself: elsewhere (${source}) it gives ${amount}${scope ? `; ${scope}` : ''}.`,
  chart: englishCharts,
};
