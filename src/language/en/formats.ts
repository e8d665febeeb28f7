/** English: days, periods, lists and citations. */
import type { Formats } from '../formats.ts';

const days = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const lists = new Intl.ListFormat('en');

export const englishFormats: Formats = {
  day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  period: (period) => period.replace(/^(\d+)-Q(\d)$/, 'Q$2 $1').replace(/^(\d+)-H(\d)$/, 'H$2 $1'),
  list: (items) => lists.format(items),
  cited: (source, section) => `${source}, ${section}`,
};
