/** A folder's own identity on Discord: its languages in what is registered, its colour around answers, and no other. */
import pino from 'pino';
import { afterEach, expect, it } from 'vitest';
import type { Message } from '../../../playground/discord/world.ts';
import { identityOf } from '../../../src/answers/identity.ts';
import { commandsFor } from '../../../src/commands/commands.ts';
import { createBot } from '../../../src/core/bot.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { writeFolder } from '../../support/knowledge-folder.ts';
import { type Chat, openChat } from './chat.ts';

let chat: Chat | undefined;
afterEach(() => chat?.close());

const korean = {
  'faq/parking.yaml': 'title: { ko: 주차는 어디에 하나요? }\nanswer: { ko: 건물 뒤에 세우면 됩니다. }\n',
  'knowledge.yaml': 'languages: [ko]\nname: { ko: 건물 안내 }\nbot: { colour: "#0a6" }\n',
};

async function chatOver(contents: Readonly<Record<string, string>>): Promise<Chat> {
  const loaded = await loadKnowledge(await writeFolder(contents));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { knowledge } = loaded;
  chat = await openChat(createBot(commandsFor(knowledge), pino({ level: 'silent' }), { identity: identityOf(knowledge) }), {
    locale: 'en-US',
  });
  return chat;
}

const frames = (messages: readonly Message[]) =>
  messages.flatMap(({ components }) =>
    components.flatMap((one) => (Reflect.has(one, 'accent_color') ? [Reflect.get(one, 'accent_color')] : [])),
  );

it('registers a Korean folder in Korean alone, and answers what is chosen under its Korean name', async () => {
  const { discord, person, general, messagesFor } = await chatOver(korean);
  const registered = discord.commands.list('global');
  expect(registered.map(({ name }) => name)).toEqual(['faq', 'ask', 'check', 'help', '이 글에 답하기', '이 숫자 맞아?']);
  const localisations = JSON.stringify(registered).match(/"(?:en-US|en-GB|ko)":/g) ?? [];
  expect(new Set(localisations)).toEqual(new Set(['"ko":']));
  const asked = discord.join('juno').say(general, '주차는 어디에 하나요?');
  expect(frames(await messagesFor(person.menu(asked, '이 글에 답하기')))).toEqual([0x00aa66]);
});

it('frames answers in a colour of the bot’s own where the folder has none', async () => {
  const { person, general, messagesFor } = await chatOver({ ...korean, 'knowledge.yaml': 'languages: [ko]\nname: { ko: 건물 안내 }\n' });
  expect(frames(await messagesFor(person.mention(general, '주차는 어디에 하나요?')))).toEqual([0x2f6fed]);
});
