/** Two prompts that a person can pick in a client: check a draft, and answer from the knowledge alone. They only say which tools to use and how. */
import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

// Made once: a server is made for every request.
const draft = z.object({ text: z.string().describe('The draft.') });
const question = z.object({ question: z.string().describe('The question.') });

const asked = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] });

export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    'check_draft',
    {
      title: 'Check this draft',
      description: 'Holds every figure of a text against the knowledge.',
      argsSchema: draft,
    },
    ({ text }) =>
      asked(
        `Check the figures of the draft below with the tool check_figure, passing the whole draft as “text”. List each figure with its line, its verdict, what the knowledge has instead (with period, kind, speaker and source) and a link where there is one. “unknown” means that the knowledge has nothing to hold it against: say so, and do not judge it yourself. Change nothing else of the draft.\n\n${text}`,
      ),
  );
  server.registerPrompt(
    'answer_from_knowledge',
    {
      title: 'Answer from the knowledge only',
      description: 'Answers a question with nothing but what the knowledge has.',
      argsSchema: question,
    },
    ({ question: text }) =>
      asked(
        `Answer the question below with the tool answer_question, and from nothing else. Give figures exactly as they stand there, with period, source and who claims them, and keep ranges as ranges. Where the status is “choices”, ask which one is meant; where it is “none”, say that the knowledge has no answer. For further arithmetic use the tool compute.\n\n${text}`,
      ),
  );
}
