/** What a person types at a terminal as a call of the bot. Knows no reply. */
import type { CommandLine } from '../../core/command.ts';
import type { Call } from '../../core/reply.ts';
import { type Request, requestId } from '../../core/request.ts';
import type { Locale } from '../../language/locale.ts';

/** `/capex meta` is a slash command, `/` alone asks for help, and any other text is a question. */
export function readTyped(text: string): Call | CommandLine {
  if (!text.startsWith('/')) return { command: 'ask', args: { question: text } };
  const [, command = '', line = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  return { command: command === '' ? 'help' : command, line };
}

/** A terminal has one person and one place; nothing is gone on from unless it is a chat. */
export function terminalRequest(locale: Locale, answerIn?: Locale): Request {
  return {
    id: requestId(),
    locale,
    ...(answerIn && { answerIn }),
    surface: 'terminal',
    user: { id: 'terminal' },
    place: { platform: 'terminal' },
  };
}
