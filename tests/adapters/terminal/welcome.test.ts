/** The first screen of the chat bears the name that the folder gives the bot, in a language of the folder. */
import pino from 'pino';
import { expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { neutralIdentity } from '../../../src/core/identity.ts';
import { terminalStage } from './stage.ts';

const screenWith = async (identity: typeof neutralIdentity, locale: 'ko' | 'en') => {
  const stage = await terminalStage(createBot([], pino({ level: 'silent' }), { identity }), locale);
  await stage.close();
  return stage.screen().trim().split('\n').slice(0, 2);
};

it('begins with the name and the welcome', async () => {
  const identity = { ...neutralIdentity, name: { en: 'Door Bot' }, welcome: { en: 'Come in!' }, languages: ['en'] } as const;
  expect(await screenWith(identity, 'ko')).toEqual(['Door Bot', 'Come in!']);
});

it('is neutral where the folder says nothing', async () => {
  expect(await screenWith(neutralIdentity, 'en')).toEqual(['Answer Bot', 'What would you like to know?']);
  expect(await screenWith(neutralIdentity, 'ko')).toEqual(['답변 봇', '무엇이 궁금하세요?']);
});
