/** A bot that says what it was asked, and names the company after a command. */
import { notice, rich } from '../../../src/core/reply.ts';
import { answer, answers, askOffer, scriptedBot } from '../../support/scripted-bot.ts';

export const echo = () =>
  scriptedBot({
    ask: (question) => notice('en', rich(`You asked: ${question}`), { offers: [askOffer('And then?')] }),
    capex: (company) => answers(answer({ id: `capex/${company}`, title: company, call: { command: 'capex', args: { company } } })),
  });
