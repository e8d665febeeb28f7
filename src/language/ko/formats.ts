/** Korean: days, periods, lists and citations. */
import type { Formats } from '../formats.ts';

const days = new Intl.DateTimeFormat('ko', { dateStyle: 'long', timeZone: 'UTC' });

export const koreanFormats: Formats = {
  day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  period: (period) =>
    /^\d+$/.test(period)
      ? `${period}년`
      : period
          .replace(/^(\d+)-Q(\d)$/, '$1년 $2분기')
          .replace(/^(\d+)-H1$/, '$1년 상반기')
          .replace(/^(\d+)-H2$/, '$1년 하반기')
          .replace(/^(\d+)-0?(\d+)$/, '$1년 $2월'),
  list: (items) => items.join(', '),
  cited: (source, section) => `${source} ${section}`,
  dated: (source, date) => `${source}(${date})`,
};
