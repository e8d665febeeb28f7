/** A chart as Slack's own block: bars for the low and the high ends of the rows. What bars cannot say stands below them. Sends nothing. */
import type { Block, KnownBlock } from '@slack/types';
import { chartDescription } from '../../charts/description.ts';
import type { Chart, ChartRow } from '../../core/chart.ts';
import { phrases } from '../../core/phrases.ts';
import { shortened } from '../../core/shortened.ts';
import { type Locale, language } from '../../language/locale.ts';
import { escapeText } from './escape.ts';
import { chartName, chartTitle, messageText } from './limits.ts';
import { contextBlocks, type SlackMessage } from './render.ts';

interface Series {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

/** docs.slack.dev/reference/block-kit/blocks/data-visualization-block; Slack's types do not have it yet. */
interface DataVisualizationBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly Series[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string };
  };
}

/** The names as short as Slack takes them; with numbers where they would not differ. */
function labelsOf(rows: readonly ChartRow[]): string[] {
  const labels = rows.map(({ name }) => shortened(name.trim(), chartName));
  if (new Set(labels).size === labels.length && !labels.includes('')) return labels;
  return rows.map(({ name }, at) => shortened(`${at + 1}. ${name.trim()}`, chartName));
}

/** An open end has no bar: what is known of the row stands for it. */
const known = (end: number, other: number) => (Number.isFinite(end) ? end : other);

/** The largest round number that amounts of this size are told in: so many billions. */
function scaleOf(rows: readonly ChartRow[], scales: readonly number[]): number {
  const most = Math.max(...rows.flatMap(({ low, high }) => [low, high]).map((end) => (Number.isFinite(end) ? Math.abs(end) : 0)));
  return scales.find((scale) => scale <= most) ?? 1;
}

function chartBlock({ title, rows, unit }: Chart, locale: Locale): DataVisualizationBlock {
  const { wording, writing } = language(locale);
  const words = wording.tables.chart;
  const scale = scaleOf(rows, writing.numbers.scales);
  const labels = labelsOf(rows);
  const series = (name: string, value: (row: ChartRow) => number): Series => ({
    name: shortened(name, chartName),
    data: rows.map((row, at) => ({ label: labels[at] ?? '', value: Number((value(row) / scale).toPrecision(6)) })),
  });
  const areExact = rows.every(({ low, high }) => low === high);
  return {
    type: 'data_visualization',
    title: shortened(title, chartTitle),
    chart: {
      type: 'bar',
      series: areExact
        ? [series(words.exact, ({ low }) => low)]
        : [series(words.low, ({ low, high }) => known(low, high)), series(words.high, ({ low, high }) => known(high, low))],
      axis_config: {
        categories: labels,
        y_label: shortened(words.unit(writing.numbers.quantity({ low: scale, high: scale, approx: false }, unit)), chartTitle),
      },
    },
  };
}

export function chartMessage(chart: Chart, locale: Locale): SlackMessage {
  const words = language(locale).wording.tables.chart;
  const named = phrases(locale);
  const open = chart.rows.filter(({ low, high }) => !Number.isFinite(high - low)).map(({ name, amount }) => `${name} ${amount}`);
  const below = contextBlocks([
    ...(open.length === 0 ? [] : [`${words.open}: ${open.join(' · ')}`]),
    ...(chart.limit ? [words.limit(chart.limit.amount)] : []),
    ...(chart.period === undefined ? [] : [`${named.period}: ${chart.period}`]),
    ...(chart.source === undefined ? [] : [`${named.source}: ${chart.source}`]),
  ]);
  return {
    text: escapeText(chartDescription(chart, locale)).slice(0, messageText),
    blocks: [chartBlock(chart, locale) as Block as KnownBlock, ...below],
  };
}
