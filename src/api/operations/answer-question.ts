/** `answer_question`: a question in a person's own words, answered as in a chat, with the figures that the answer rests on. */
import { z } from 'zod';
import { longestInput } from '../../core/input.ts';
import { memo } from '../../core/memo.ts';
import type { Reply } from '../../core/reply.ts';
import { defineOperation } from '../operation.ts';
import { part, partResult } from '../part-result.ts';
import { replyResult, replyResultOf } from '../reply-result.ts';
import { knowledgeVersion, language, suggestion } from '../schema.ts';
import { type ServedKnowledge, versionOfServed } from '../served.ts';

const output = replyResult.extend({
  parts: z.array(part).describe('One for each thing that was asked; empty without an answer.'),
  choices: z.array(suggestion).describe('With status choices: one of these is meant.'),
  knowledge: knowledgeVersion,
});

function resultOf(reply: Reply, served: ServedKnowledge): z.output<typeof output> {
  const said = replyResultOf(reply);
  return {
    ...said,
    parts: reply.status === 'answer' ? reply.parts.map((each) => partResult(each, reply.locale, served)) : [],
    choices: reply.status === 'choices' ? said.suggestions : [],
    knowledge: versionOfServed(served),
  };
}

/** Of replies that the bot keeps, by the commit that their links lead to. */
const results = memo<Reply, z.output<typeof output>>();

export const answerQuestion = defineOperation({
  name: 'answer_question',
  title: 'Answer a question',
  description:
    'Answers one question from curated knowledge, in Korean or English, or says that it is not in there. Nothing is made up: every figure has its period, its source and, where it is only claimed, who claims it. With status “choices” ask which of them is meant; with “none” say that the knowledge has no answer.',
  input: z.strictObject({
    question: z
      .string()
      .trim()
      .min(1, 'is empty: send a question')
      .max(longestInput, `is longer than ${longestInput} characters: send one question, or a draft to check_figure as text`)
      .describe('One question, in a person’s own words.'),
    language,
  }),
  output,
  async run({ question }, { bot, served, request }) {
    const reply = await bot.reply({ command: 'ask', args: { question } }, request);
    return { result: results(reply, served.commit?.hash ?? '', () => resultOf(reply, served)), reply };
  },
});
