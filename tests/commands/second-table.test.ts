/** A table of another matter gets everything without code: its command, operations, completion, checks and questions. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Locale } from '../../src/language/locale.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type Person, personWith } from '../support/project.ts';

/** Power in a unit of the folder, for a span of years, with single, open and ranged values and no totals. */
const power = {
  'knowledge.yaml': `languages: [ko, en]
name: { ko: 발전소, en: Power plants }
units:
  GWh: { ko: GWh, en: GWh }
`,
  'names.yaml': `- { id: acme, name: { ko: 아크메, en: Acme }, kind: company, aliases: [ACM] }
- { id: anvil, name: { ko: 앤빌, en: Anvil }, kind: product, of: acme }
- { id: alpine, name: { ko: 알파인댐, en: Alpine Dam }, kind: dam, aliases: [알파인, Alpine] }
- { id: boreal, name: { ko: 보리얼댐, en: Boreal Dam }, kind: dam, aliases: [보리얼, Boreal] }
- { id: coastal, name: { ko: 코스탈댐, en: Coastal Dam }, kind: dam, aliases: [코스탈, Coastal] }
`,
  'table/output.yaml': `title: { ko: 댐 발전량, en: Output of the dams }
command:
  name: output
  description: { ko: 댐의 발전량을 보여 줍니다, en: Shows the output of the dams }
item: { ko: 댐, en: Dam }
measure: { name: { ko: 발전량, en: output }, names: [발전량, 출력량, output, generation], unit: GWh, period: 2024–2026, kind: actual }
rows:
  - { id: alpine, value: { value: 300 } }
  - { id: boreal, value: { low: 500 }, focus: { ko: 얼음 없는 강, en: An ice-free river } }
  - { id: coastal, value: { low: 120, high: 320, approx: true } }
source: report#1
`,
};

async function plants(): Promise<{ knowledge: Knowledge; person: Person }> {
  const loaded = await loadKnowledge(await folderWith(power));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return { knowledge: loaded.knowledge, person: personWith(loaded.knowledge) };
}

describe('a second table', () => {
  it.each([
    ['/output', 'ko', 'output', '댐 3곳의 2024–2026 실적 발전량입니다'],
    ['/output alpine', 'ko', 'output/alpine', '알파인댐의 2024–2026 실적 발전량은 300 GWh입니다'],
    ['/output boreal', 'en', 'output/boreal', 'Boreal Dam’s actual 2024–2026 output is 500 GWh or more'],
    ['/output total', 'ko', 'output/total', '약 920 GWh 이상'],
    ['/output top', 'en', 'output/highest', 'Boreal Dam has the highest'],
    ['/output 꼴찌', 'ko', 'output/lowest', '코스탈댐으로, 약 120~320 GWh'],
    ['/output ranking', 'en', 'output/ranking', 'Alpine Dam and Coastal Dam overlap'],
    ['/output alpine coastal', 'ko', 'output/comparison', '확실하지 않습니다'],
    ['/output boreal alpine difference', 'en', 'output/difference', 'ahead of Alpine Dam by at least 200 GWh'],
    ['/output boreal alpine ratio', 'en', 'output/ratio', 'at least about 1.67 times Alpine Dam’s'],
    ['/output 알파인 비중', 'ko', 'output/share', '약 33% 이하'],
    [
      '/output over 310 GWh',
      'en',
      'output/filter',
      'Certainly above 310 GWh: Boreal Dam. Not certain, as only a part of the range is: Coastal Dam',
    ],
    ['/output 300 GWh 이상', 'ko', 'output/filter', '보리얼댐'],
    ['/output alpine 원화로', 'ko', 'output/alpine', '원으로 환산할 근거가 없습니다'],
    ['알파인댐 발전량 얼마야?', 'ko', 'output/alpine', '300 GWh'],
    ['Who has the highest output?', 'en', 'output/highest', 'Boreal Dam'],
    ['발전량 합계', 'ko', 'output/total', '920 GWh 이상'],
    ['Compare the output of Alpine and Coastal', 'en', 'output/comparison', 'side by side'],
  ] as const)('answers %s (%s)', async (typed, locale, id, said) => {
    const { person } = await plants();
    const answer = await person.says(typed, locale);
    expect(answer.id).toBe(id);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('2024–2026');
  });

  it('says that there is no growth where there are figures of one period only', async () => {
    const { person } = await plants();
    expect((await person.says('/output growth', 'ko')).text).toContain('견줄 다른 기간의 발전량이 자료에 없어서 증가율은 알 수 없습니다');
    expect((await person.says('/output growth', 'en')).text).toContain('no output figure for another period');
  });

  it.each([
    ['알파인댐 발전량이 300 GWh라며', '네, 맞습니다'],
    ['Alpine Dam makes 400 GWh', 'No. The source’s figure is 300 GWh, not 400 GWh.'],
    ['보리얼댐이 700 GWh', '일부만 맞습니다. 자료에 나오는 값은 500 GWh 이상이라고만'],
    ['The output of Coastal Dam is 200 GWh', 'Partly. 200 GWh lies within the range'],
    ['output of Boreal Dam is more than 400 GWh', 'Yes. The source’s figure is 500 GWh or more'],
    ['아크메 300 GWh', '말할 수 없습니다'],
    ['알파인댐 발전량이 3조 원이라며', '말할 수 없습니다'],
  ])('holds “%s” against its figures', async (statement, said) => {
    const { person } = await plants();
    expect((await person.says(`/check ${statement}`)).text).toContain(said);
  });

  it('completes its rows and offers itself in the help', async () => {
    const { knowledge, person } = await plants();
    const bot = createBot(commandsFor(knowledge), pino({ level: 'silent' }));
    const request = (locale: Locale) =>
      ({ id: 'test', locale, surface: 'slash', user: { id: 'U1' }, place: { platform: 'discord' } }) as const;
    expect(bot.complete('output', 'company', 'bor', request('en'))).toEqual([{ label: 'Boreal Dam', value: 'boreal' }]);
    expect(bot.complete('output', 'and', 'ㅇㅍㅇ', request('ko'))).toEqual([{ label: '알파인댐', value: 'alpine' }]);
    expect(bot.complete('output', 'company', '얼음', request('ko'))).toEqual([{ label: '보리얼댐', value: 'boreal' }]);
    expect(bot.complete('output', 'company', '', request('ko'))).toHaveLength(3);
    expect((await person.says('/help')).text).toContain('/output');
    expect((await person.says('/output qwzx')).offers).toEqual(['알파인댐', '보리얼댐', '코스탈댐']);
  });
});
