/** English: days, periods, lists and citations. */
import type { Formats } from '../formats.ts';

const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const lists = new Intl.ListFormat('en');

export const englishFormats: Formats = {
  day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  period: (period) =>
    period
      .replace(/^(\d+)-Q(\d)$/, 'Q$2 $1')
      .replace(/^(\d+)-H(\d)$/, 'H$2 $1')
      .replace(/^\d{4}-\d{2}$/, (month) => months.format(new Date(`${month}-01T00:00:00Z`))),
  list: (items) => lists.format(items),
  cited: (source, section) => `${source}, ${section}`,
  dated: (source, date) => `${source} (${date})`,
};
