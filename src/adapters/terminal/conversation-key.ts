/** Which conversation a line in the terminal belongs to: a chat is one. Keeps nothing itself. */
import type { Conversation } from '../../core/request.ts';

const chat = 'terminal';

/** What is typed in a chat goes on from its last answer; a chosen offer brings its whole question along, and can be gone on from. */
export const inChat = { typed: { resumeFrom: chat, saveAs: chat }, chosen: { saveAs: chat } } as const satisfies Record<
  string,
  Conversation
>;
