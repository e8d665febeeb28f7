/** How English names places of an order: "top two", "second and third", "number four". Data only. */
import type { RankWords } from '../rank-words.ts';

export const englishPlaces = {
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5 },
  ordinals: { '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, '5th': 5 },
  spans: ['\\b{nth} (?:to|through|~|-) {nth}\\b'],
  several: {
    bottom: ['\\bbottom {n}\\b', '\\b{n} (?:smallest|lowest)\\b', '\\b(?:smallest|lowest) {n}\\b'],
    top: ['\\btop {n}\\b', '\\b{n} (?:biggest|largest|highest|heaviest|leading)\\b', '\\b(?:biggest|largest|highest) {n}\\b'],
  },
  one: {
    bottom: ['\\b{nth} (?:lowest|smallest|least|to last|from (?:the )?bottom)\\b', '\\blast place\\b'],
    top: ['\\b{nth}\\b', '\\b(?:number|no) {n}\\b', '\\bfirst place\\b'],
  },
} as const satisfies RankWords;
