/** An amount of a whole period spread evenly over its days, weeks, months or quarters. */
import { calendarPeriod } from '../../knowledge/period.ts';
import { defineOperation } from '../operation.ts';
import { rowByRow } from '../series.ts';
import { scale } from '../size.ts';

export const partsOfPeriods = ['day', 'week', 'month', 'quarter'] as const;
type Part = (typeof partsOfPeriods)[number];

/** How many of them a year has. */
const inYear: Readonly<Record<Part | 'half' | 'year', number>> = { day: 365, week: 52, month: 12, quarter: 4, half: 2, year: 1 };

export const per = defineOperation({
  operands: [{}],
  options: { part: { sort: 'word', values: partsOfPeriods } },
  answersAs: ([of]) => of.id,
  compute: (operands, { part }) => {
    const length = calendarPeriod(operands[0].cells?.period ?? '')?.length ?? 'year';
    return rowByRow(operands, ([of]) => scale(of.size, inYear[length] / inYear[part]));
  },
});
