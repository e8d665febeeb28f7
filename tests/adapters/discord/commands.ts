/** A bot with commands of the shapes that the real ones have: what completes, what is required, what has choices. Its answers are scripted. */
import pino from 'pino';
import { type Bot, createBot } from '../../../src/core/bot.ts';
import { type Command, type Completion, defineCommand } from '../../../src/core/command.ts';
import { rich } from '../../../src/core/reply.ts';
import { answer, askOffer, sayNothingFound } from '../../support/scripted-bot.ts';

const companies: readonly Completion[] = [
  { label: '메타 (Meta)', value: 'meta' },
  { label: '아마존 (Amazon)', value: 'amazon' },
  { label: '마이크로소프트 (Microsoft)', value: 'microsoft' },
];

export const capex = defineCommand({
  name: 'capex',
  description: { ko: '빅테크의 자본 지출', en: 'Capital expenditure of the big tech companies' },
  options: [
    { name: 'company', localName: { ko: '회사' }, description: { ko: '어느 회사', en: 'Which company' }, completes: true },
    { name: 'and', description: { ko: '견줄 회사', en: 'Company to compare' }, completes: true },
    { name: 'and2', description: { ko: '견줄 회사 하나 더', en: 'One more company' }, completes: true },
    {
      name: 'show',
      localName: { ko: '보기' },
      description: { ko: '무엇을 볼지', en: 'What to show' },
      choices: [
        { value: 'total', label: { ko: '합계', en: 'total' } },
        { value: 'ranking', label: { ko: '순위', en: 'ranking' } },
      ],
    },
  ],
  complete: (_option, typed) => companies.filter(({ label, value }) => `${label} ${value}`.includes(typed)),
  run: ({ company = 'all', show }, request) => ({
    status: 'answer',
    locale: request.answerIn ?? request.locale,
    confidence: 1,
    parts: [
      answer({
        id: `capex/${company}`,
        title: show ? `${company} ${show}` : request.locale === 'ko' ? `${company}의 자본 지출` : `Capex of ${company}`,
        lead: rich('약 600억~720억 달러'),
        citations: [{ label: '기사 2절' }],
        period: '2025년 예상',
        followUps: [askOffer('왜?')],
        call: { command: 'capex', args: { company } },
      }),
    ],
  }),
});

const ask = defineCommand({
  name: 'ask',
  description: { ko: '무엇이든 묻기', en: 'Ask anything' },
  options: [{ name: 'question', localName: { ko: '질문' }, description: { ko: '질문', en: 'The question' }, required: true }],
  run: ({ question }) => sayNothingFound(question, askOffer('메타는?')),
});

export function discordBot(commands: readonly Command[] = [capex, ask]): Bot {
  return createBot(commands, pino({ level: 'silent' }));
}
