import { createRequire } from 'node:module';
import { Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paragraph } from '../../../src/core/reply.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat } from './chat.ts';

class OfAnotherLibrary extends Dispatcher {
  override dispatch(): never {
    throw new Error('These connections are of another library.');
  }
}

let chat: Chat | undefined;
const shared = getGlobalDispatcher();
beforeEach(() => setGlobalDispatcher(new OfAnotherLibrary()));
afterEach(async () => {
  await chat?.close();
  chat = undefined;
  setGlobalDispatcher(shared);
});

it('answers, with a file too, whatever another library made of the connections that the process shares', async () => {
  const body = Array.from({ length: 400 }, (_, index) =>
    paragraph(`Somebody expects to spend $${index + 1}.25bn on data centres and on chips.`),
  );
  chat = await openChat(scriptedBot({ capex: () => answers(answer({ id: 'faq/long', title: 'A long answer', body })) }));
  const [answered] = await chat.messagesFor(chat.person.slash(chat.general, 'capex'));
  expect(answered?.attachments.map(({ bytes }) => bytes.toString('utf8'))).toEqual([expect.stringContaining('$400.25bn')]);
});

it('has the connections of the very library that discord.js sends with', () => {
  const here = createRequire(import.meta.url);
  const version = (from: NodeJS.Require) => from('undici/package.json').version;
  expect(version(here)).toBe(version(createRequire(createRequire(here.resolve('discord.js')).resolve('@discordjs/rest'))));
});
