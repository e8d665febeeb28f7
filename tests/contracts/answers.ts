/** How every adapter shows an answer: all of it, however long, with what can be pressed under it. */
import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/core/phrases.ts';
import { bullets, code, paragraph, rich, strong } from '../../src/core/reply.ts';
import { locales } from '../../src/language/locale.ts';
import { answer, answers, askOffer, sayNothingFound, scriptedBot } from '../support/scripted-bot.ts';
import { buttonsOf, missingFrom, type Shown, type StageWith, textOf } from './stage.ts';

const postLabels = locales.map((locale) => phrases(locale).postToChannel);

const figures = (count: number) => Array.from({ length: count }, (_, index) => `$${(index + 1).toLocaleString('en')}.25bn`);

const meta = answer({
  id: 'capex/meta',
  title: 'Meta, capital expenditure',
  lead: rich('Meta expects ', strong('about $60–72 billion'), '.'),
  body: [paragraph('Llama needs ', code('GPU'), 's.'), bullets([rich('its models'), rich('its ad system')])],
  tables: [
    {
      columns: [
        { title: 'Company', align: 'left' },
        { title: 'Capex', align: 'right' },
      ],
      rows: [
        ['Meta', '$60–72bn'],
        ['아마존', '$100–125bn'],
      ],
    },
  ],
  caveats: [rich('The ranges overlap.')],
  citations: [{ label: 'The article, section 2' }],
  period: '2025, expected',
  followUps: [askOffer('Who spends most?')],
  call: { command: 'capex', args: { company: 'meta' } },
});
const everythingMetaSays = [
  'Meta, capital expenditure',
  'Meta expects about $60–72 billion.',
  'Llama needs GPUs.',
  'its models',
  'its ad system',
  'Company',
  'Capex',
  'Meta',
  '$60–72bn',
  '아마존',
  '$100–125bn',
  'The ranges overlap.',
  'The article, section 2',
  '2025, expected',
];

export function answersAreShown(stageWith: StageWith): void {
  describe('an answer', () => {
    const bot = () =>
      scriptedBot({
        ask: (text) => (text === 'Who spends most?' ? answers(answer({ id: 'capex/highest', title: 'Amazon does' })) : answers(meta)),
        capex: (text) => (text === 'meta' ? answers(meta) : sayNothingFound(text)),
      });

    it('shows its title, lead, body, figures, caveat, period and source', async () => {
      const stage = await stageWith(bot());
      expect(missingFrom(await stage.dm('What does Meta spend?'), everythingMetaSays)).toEqual([]);
    });

    it('to a slash command says the same', async () => {
      const stage = await stageWith(bot());
      expect(missingFrom(await stage.slash('/capex meta'), everythingMetaSays)).toEqual([]);
    });

    it('has its follow-ups to press, and pressing asks', async () => {
      const stage = await stageWith(bot());
      expect(buttonsOf(await stage.dm('What does Meta spend?'))).toContain('Who spends most?');
      expect(textOf(await stage.press('Who spends most?'))).toContain('Amazon does');
    });

    it('for one person can be posted to everyone, and only then', async () => {
      const stage = await stageWith(bot());
      const shown = await stage.slash('/capex meta');
      const post = buttonsOf(shown).find((label) => postLabels.includes(label));
      expect(post !== undefined).toBe(shown.some((message) => message.private));
      if (post === undefined) return;

      const posted = (await stage.press(post)).filter((message) => !message.private);
      expect(missingFrom(posted, everythingMetaSays)).toEqual([]);
      expect(buttonsOf(posted)).not.toContain(post);
    });

    it('in two parts shows both', async () => {
      const two = scriptedBot({
        ask: () =>
          answers(
            answer({ id: 'capex/meta', title: 'Meta', lead: rich('$60–72bn'), citations: [{ label: 'Section 2' }] }),
            answer({ id: 'faq/nvidia', title: 'Nvidia', lead: rich('No, it does not end.'), followUps: [askOffer('Why?')] }),
          ),
      });
      const stage = await stageWith(two);
      const shown = await stage.dm('Meta capex, and is Nvidia finished?');
      expect(missingFrom(shown, ['Meta', '$60–72bn', 'Section 2', 'Nvidia', 'No, it does not end.'])).toEqual([]);
      expect(buttonsOf(shown)).toContain('Why?');
    });
  });

  describe('a long answer loses no figure', () => {
    const wanted = figures(160);
    const ask = async (long: Partial<Parameters<typeof answer>[0]>) => {
      const reply = answers(answer({ id: 'faq/long', title: 'A long answer', citations: [{ label: 'Section 9' }], ...long }));
      const stage = await stageWith(scriptedBot({ ask: () => reply, capex: () => reply }));
      return [await stage.dm('everything'), await stage.slash('/capex all')];
    };
    const expectAll = (shown: readonly (readonly Shown[])[]) =>
      expect(shown.map((one) => missingFrom(one, ['A long answer', ...wanted, 'Section 9']))).toEqual([[], []]);

    it('of many paragraphs', async () => {
      expectAll(await ask({ body: wanted.map((figure) => paragraph(`Somebody expects to spend ${figure} on data centres and chips.`)) }));
    });

    it('of one endless paragraph', async () => {
      expectAll(await ask({ body: [paragraph(wanted.map((figure) => `Somebody expects to spend ${figure} there.`).join(' '))] }));
    });

    it('of a long list', async () => {
      expectAll(await ask({ body: [bullets(wanted.map((figure) => rich('Somebody spends ', strong(figure))))] }));
    });

    it('of a long table', async () => {
      const columns = [
        { title: '회사', align: 'left' },
        { title: 'Capex', align: 'right' },
      ] as const;
      expectAll(await ask({ tables: [{ columns, rows: wanted.map((figure, index) => [`회사 ${index + 1}`, figure]) }] }));
    });

    it('of many tables', async () => {
      const columns = [{ title: 'Capex', align: 'right' }] as const;
      const tables = Array.from({ length: 8 }, (_, index) => wanted.slice(index * 20, index * 20 + 20));
      expectAll(await ask({ tables: tables.map((cells) => ({ columns, rows: cells.map((figure) => [figure]) })) }));
    });
  });
}
