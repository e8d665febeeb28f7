/** The same questions about figures for the article's table and for the large one: only what stands in them differs. Asks nothing. */
import { largeTable } from './large-table.ts';
import { type Random, randomFrom } from './random.ts';

/** What is put into a question, in one language. */
interface Words {
  readonly row: string;
  readonly other: string;
  /** Of whom there are figures for two years. */
  readonly grower: string;
  readonly measure: string;
  readonly items: string;
  readonly bound: string;
  readonly year: number;
  readonly before: number;
}

const questions = {
  row: {
    ko: ({ row, year, measure }: Words) => `${row} ${year}년 ${measure} 얼마야?`,
    en: ({ row, year, measure }: Words) => `What was the ${measure} of ${row} in ${year}?`,
  },
  sum: {
    ko: ({ row, other, year, measure }: Words) => `${row} ${other} 둘이 ${year}년 ${measure} 합계는?`,
    en: ({ row, other, year, measure }: Words) => `${measure} of ${row} and ${other} together in ${year}`,
  },
  ranking: {
    ko: ({ year, measure }: Words) => `${year}년 ${measure} 순위 알려줘`,
    en: ({ year, measure, items }: Words) => `Rank the ${items} by ${measure} in ${year}`,
  },
  filter: {
    ko: ({ year, measure, items, bound }: Words) => `${year}년 ${measure} ${bound} 넘는 ${items}는?`,
    en: ({ year, measure, items, bound }: Words) => `Which ${items} had ${measure} above ${bound} in ${year}?`,
  },
  growth: {
    ko: ({ grower, measure, before, year }: Words) => `${grower} ${measure} ${before}년에서 ${year}년까지 얼마나 늘었어?`,
    en: ({ grower, measure, before, year }: Words) => `How much did the ${measure} of ${grower} grow from ${before} to ${year}?`,
  },
} as const;

export type QuestionKind = keyof typeof questions;
export const questionKinds = Object.keys(questions) as QuestionKind[];

const tables = {
  article(random: Random) {
    const companies = [
      ['아마존', 'Amazon'],
      ['마이크로소프트', 'Microsoft'],
      ['구글', 'Google'],
      ['메타', 'Meta'],
    ] as const;
    const at = random.below(companies.length);
    const [row, other] = [companies[at] ?? companies[0], companies[(at + 1) % companies.length] ?? companies[0]];
    const billions = 61 + random.below(60);
    const figures = { year: 2025, before: 2025 };
    return {
      ko: {
        ...figures,
        row: row[0],
        other: other[0],
        grower: '네 회사',
        measure: '자본 지출',
        items: '회사',
        bound: `${billions}0억 달러`,
      },
      en: {
        ...figures,
        row: row[1],
        other: other[1],
        grower: 'the four companies',
        measure: 'capex',
        items: 'companies',
        bound: `$${billions} billion`,
      },
    };
  },
  large(random: Random) {
    const { rows, years, figures } = largeTable;
    const [row, other] = [random, random].map((from) => rows[from.below(rows.length)] ?? rows[0]);
    const at = random.below(years.length - 1);
    const bound = `${figures.most - 1_000 + random.below(1_000)} GWh`;
    const when = { year: years[at + 1] ?? 0, before: years[at] ?? 0, bound };
    const [one, two] = [row ?? { ko: '', en: '' }, other ?? { ko: '', en: '' }];
    return {
      ko: { ...when, row: one.ko, other: two.ko, grower: one.ko, measure: '생산량', items: '발전소' },
      en: { ...when, row: one.en, other: two.en, grower: one.en, measure: 'output', items: 'plants' },
    };
  },
} satisfies Record<string, (random: Random) => Record<'ko' | 'en', Words>>;

export type TableName = keyof typeof tables;

/** So many questions of one kind, Korean and English by turns. */
export function questionsOf(table: TableName, kind: QuestionKind, count: number): string[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, at) => {
    const words = tables[table](random);
    // The article's table has figures of one year, and of the next for all four together.
    const years = table === 'article' && kind === 'growth' ? { year: 2026 } : {};
    return at % 2 === 0 ? questions[kind].ko({ ...words.ko, ...years }) : questions[kind].en({ ...words.en, ...years });
  });
}
