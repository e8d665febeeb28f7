/** English: the words in and around a chart. */
import type { ChartWording } from '../chart-wording.ts';

export const englishCharts: ChartWording = {
  button: 'Chart',
  unit: (name) => `Unit: ${name}`,
  range: 'Range (white dot: its middle)',
  exact: 'Single figure',
  overlap: 'Overlaps another range',
  open: 'No end given',
  aside: 'The others',
  limit: (amount) => `Compared with ${amount}`,
  low: 'Low end',
  high: 'High end',
  described: (title, entries, overlaps, limit) =>
    [
      `A chart of: ${title}.`,
      `${entries.join('; ')}.`,
      ...(limit === undefined ? [] : [`They are compared with ${limit}.`]),
      ...(overlaps.length === 0 ? [] : [`These ranges overlap: ${overlaps.join(', ')}.`]),
    ].join(' '),
  refused: 'Slack does not show charts in this workspace yet, so here is the answer as a table.',
};
