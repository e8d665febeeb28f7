/** The shape of every knowledge file but tables, as zod schemas: the loader checks with them and editors get JSON Schemas made from them. References between files are not their work. */
import { z } from 'zod';
import { inEveryLanguage, locales } from '../language/locale.ts';
import { figure, period } from './quantity.ts';

/** Ids and words of lists: editors and file systems differ in how they spell Hangul and accents, so all are compared in NFC. */
export const word = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'empty text')
  .regex(/^\P{Cf}*$/u, 'a letter in it cannot be seen');
/** What texts that people read or type are called in the JSON Schemas. */
export const isTextName = (name: string | undefined) => name !== undefined && /^text(?:$|-)/.test(name);
export const text = z.string().trim().min(1, 'empty text').meta({ id: 'text' });
export const id = z
  .string()
  .normalize('NFC')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, 'an id has only letters, digits, "-", "_" and "."')
  .max(60);

const languages = z.enum(locales);

/** A text for places with little room. */
const shortText = (most: number) => text.max(most).meta({ id: `text-of-${most}` });

const inSomeLanguage = [
  (texts: object) => Object.keys(texts).length > 0,
  { message: 'no text in any language', params: { hint: `write ${locales.map((locale) => `${locale}: …`).join(' and ')}` } },
] as const;

export const localized = z
  .strictObject(inEveryLanguage(() => text.optional()))
  .refine(...inSomeLanguage)
  .meta({ id: 'localized', minProperties: 1, description: 'The text in every language of the folder.' });

function localizedUpTo(most: number) {
  const inOne = shortText(most);
  return z.strictObject(inEveryLanguage(() => inOne.optional())).refine(...inSomeLanguage);
}

export const localizedWords = z.strictObject(inEveryLanguage(() => z.array(text).optional()));

export const sourceReference = z
  .string()
  .normalize('NFC')
  .regex(/^[^#\s\p{Cf}]+(#[^#\s\p{Cf}]+)?$/u, 'a source is written id#section')
  .describe('A source of sources.yaml and its section: article#2');

export const sourceReferences = z.union([sourceReference.transform((one) => [one]), z.array(sourceReference).min(1)]);

export const questions = z.array(text).describe('Questions as people type them: what search finds the entry by, and its tests.');

const figures = z
  .record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a figure name is one lower-case word'), figure)
  .describe('Every figure of the entry, stated once; texts show it as {name}.');

export const operationNames = [
  'total',
  'average',
  'highest',
  'lowest',
  'ranking',
  'comparison',
  'difference',
  'ratio',
  'share',
  'growth',
  'filter',
] as const;

/** What can be computed over a table; also the reserved row names. */
export type OperationName = (typeof operationNames)[number];

/** The tightest limits of the platforms: Discord's of a name, Slack's of a description. */
const longest = { name: 32, description: 140 } as const;

const botOfFolder = z
  .strictObject({
    name: localizedUpTo(longest.name).optional().describe(`What the bot is called, in at most ${longest.name} characters.`),
    handle: z
      .string()
      .min(2)
      .max(longest.name)
      .regex(/^[a-z0-9][a-z0-9._-]*$/, 'a handle has only small Latin letters, digits, "-", "_" and ".", and no spaces')
      .optional()
      .describe('What people write after @.'),
    description: localizedUpTo(longest.description)
      .optional()
      .describe(`What it is for, in at most ${longest.description} characters; shown where it is installed.`),
    colour: z
      .string()
      .regex(/^#(?:[0-9a-f]{3}){1,2}$/i, 'a colour is written as "#2f6fed"')
      .meta({ id: 'text-of-colour' })
      .optional()
      .describe('The colour of its answers on Discord and of its card on Slack, in quotes: "#2f6fed".'),
    welcome: localized.optional().describe('What it says to those who greet it, in place of its own words.'),
  })
  .describe('Who the bot is to people. What is left out is said in neutral words.');

export const folderFile = z.strictObject({
  languages: z.array(languages).min(1).describe('The languages that every text of the folder has.'),
  name: localized.describe('What the folder is about, in a few words.'),
  bot: botOfFolder.optional(),
  units: z.record(word, localized).default({}).describe('How a unit that is not a currency, percent or times is written after a number.'),
  operations: z
    .partialRecord(z.enum(operationNames), localizedWords)
    .default({})
    .describe('Further words that ask for an operation over a table.'),
});

export const freshness = {
  validUntil: z.iso
    .date('a date is written as 2026-12-31')
    .optional()
    .describe('The last day on which it holds; after it answers carry a warning, and the check lists it.'),
  owner: word.optional().describe('Who knows whether it still holds.'),
};

export const imported = z
  .strictObject({
    from: text.describe('The file that it was imported from.'),
    hash: word.describe('Of what the import wrote: tells whether it was edited since.'),
  })
  .optional()
  .describe('Written by `npm run import`, which then knows what changed. Take it out to keep the entry apart from the file it came from.');

/** Web pages, also those that only the people of one house can open. */
const webAddress = (error = 'must be a web address: https://… or http://…') => z.url({ protocol: /^https?$/, error });

/** A day, or as much of it as the source gives. */
const sourceDate = z
  .union([
    z.iso.date('a date is written as 2026-12-31, 2026-12 or 2026'),
    z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
    z.number().int().min(1000).max(2200).transform(String),
  ])
  .optional()
  .describe('When it was written, as far as it says so: 2026-12-31, 2026-12 or 2026. Shown with each citation.');

/** Of an entry, a table or a name. */
export const draft = z
  .literal(true)
  .optional()
  .describe('It is not served yet and may lack anything: what it lacks is a remark of the check.');

const entryFields = {
  title: localized.describe('What the entry answers, as a short heading.'),
  figures: figures.default({}),
  questions: questions.default([]),
  source: sourceReferences.optional(),
  related: z.array(word).default([]).describe('Ids of entries offered as follow-ups.'),
  period: period.optional().describe('The period of the whole entry, where it has one.'),
  caveat: localized.optional().describe('What the reader must know to read the figures rightly.'),
  tags: z.array(word).default([]).describe('Labels under which `/faq` and `/claim` list it.'),
  aliases: z.array(id).default([]).describe('Ids that it had before: what was linked or posted under them still leads here.'),
  ...freshness,
  draft,
};

export const faqFile = z.strictObject({
  ...entryFields,
  imported,
  answer: localized.describe(
    'Markdown: emphasis, lists, code, tables, quotations, headings, links. The first paragraph is the answer in short.',
  ),
});

export const claimFile = z.strictObject({
  ...entryFields,
  by: localized.describe('Who claims it.'),
  status: z.enum(['disputed', 'contested', 'unverified', 'confirmed', 'refuted']).describe('Where the claim stands.'),
  claim: localized.describe('What is claimed, told as a claim.'),
  against: localized.optional().describe('What is said against it; only where the source says so.'),
});

export const namesFile = z.array(
  z.strictObject({
    id,
    name: localized,
    kind: word.describe('person, team, model, chip, service …'),
    of: id.optional().describe('The name this one belongs to: a chip to its maker.'),
    aliases: z.array(text).default([]).describe('Tickers, nicknames, romanised and misspelt forms that people type.'),
    draft,
  }),
);

export const sourcesFile = z.array(
  z.strictObject({
    id,
    name: localized,
    href: webAddress().optional().describe('Where it can be read.'),
    date: sourceDate,
    sections: z
      .array(
        z.strictObject({
          id: z.union([id, z.number().int().transform(String)]),
          name: localized,
          href: z
            .union([webAddress('must be a web address, or a heading in that of the source: "#refunds"'), z.string().regex(/^#\S+$/)])
            .optional()
            .describe('Where the section can be read: an address of its own, or #heading in that of the source.'),
          date: sourceDate,
        }),
      )
      .default([]),
  }),
);

export const outsideFile = z.strictObject({
  names: z
    .array(z.strictObject({ id, name: localized, kind: word.optional(), aliases: z.array(text).default([]) }))
    .default([])
    .describe('Names people ask about that the knowledge has nothing for.'),
  topics: z
    .array(z.strictObject({ id, name: localized, words: z.array(text).min(1) }))
    .default([])
    .describe('Matters the knowledge has nothing for, whatever the name: share prices, staff, how-tos.'),
  questions: z.array(text).default([]).describe('Questions that must not be answered: tests, and what confidence is fitted against.'),
});
