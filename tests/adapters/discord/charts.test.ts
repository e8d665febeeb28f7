/** A chart on Discord is a picture in a private reply to a button, with its words; an answer without one has no such button. */
import { afterEach, expect, it } from 'vitest';
import { componentsOf, picturesOf } from '../../../playground/discord/shown.ts';
import { chartOf, row } from '../../support/charts.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat, withButton } from './chat.ts';

let chat: Chat;
afterEach(() => chat.close());

const call = { command: 'capex', args: {} };
const towers = answer({ id: 'towers', title: 'Towers', call, chart: chartOf([row('Iron', 300, 330), row('Stone', 200, Infinity)]) });
const signature = Buffer.from('89504e470d0a1a0a', 'hex');

it('is attached to a private reply, with the words that stand for it', async () => {
  chat = await openChat(scriptedBot({ ask: () => answers(towers), capex: () => answers(towers) }), { locale: 'en-US' });
  const { general, person } = chat;
  const asked = await chat.messagesFor(person.mention(general, 'towers'));
  const [message, ...others] = await chat.messagesFor(person.press(withButton(asked, person, 'Chart'), 'Chart'));
  if (!message) throw new Error('There was no picture.');
  expect(others).toEqual([]);
  expect(person.reads(message)).toMatchObject({ private: true, buttons: [], pings: [] });
  const [picture, ...more] = componentsOf(message).flatMap(picturesOf);
  expect(more).toEqual([]);
  expect(picture).toEqual({
    address: 'attachment://chart.png',
    words: 'A chart of: Heights. Iron 300–330; Stone 200–Infinity. These ranges overlap: Iron, Stone.',
  });
  const [file] = message.attachments;
  expect(file).toMatchObject({ filename: 'chart.png', contentType: 'image/png' });
  expect(file?.bytes.subarray(0, 8)).toEqual(signature);
});

it('is offered for each part that has one, and under no other answer', async () => {
  const plain = answer({ id: 'plain', title: 'Plain' });
  const second = { ...towers, id: 'masts', title: 'Masts', call: { command: 'capex', args: { company: 'masts' } } };
  chat = await openChat(
    scriptedBot({ ask: (text) => (text === 'both' ? answers(towers, second, plain) : answers(plain)), capex: () => answers(second) }),
    { locale: 'en-US' },
  );
  const { general, person } = chat;
  const labelsOf = async (text: string) =>
    (await chat.answerTo(person.mention(general, text))).flatMap(({ buttons }) => buttons.map(({ label }) => label));
  expect(await labelsOf('both')).toEqual(expect.arrayContaining(['Chart · Towers', 'Chart · Masts']));
  expect((await labelsOf('one')).filter((label) => label.includes('Chart'))).toEqual([]);
});

it('gives way to what the answer is by then, where that has none any more', async () => {
  chat = await openChat(
    scriptedBot({ ask: () => answers(towers), capex: () => answers(answer({ id: 'towers', title: 'Only one tower is left' })) }),
    { locale: 'en-US' },
  );
  const { general, person } = chat;
  const asked = await chat.messagesFor(person.mention(general, 'towers'));
  const [shown] = await chat.answerTo(person.press(withButton(asked, person, 'Chart'), 'Chart'));
  expect(shown?.private).toBe(true);
  expect(shown?.text).toContain('Only one tower is left');
});
