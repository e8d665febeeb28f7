/** What a person types at a terminal as a call of the bot. Knows no reply. */
import type { CommandLine } from '../../core/command.ts';
import type { Call } from '../../core/reply.ts';
import { type Conversation, type Request, requestId } from '../../core/request.ts';
import type { Locale } from '../../language/locale.ts';

/** `/capex meta` is a slash command, `/` alone asks for help, and any other text is a question. */
export function readTyped(text: string): Call | CommandLine {
  if (!text.startsWith('/')) return { command: 'ask', args: { question: text } };
  const [, command = '', line = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  return { command: command === '' ? 'help' : command, line };
}

const chat = 'terminal';

/** What is typed in a chat goes on from its last answer; a chosen offer brings its whole question along, and can be gone on from. */
export const inChat = { typed: { after: chat, as: chat }, chosen: { as: chat } } as const satisfies Record<string, Conversation>;

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
