/** How every adapter shows what looks like markup or a ping: as the characters that it is. */
import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/core/phrases.ts';
import { bullets, code, notice, paragraph, rich, strong } from '../../src/core/reply.ts';
import { locales } from '../../src/language/locale.ts';
import { answer, answers, scriptedBot } from '../support/scripted-bot.ts';
import { buttonsOf, missingFrom, type StageWith, textOf } from './stage.ts';

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

/** Those of them that every platform shows as they were typed: no markup, no mention and no emoji where they stand. */
const literal = ['<!channel>', '<!here>', '<@U123>', '<#C123|general>', '&amp;', '&lt;b&gt;', '# heading', '- item', '> quote', '-# small'];

export function textStaysPlain(stageWith: StageWith): void {
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
                body: [paragraph(text), bullets([rich(`Item ${text} end`)])],
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
      const typed = literal.join(' ');
      for (const shown of [await stage.dm(`What about ${typed} there`), await stage.slash(`/ask What about ${typed} there`)]) {
        expect(textOf(shown)).toContain(`What about ${typed} there`);
        expect(textOf(shown)).not.toContain('‹ping›');
      }
    });

    it('typed with markup, in a message and in a slash command, pings nobody', async () => {
      const stage = await stageWith(scriptedBot({}));
      const typed = hostile.join(' ');
      for (const shown of [await stage.dm(`What about ${typed} there`), await stage.slash(`/ask What about ${typed} there`)]) {
        expect(missingFrom(shown, ['What about', 'there'])).toEqual([]);
        expect(textOf(shown)).not.toContain('‹ping›');
      }
    });

    it('in code, in a label and in a link', async () => {
      const typed = 'a ` b ``` c <!channel> @everyone';
      const stage = await stageWith(
        scriptedBot({
          ask: () =>
            notice('en', rich('See ', code(typed), ' and ', { text: '[x] <@U1> *y*', href: 'https://example.org/a_b_c?d=(e)' }), {
              offers: [{ label: '<!here> *now* :tada:', call: { command: 'ask', args: {} } }],
            }),
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
}
