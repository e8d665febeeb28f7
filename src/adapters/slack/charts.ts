/** A pressed chart button: the chart as Slack's own block, for the person alone; where Slack does not take it, the answer without it. */
import type { Action } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { language } from '../../language/locale.ts';
import { answerEvent } from '../shared/answering.ts';
import { chartIn } from '../shared/chart-buttons.ts';
import { type Person, progressNotice, whisper } from './delivery.ts';
import type { SlackContext } from './handler-context.ts';
import { wasRefused } from './refusable.ts';
import { render, type SlackMessage } from './render.ts';

/** The chart, where the answer still has one, and what is said in its place. */
interface ChartMessages {
  readonly chart: SlackMessage | undefined;
  readonly otherwise: readonly SlackMessage[];
}

async function messagesOf(outcome: Outcome): Promise<ChartMessages> {
  const { reply } = outcome;
  const { locale } = reply;
  const chart = chartIn(reply);
  if (!chart) return { chart: undefined, otherwise: render({ reply }) };
  const { chartMessage } = await import('./chart-block.ts');
  const { refused } = language(locale).wording.tables.chart;
  const otherwise = [...render({ reply: notice(locale, rich(refused)) }), ...render({ reply })];
  return { chart: chartMessage(chart, locale), otherwise };
}

export async function showChart(slack: SlackContext, action: Action, request: Request, person: Person): Promise<void> {
  await answerEvent(slack, {
    request,
    run: () => slack.bot.press(action, request),
    render: (outcome) => () => messagesOf(outcome),
    async deliver(draw) {
      const { chart, otherwise } = await draw();
      if (!chart || !(await isShown(chart))) await whisper(person, otherwise);
      return { conversations: [] };
    },
    stayQuiet: async () => {},
    showProgress: progressNotice(person.client, request),
  });

  /** False where Slack refuses the block. */
  async function isShown(chart: SlackMessage): Promise<boolean> {
    try {
      await whisper(person, [chart]);
      return true;
    } catch (error) {
      if (!wasRefused(error)) throw error;
      slack.log.debug({ request: request.id, err: error }, 'Slack does not take a chart here; the answer follows without it');
      return false;
    }
  }
}
