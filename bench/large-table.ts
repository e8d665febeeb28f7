/** A generated folder with one large table: a thousand power plants over forty years. Writes no file; the same in every run. */
import { randomFrom } from './random.ts';

const korean = ['도', '벨', '캄', '린', '줌', '톨', '멘', '갈', '릿', '폰'] as const;
const english = ['dor', 'vel', 'kam', 'rin', 'zum', 'tol', 'men', 'gar', 'lit', 'pon'] as const;

/** Each of three syllables: exactly a thousand of them. */
function nameOf(syllables: readonly string[], number: number): string {
  return [...String(number).padStart(3, '0')].map((digit) => syllables[Number(digit)]).join('');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const largeTable = {
  rows: Array.from({ length: 1_000 }, (_, at) => ({ id: `p${at}`, ko: nameOf(korean, at), en: capital(nameOf(english, at)) })),
  years: Array.from({ length: 40 }, (_, at) => 1986 + at),
  /** Every figure lies between these. */
  figures: { least: 10_000, most: 90_000 },
} as const;

/** File contents by path inside the folder. */
export function largeTableFolder(): Readonly<Record<string, string>> {
  const { rows, years, figures } = largeTable;
  const random = randomFrom(11);
  const figure = () => figures.least + random.below(figures.most - figures.least);
  return {
    'knowledge.yaml': 'languages: [ko, en]\nname: { ko: 발전소, en: Power plants }\nunits:\n  gwh: { ko: GWh, en: GWh }\n',
    'names.yaml': rows.map(({ id, ko, en }) => `- { id: ${id}, name: { ko: ${ko}, en: ${en} }, kind: plant }\n`).join(''),
    'sources.yaml': '- { id: yearbook, name: { ko: 연감, en: Yearbook } }\n',
    'table/output.yaml': `title: { ko: 발전소의 생산량, en: Output of the plants }
command: { name: output, description: { ko: 발전소의 생산량, en: Output of the plants } }
item: { one: { ko: 발전소, en: plant }, many: { ko: 발전소, en: plants } }
asOf: 2025-12-31
measure: { name: { ko: 생산량, en: output }, names: [생산량, output], unit: gwh, kind: actual }
rows:
${rows.map(({ id }) => `  - id: ${id}\n`).join('')}source: yearbook
questions: [생산량 표, table of the output]
`,
    'table/output.csv': `row,period,value\n${rows.flatMap(({ id }) => years.map((year) => `${id},${year},${figure()}\n`)).join('')}`,
  };
}
