/** Asks the bot a labelled question as somebody in a terminal would, in a fresh conversation, and marks what it says. Prints nothing. */
import { readTyped, terminalRequest } from '../adapters/terminal/request.ts';
import { idOf, suggestionsOf } from '../api/reply-result.ts';
import type { Bot } from '../core/bot.ts';
import { plain } from '../core/plain.ts';
import type { Locale } from '../language/locale.ts';
import { mark, type Question, type Result } from '../quality/evaluation.ts';

export async function askAndMark(bot: Bot, locale: Locale, question: Question): Promise<Result> {
  const { reply } = await bot.run(readTyped(question.q.trim()), terminalRequest(locale));
  const verdict = reply.status === 'answer' ? reply.parts[0].verdict : undefined;
  return mark(question, {
    id: idOf(reply),
    status: reply.status,
    text: plain(reply),
    ...(verdict !== undefined && { verdict }),
    ...(reply.status === 'choices' && { choices: suggestionsOf(reply).map(({ id }) => id) }),
  });
}
