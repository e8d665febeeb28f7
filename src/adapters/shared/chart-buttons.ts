/** The buttons under an answer that show its charts. Draws none. */
import type { Action } from '../../core/action.ts';
import type { Chart } from '../../core/chart.ts';
import type { Reply } from '../../core/reply.ts';
import { language } from '../../language/locale.ts';

export interface ChartButton {
  readonly label: string;
  readonly action: Action;
}

/** One for each part that has a chart; named after the part where there are several. */
export function chartButtons(reply: Reply): readonly ChartButton[] {
  if (reply.status !== 'answer') return [];
  const { locale } = reply;
  const { button } = language(locale).wording.tables.chart;
  const parts = reply.parts.filter(({ chart }) => chart);
  return parts.map(({ title, call }) => ({
    label: parts.length === 1 ? button : `${button} · ${title}`,
    action: { kind: 'chart', locale, call },
  }));
}

/** The chart of an answer that was asked for again by such a button; undefined where it has none any more. */
export function chartIn(reply: Reply): Chart | undefined {
  return reply.status === 'answer' ? reply.parts.find(({ chart }) => chart)?.chart : undefined;
}
