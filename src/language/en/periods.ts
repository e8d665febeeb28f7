/** How English names periods. Data only. */
import type { PeriodWords } from '../period-words.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** "Sept" and three letters, which are words of their own without a year. */
const shortMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sept?', 'oct', 'nov', 'dec'].map((name) => `${name}[.]?`);
const numbered = (patterns: readonly string[]) => Object.fromEntries(patterns.map((pattern, index) => [pattern, index + 1]));
const quarters = ['first|1st|opening', 'second|2nd', 'third|3rd', 'fourth|4th|final|last(?= quarter of (?:19|20|21)[0-9])'];
const kind = '(?:(?:fiscal|financial|calendar) )?';

export const englishPeriods = {
  yearMarks: { before: ['fiscal year', 'financial year', 'calendar year', 'fiscal'], after: [] },
  decades: ["'?s(?![a-z])"],
  spans: { before: [], after: [] },
  centuries: { nineteen: 19, twenty: 20 },
  millennia: { 'two thousand': 2000 },
  nought: ['oh'],
  spelledDigits: {},
  parts: {
    half: { '(?:first|1st) half': 1, '(?:second|2nd|latter) half': 2 },
    quarter: numbered(quarters.map((name) => `(?:${name}) quarter`)),
    month: { ...numbered(shortMonths), ...numbered(months) },
  },
  onlyWithYear: ['march', 'may', 'august', ...shortMonths],
  beforePart: ['in', 'for', 'from', 'to', 'through', 'until', 'till', 'since', 'during', 'by', 'than in', 'and', 'or', 'vs', 'between'],
  ofYear: { yearFirst: ["'s", "'", ','], partFirst: ['of', 'in', 'of the', 'for', ','] },
  listing: ['and', 'or', 'to', 'vs', 'vs[.]', 'versus', 'with', 'over', 'against', 'through', 'than', 'than in'],
  relative: {
    year: {
      [`(?:this|the current|current) ${kind}year`]: 0,
      [`(?:last|the past) ${kind}year`]: -1,
      [`(?:next|the coming|the upcoming) ${kind}year`]: 1,
      'the year before last': -2,
      'the year after next': 2,
      '(?<=this year (?:and|or|to|vs|versus|than) )next(?! [a-z])': 1,
      '(?<=last year (?:and|or|to|vs|versus|than) )this(?! [a-z])': 0,
    },
    half: { '(?:this|the current|current) half': 0, '(?:last|the past) half': -1, '(?:next|the coming) half': 1 },
    quarter: { '(?:this|the current|current) quarter': 0, '(?:last|the past|the previous) quarter': -1, '(?:next|the coming) quarter': 1 },
    month: { '(?:this|the current|current) month': 0, '(?:last|the past|the previous) month': -1, '(?:next|the coming) month': 1 },
  },
  beside: { '(?:the )?(?:year before|previous year|prior year|preceding year)': -1, '(?:the )?(?:year after|following year)': 1 },
  beforeShortYear: ['in', 'for', 'during', 'by', 'since', 'vs', 'from', 'until'],
  afterShortYear: [
    'for',
    'in',
    'on',
    'vs',
    'than',
    'from',
    'the',
    'it',
    'please',
    'pls',
    'lol',
    'btw',
    'though',
    'or',
    'is',
    'are',
    'all',
    'total',
    'combined',
    'together',
    'altogether',
  ],
  yearsAway: {
    ago: ['(?<count>[1-9]|two|three|four|five) years ago'],
    ahead: ['(?<count>[1-9]|two|three|four|five) years (?:from now|ahead)'],
  },
  latest: ['(?:the )?(?:latest|most recent)(?: (?:period|year|quarter|month))?'],
  suffixes: [],
  every: {
    half: ['half ?yearly', 'each half'],
    quarter: ['quarterly', '(?:each|every|by|per) quarter'],
    month: ['monthly', '(?:each|every|by|per) month'],
  },
} as const satisfies PeriodWords;
