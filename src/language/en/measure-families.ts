/** English words by which people speak of a measure without naming it. Data only. */
import type { MeasureFamily } from '../measure-families.ts';

const none: readonly string[] = [];

export const englishMeasureFamilies: readonly MeasureFamily[] = [
  {
    names: ['price', 'fee', 'cost', 'fare', 'charge', 'rent', 'rate'],
    spokenOf: [
      '\\b(?:costs?|pay|paying|buy|buys|bought|buying|afford|priced|charged?|charges|set (?:me|you|us|him|her) back)\\b',
      '\\bhow much (?:is|are)\\b',
    ],
    most: ['\\b(?:most expensive|priciest|dearest|costliest)\\b'],
    least: ['\\b(?:cheapest|least expensive|most affordable)\\b'],
    more: ['\\b(?:more expensive|pricier|dearer|costlier|expensive|pricey)\\b'],
    less: ['\\b(?:cheaper|less expensive|more affordable|cheap)\\b'],
  },
  {
    names: ['weight', 'mass'],
    spokenOf: ['\\bweigh(?:s|ed|ing)?\\b', '\\bhow (?:heavy|light)\\b'],
    most: ['\\bheaviest\\b'],
    least: ['\\blightest\\b'],
    more: ['\\bheav(?:y|ier)\\b'],
    less: ['\\blighter\\b'],
  },
  {
    names: ['range', 'distance', 'reach', 'mileage'],
    spokenOf: ['\\bhow far\\b', '\\b(?:go|goes|travel|travels|ride|rides|run|runs|get|gets) (?:far|farther|further|the farthest)\\b'],
    most: ['\\b(?:farthest|furthest|longest)\\b'],
    least: ['\\b(?:shortest|least far)\\b'],
    more: ['\\b(?:farther|further|longer)\\b'],
    less: ['\\bshorter\\b'],
  },
  {
    names: ['length', 'height', 'depth', 'width', 'altitude', 'elevation'],
    spokenOf: ['\\bhow (?:long|tall|high|deep|wide)\\b'],
    most: ['\\b(?:longest|tallest|highest|deepest|widest)\\b'],
    least: ['\\b(?:shortest|lowest|shallowest|narrowest)\\b'],
    more: ['\\b(?:longer|taller|higher|deeper|wider)\\b'],
    less: ['\\b(?:shorter|lower|shallower|narrower)\\b'],
  },
  {
    names: ['duration', 'time', 'minutes', 'hours'],
    spokenOf: ['\\bhow long\\b', '\\b(?:take|takes|last|lasts)\\b'],
    most: ['\\b(?:longest|slowest)\\b'],
    least: ['\\b(?:shortest|quickest|fastest)\\b'],
    more: ['\\b(?:longer|slower)\\b'],
    less: ['\\b(?:shorter|quicker|faster)\\b'],
  },
  {
    names: ['speed', 'pace'],
    spokenOf: ['\\bhow fast\\b'],
    most: ['\\b(?:fastest|quickest)\\b'],
    least: ['\\bslowest\\b'],
    more: ['\\b(?:faster|quicker)\\b'],
    less: ['\\bslower\\b'],
  },
  {
    names: ['age'],
    spokenOf: ['\\bhow old\\b'],
    most: ['\\boldest\\b'],
    least: ['\\byoungest\\b'],
    more: ['\\bolder\\b'],
    less: ['\\byounger\\b'],
  },
  {
    names: ['visitors', 'passengers', 'attendance', 'spectators', 'guests', 'members', 'students', 'riders'],
    spokenOf: ['\\bhow many people\\b', '\\b(?:came|visited|attended)\\b'],
    most: ['\\b(?:busiest|most crowded|most popular)\\b'],
    least: ['\\b(?:quietest|emptiest|least popular)\\b'],
    more: ['\\b(?:busier|more popular)\\b'],
    less: ['\\b(?:quieter|less popular)\\b'],
  },
  {
    names: ['calories', 'energy', 'kcal'],
    spokenOf: ['\\bcalor(?:ies|ic)\\b'],
    most: ['\\bmost fattening\\b'],
    least: none,
    more: none,
    less: none,
  },
  {
    names: ['temperature'],
    spokenOf: ['\\bhow (?:hot|cold|warm)\\b'],
    most: ['\\b(?:hottest|warmest)\\b'],
    least: ['\\b(?:coldest|coolest)\\b'],
    more: ['\\b(?:hotter|warmer)\\b'],
    less: ['\\b(?:colder|cooler)\\b'],
  },
];
