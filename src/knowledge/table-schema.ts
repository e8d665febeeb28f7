/** The shape of a table file: what its rows are, what is measured, and the figures themselves unless a CSV file beside it holds them. */

import { z } from 'zod';
import { inEveryLanguage } from '../language/locale.ts';
import { amountFields, checkEnds, kind, period, quantity, toQuantity, unit } from './quantity.ts';
import {
  draft,
  freshness,
  id,
  imported,
  localized,
  localizedWords,
  operationNames,
  questions,
  sourceReferences,
  text,
  word,
} from './schema.ts';

const measureFields = {
  name: localized.optional().describe('As the bot calls it.'),
  names: z.array(text).min(1).describe('Every word that people use for the measure.'),
  unit,
  period: period.optional().describe('What the figures are for that say no period of their own.'),
  kind: kind.optional().describe('What sort the figures are that do not say it themselves.'),
};

/** A number would be moved to the front of the others. */
const measureId = z
  .string()
  .normalize('NFC')
  .regex(/^\p{L}[\p{L}\p{N}_.-]*$/u, 'an id begins with a letter and has only letters, digits, "-", "_" and "."');

const observation = z
  .strictObject({
    measure: word.optional().describe('The id of a measure; the first one unless said.'),
    period: period.optional().describe("The measure's period unless said."),
    kind: kind.optional().describe("The measure's kind unless said."),
    ...amountFields,
    source: sourceReferences.optional().describe("The row's source unless said."),
    note: localized.optional(),
  })
  .superRefine(checkEnds)
  .transform(({ value, low, high, approx, ...rest }) => ({ ...rest, quantity: toQuantity({ value, low, high, approx }) }));

const row = z.strictObject({
  id,
  value: quantity.optional().describe('The one figure of the row: of the first measure, in its period.'),
  values: z.array(observation).min(1).optional().describe('Figures in several periods or of several measures.'),
  source: sourceReferences.optional().describe("The table's source unless said."),
  focus: localized.optional(),
  note: localized.optional(),
  questions: questions.default([]),
  related: z.array(word).default([]),
});

const conflict = z.strictObject({
  value: quantity,
  unit: unit.optional(),
  source: sourceReferences,
  scope: localized.optional().describe('What the other figure covers, where that differs.'),
});

const total = z.strictObject({
  period,
  kind,
  measure: word.optional().describe('The id of a measure; the first one unless said.'),
  rows: z.array(id).min(1).optional().describe('The ids of the rows that it covers; all rows unless said.'),
  value: quantity,
  unit: unit.optional().describe("The measure's unit unless said."),
  also: z.record(unit, quantity).default({}).describe('The same amount as the source gives it in other units.'),
  source: sourceReferences,
  conflicts: z.array(conflict).default([]).describe('Other figures that the source gives for the same amount.'),
  entry: word.optional().describe('The id of the entry that tells more about it.'),
});

const noWords: z.output<typeof localizedWords> = {};

const item = z.union([
  localized.transform((word) => ({ one: word, many: word, names: noWords })),
  z.strictObject({
    one: localized.describe('One row: dam, team.'),
    many: localized.describe('Several: dams, teams.'),
    names: localizedWords.default({}).describe('Further words that people use for a row.'),
  }),
]);

const wordOrWords = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

export const tableFile = z
  .strictObject({
    title: localized,
    command: z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, 'a command name is 1-32 lower-case letters, digits, "-" or "_"'),
      description: localized,
    }),
    item: item.optional().describe('What a row is: { one: …, many: … } in each language.'),
    group: z
      .strictObject(inEveryLanguage(() => wordOrWords.optional()))
      .default({})
      .describe('What people call all rows together: the big four.'),
    asOf: z.iso.date('a date is written as 2026-12-31').optional().describe('The day on which the figures were written down.'),
    measure: z.strictObject(measureFields).optional().describe('What the table measures, where it is one thing.'),
    measures: z
      .record(measureId, z.strictObject(measureFields))
      .optional()
      .describe('What the table measures, by ids; the first is meant where none is named.'),
    columns: z
      .strictObject({ focus: localized.optional(), note: localized.optional() })
      .default({})
      .describe('Headings of the two text columns.'),
    rows: z.array(row).min(1).optional().describe('May be left out where a CSV file beside this one names them.'),
    totals: z.array(total).default([]).describe('Amounts that the source gives for several rows together.'),
    questions: questions.default([]).describe('Questions for the whole table.'),
    operations: z
      .partialRecord(z.enum(operationNames), z.strictObject({ questions }))
      .default({})
      .describe('Sample questions of each operation.'),
    caveat: localized.optional(),
    ...freshness,
    source: sourceReferences.optional(),
    related: z.array(word).default([]),
    imported,
    draft,
  })
  .superRefine(({ measure, measures }, context) => {
    const report = (path: string, message: string, hint: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { hint } });
    if (measure && measures) report('measures', 'stands beside measure', 'keep measure for one thing, or measures for several');
    else if (measures ? Object.keys(measures).length === 0 : !measure)
      report(
        measures ? 'measures' : 'measure',
        'there is none',
        'write measure with names and unit, or measures with several of them by ids',
      );
  });

export type TableFile = z.output<typeof tableFile>;
