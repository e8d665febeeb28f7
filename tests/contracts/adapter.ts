/**
 * What every adapter must do, as chats with a scripted bot: each platform plugs in a stage and passes the same suite.
 * Says what a person sees and never how a platform writes it down.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { locales } from '../../src/core/locale.ts';
import { phrases } from '../../src/core/phrases.ts';
import { code, notice, paragraph, rich, strong } from '../../src/core/reply.ts';
import { gate } from '../support/gate.ts';
import { memoryLog } from '../support/memory-log.ts';
import { answer, answers, askOffer, choices, recallingBot, sayNothingFound, scriptedBot, unknown } from '../support/scripted-bot.ts';

/** One message as the person sees it: markup resolved, entities unescaped. */
export interface Shown {
  /**
   * All visible text of the message, attachments' (files') text included. What got through as markup shows as the platform
   * shows it (a live `**x**` is `x`), and what notifies somebody is written `‹ping›`.
   */
  text: string;
  /** "Only you can see this". */
  private: boolean;
  /** The labels of what can be pressed. */
  buttons: readonly string[];
}

/** A platform with the adapter connected to it, as a person uses it. Texts go in as typed: a stage encodes them as its platform does. */
export interface Stage {
  /** Sends a direct message; the messages shown in answer. */
  dm(text: string): Promise<readonly Shown[]>;
  /** Uses a slash command such as `/capex meta`, where there is a channel that the person may write in. */
  slash(line: string): Promise<readonly Shown[]>;
  /** Presses a button under the last messages shown; the messages shown then. */
  press(label: string): Promise<readonly Shown[]>;
  /** A clean stop of the adapter. */
  stop(): Promise<void>;
  /** A stop of everything else, too. */
  close(): Promise<void>;
}

const hostile = [
  '<!channel>',
  '<!here>',
  '<@U123>',
  '<#C123|general>',
  '<@&123>',
  '@everyone',
  '@here',
  '**bold**',
  '*starred*',
  '_underlined_',
  '~~struck~~',
  '||spoiler||',
  '`code`',
  '```block```',
  '<https://evil.example|harmless>',
  '[harmless](https://evil.example)',
  '&amp;',
  '&lt;b&gt;',
  '# heading',
  '- item',
  '> quote',
  '-# small',
  ':tada:',
  '\\*escaped\\*',
];

const postLabels = locales.map((locale) => phrases(locale).postToChannel);

const figures = (count: number) => Array.from({ length: count }, (_, index) => `$${(index + 1).toLocaleString('en')}.25bn`);

/** What a person reads: runs of white space are one space, and what has no width is not there. */
function visible(text: string): string {
  return text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
}

function textOf(shown: readonly Shown[]): string {
  return visible(shown.map(({ text }) => text).join('\n'));
}

function buttonsOf(shown: readonly Shown[]): readonly string[] {
  return shown.flatMap(({ buttons }) => buttons);
}

/** Those of the wanted texts that stand whole in none of the messages. */
function missingFrom(shown: readonly Shown[], wanted: readonly string[]): readonly string[] {
  const texts = shown.map(({ text }) => visible(text));
  return wanted.filter((one) => !texts.some((text) => text.includes(visible(one))));
}

export function adapterContract(name: string, open: (bot: Bot) => Promise<Stage>): void {
  describe(`${name}, as every adapter`, () => {
    const opened: Stage[] = [];

    async function stageWith(bot: Bot): Promise<Stage> {
      const stage = await open(bot);
      opened.push(stage);
      return stage;
    }

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((stage) => stage.close()));
    });

    const meta = answer({
      id: 'capex/meta',
      title: 'Meta, capital expenditure',
      lead: rich('Meta expects ', strong('about $60–72 billion'), '.'),
      body: [paragraph('Llama needs ', code('GPU'), 's.'), { kind: 'list', items: [rich('its models'), rich('its ad system')] }],
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

    describe('asking back', () => {
      const companies = ['Amazon', 'Microsoft', 'Alphabet', 'Meta', 'Oracle', 'Nvidia', 'Tesla'];
      const bot = () =>
        scriptedBot({
          ask: (text) => {
            if (text === 'both') return choices('Which one do you mean?', ...companies.map(askOffer));
            if (text === 'neither') return sayNothingFound(text, askOffer('Meta'), askOffer('Amazon'));
            return answers(answer({ id: 'capex/one', title: `You chose ${text}` }));
          },
        });

      it('shows every choice, and pressing one runs its call', async () => {
        const stage = await stageWith(bot());
        const shown = await stage.dm('both');
        expect(textOf(shown)).toContain('Which one do you mean?');
        expect(buttonsOf(shown)).toEqual(companies);
        expect(textOf(await stage.press('Tesla'))).toContain('You chose Tesla');
      });

      it('works under a slash command', async () => {
        const stage = await stageWith(bot());
        await stage.slash('/ask both');
        expect(textOf(await stage.press('Meta'))).toContain('You chose Meta');
      });

      it('without an answer says so and offers what there is', async () => {
        const stage = await stageWith(bot());
        const shown = await stage.dm('neither');
        expect(textOf(shown)).toContain('I know nothing about “neither”.');
        expect(buttonsOf(shown)).toEqual(['Meta', 'Amazon']);
        expect(textOf(await stage.press('Amazon'))).toContain('You chose Amazon');
      });

      it('keeps a label that is too long for a button pressable', async () => {
        const label = `Which of them plan to spend more in 2026 than in 2025, ${'and by how much, '.repeat(6)}and why?`;
        const stage = await stageWith(
          scriptedBot({
            ask: (text) =>
              text === 'go'
                ? choices('This?', { label, call: { command: 'ask', args: { question: 'growth' } } })
                : answers(answer({ id: 'capex/growth', title: `Chosen: ${text}` })),
          }),
        );
        const [button = ''] = buttonsOf(await stage.dm('go'));
        expect(button.slice(0, 20)).toBe(label.slice(0, 20));
        expect(textOf(await stage.press(button))).toContain('Chosen: growth');
      });
    });

    describe('a conversation', () => {
      it('begins after nothing and goes on from its last answer', async () => {
        const stage = await stageWith(recallingBot());
        expect(textOf(await stage.dm('Meta'))).toContain('Meta after nothing');
        expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Meta');
        expect(textOf(await stage.dm('Alphabet'))).toContain('Alphabet after Amazon');
      });

      it('goes on from the last answer when there was none in between', async () => {
        const stage = await stageWith(recallingBot());
        await stage.dm('Meta');
        expect(textOf(await stage.dm(unknown))).toContain(`${unknown} after Meta`);
        expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Meta');
      });

      it('goes on from what was pressed, which itself depends on nothing', async () => {
        const stage = await stageWith(recallingBot());
        await stage.dm('Meta');
        expect(textOf(await stage.press('Offered'))).toContain('Offered after nothing');
        expect(textOf(await stage.dm('Amazon'))).toContain('Amazon after Offered');
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
        expectAll(await ask({ body: [{ kind: 'list', items: wanted.map((figure) => rich('Somebody spends ', strong(figure))) }] }));
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

    describe('hostile text shows as plain characters and pings nobody', () => {
      it.each(hostile)('%s from the knowledge', async (text) => {
        const stage = await stageWith(
          scriptedBot({
            ask: () =>
              answers(
                answer({
                  id: 'faq/hostile',
                  title: `Title ${text} end`,
                  lead: rich(`Lead ${text} `, strong(`strong ${text} end`)),
                  body: [paragraph(text), { kind: 'list', items: [rich(`Item ${text} end`)] }],
                  tables: [{ columns: [{ title: `Head ${text} end`, align: 'left' }], rows: [[`Cell ${text} end`]] }],
                  caveats: [rich(`Caveat ${text} end`)],
                  citations: [{ label: `Source ${text} end` }],
                  period: `Period ${text} end`,
                }),
              ),
          }),
        );
        const shown = await stage.dm('anything');
        const places = ['Title', 'Lead', 'strong', 'Item', 'Head', 'Cell', 'Caveat', 'Source', 'Period'];
        const wanted = places.map((place) => (place === 'Lead' ? `${place} ${text} ` : `${place} ${text} end`));
        expect(missingFrom(shown, [...wanted, text])).toEqual([]);
        expect(textOf(shown)).not.toContain('‹ping›');
      });

      it('from a person, in a message and in a slash command', async () => {
        const stage = await stageWith(scriptedBot({}));
        const typed = hostile.filter((text) => !text.includes('`')).join(' ');
        for (const shown of [await stage.dm(`What about ${typed} there`), await stage.slash(`/ask What about ${typed} there`)]) {
          expect(textOf(shown)).toContain(`What about ${typed} there`);
          expect(textOf(shown)).not.toContain('‹ping›');
        }
      });

      it('in code, in a label and in a link', async () => {
        const typed = 'a ` b ``` c <!channel> @everyone';
        const stage = await stageWith(
          scriptedBot({
            ask: () =>
              notice(
                'en',
                rich('See ', code(typed), ' and ', { kind: 'link', text: '[x] <@U1> *y*', href: 'https://example.org/a_b_c?d=(e)' }),
                {
                  offers: [{ label: '<!here> *now* :tada:', call: { command: 'ask', args: {} } }],
                },
              ),
          }),
        );
        const shown = await stage.dm('anything');
        expect(missingFrom(shown, [typed, '[x] <@U1> *y*'])).toEqual([]);
        expect(textOf(shown)).not.toContain('‹ping›');
        expect(buttonsOf(shown)).toEqual(['<!here> *now* :tada:']);
      });

      it('of any length gets a clear refusal', async () => {
        const stage = await stageWith(scriptedBot({}));
        const refusals = locales.map((locale) => phrases(locale).tooLong(2_000));
        const shown = textOf(await stage.dm('<!channel> '.repeat(300)));
        expect(refusals.filter((refusal) => shown.includes(refusal))).toHaveLength(1);
      });
    });

    it('apologises for a failing command with the id that the log has', async () => {
      const { log, lines } = memoryLog();
      const failing = () => {
        throw new Error('The disk is on fire.');
      };
      const stage = await stageWith(scriptedBot({ ask: failing, capex: failing }, log));
      for (const ask of [() => stage.dm('Hello?'), () => stage.slash('/capex meta')]) {
        const shown = await ask();
        const id = String(lines('error').at(-1)?.request);
        const apologies = locales.map((locale) => visible(phrases(locale).apology(id)));
        expect(apologies.filter((apology) => textOf(shown).includes(apology))).toHaveLength(1);
        expect(textOf(shown)).not.toContain('disk');
      }
      expect(lines('error')).toHaveLength(2);
    });

    it('serves on after a failure', async () => {
      const stage = await stageWith(
        scriptedBot({
          ask: (text) => {
            if (text === 'fail') throw new Error('once');
            return answers(answer({ id: 'faq/one', title: 'Still here' }));
          },
        }),
      );
      await stage.dm('fail');
      expect(textOf(await stage.dm('Hello?'))).toContain('Still here');
    });

    it('stops cleanly: work in flight is finished and shown', async () => {
      const begun = gate();
      const mayAnswer = gate();
      const order: string[] = [];
      const stage = await stageWith(
        scriptedBot({
          ask: async () => {
            begun.open();
            await mayAnswer.opened;
            order.push('answered');
            return answers(answer({ id: 'faq/slow', title: 'It took a while' }));
          },
        }),
      );
      const shown = stage.dm('Take your time.');
      await begun.opened;
      const stopped = stage.stop().then(() => order.push('stopped'));
      mayAnswer.open();
      expect(textOf(await shown)).toContain('It took a while');
      await stopped;
      expect(order).toEqual(['answered', 'stopped']);
    });
  });
}
