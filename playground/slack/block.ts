/** Block Kit as Slack takes it in messages, and what it refuses: unknown blocks and fields, wrong types, texts and lists past their limits. */
import { z } from 'zod';
import {
  actionsElements,
  blocksInMessage,
  buttonText,
  buttonValue,
  chartName,
  chartPoints,
  chartText,
  contextActionsElements,
  contextElements,
  dataTableRows,
  fieldText,
  headerText,
  identifier,
  imageText,
  linkLength,
  markdownText,
  optionText,
  optionValue,
  placeholderText,
  sectionFields,
  sectionText,
  selectOptions,
  seriesInChart,
  tableColumns,
  tableRows,
} from './limits.ts';

const id = z.string().min(1).max(identifier);
const blockId = { block_id: id.optional() };
const webAddress = z
  .string()
  .max(linkLength)
  .regex(/^(https?|mailto|tel|slack):/i);

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id.optional(),
  text: plainText(buttonText),
  value: z.string().max(buttonValue).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(buttonText).optional(),
});

const option = z.strictObject({ text: plainText(optionText), value: z.string().min(1).max(optionValue) });
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id.optional(),
  placeholder: plainText(placeholderText).optional(),
  options: z.array(option).min(1).max(selectOptions),
  initial_option: option.optional(),
});
const element = z.discriminatedUnion('type', [button, select]);

const thumb = z.strictObject({
  text: plainText(buttonText),
  value: z.string().max(buttonValue),
  accessibility_label: z.string().max(buttonText).optional(),
});
const feedback = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: id.optional(),
  positive_button: thumb,
  negative_button: thumb,
});

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('link'), url: webAddress, text: z.string().optional(), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1) }),
  z.strictObject({ type: z.literal('user'), user_id: id }),
  z.strictObject({ type: z.literal('channel'), channel_id: id }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']) }),
]);
/** 1 shows a bar at its side, as beside a quotation. */
const border = z.literal([0, 1]).optional();
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement) });
const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...blockId,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          indent: z.number().int().min(0).max(8).optional(),
          offset: z.number().int().min(0).optional(),
          border,
          elements: z.array(richSection).min(1),
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), border, elements: z.array(richElement) }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), border, elements: z.array(richElement) }),
      ]),
    )
    .min(1),
});

const cell = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }), richText]);
const table = z.strictObject({
  type: z.literal('table'),
  ...blockId,
  rows: z.array(z.array(cell).min(1).max(tableColumns)).min(1).max(tableRows),
  column_settings: z
    .array(z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }).nullable())
    .max(tableColumns)
    .optional(),
});

const number = z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) });
const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const dataTable = z.strictObject({
  type: z.literal('data_table'),
  ...blockId,
  caption: z.string().min(1),
  rows: z
    .tuple(
      [
        z
          .array(z.discriminatedUnion('type', [rawText, number]))
          .min(1)
          .max(tableColumns),
      ],
      z
        .array(z.discriminatedUnion('type', [rawText, number, richText]))
        .min(1)
        .max(tableColumns),
    )
    .refine(({ length }) => length >= 2 && length <= dataTableRows, `must have 2 to ${dataTableRows} rows`),
  page_size: z.number().int().min(1).max(tableRows).optional(),
  row_header_column_index: z.number().int().min(0).optional(),
});

const chartSeries = z.strictObject({
  name: z.string().min(1).max(chartName),
  data: z
    .array(z.strictObject({ label: z.string().min(1).max(chartName), value: z.number() }))
    .min(1)
    .max(chartPoints),
});
const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  ...blockId,
  title: z.string().min(1).max(chartText),
  chart: z
    .strictObject({
      type: z.enum(['bar', 'line', 'area']),
      series: z.array(chartSeries).min(1).max(seriesInChart),
      axis_config: z.strictObject({
        categories: z.array(z.string().min(1).max(chartName)).min(1).max(chartPoints),
        x_label: z.string().max(chartText).optional(),
        y_label: z.string().max(chartText).optional(),
      }),
    })
    .refine(({ series }) => new Set(series.map(({ name }) => name)).size === series.length, 'names of series must be unique')
    .refine(
      ({ series, axis_config: { categories } }) =>
        new Set(categories).size === categories.length &&
        series.every(({ data }) => data.length === categories.length && data.every(({ label }, at) => label === categories[at])),
      'every series must have one point for each category',
    ),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), ...blockId, text: plainText(headerText) }),
  z
    .strictObject({
      type: z.literal('section'),
      ...blockId,
      text: anyText(sectionText).optional(),
      fields: z.array(anyText(fieldText)).min(1).max(sectionFields).optional(),
      accessory: element.optional(),
      expand: z.boolean().optional(),
    })
    .refine((section) => section.text !== undefined || section.fields !== undefined, 'must have text or fields'),
  z.strictObject({ type: z.literal('context'), ...blockId, elements: z.array(anyText(sectionText)).min(1).max(contextElements) }),
  z.strictObject({ type: z.literal('actions'), ...blockId, elements: z.array(element).min(1).max(actionsElements) }),
  z.strictObject({ type: z.literal('context_actions'), ...blockId, elements: z.array(feedback).min(1).max(contextActionsElements) }),
  z.strictObject({ type: z.literal('divider'), ...blockId }),
  z.strictObject({
    type: z.literal('image'),
    ...blockId,
    image_url: webAddress,
    alt_text: z.string().min(1).max(imageText),
    title: plainText(imageText).optional(),
  }),
  z.strictObject({ type: z.literal('markdown'), ...blockId, text: z.string().min(1).max(markdownText) }),
  richText,
  table,
  dataTable,
  dataVisualization,
]);
const blocks = z.array(block).max(blocksInMessage);

export type Block = z.output<typeof block>;
export type Button = z.output<typeof button>;
export type Select = z.output<typeof select>;
export type Feedback = z.output<typeof feedback>;
export type DataTable = z.output<typeof dataTable>;
export type DataVisualization = z.output<typeof dataVisualization>;
export type RichText = z.output<typeof richText>;
export type RichElement = z.output<typeof richElement>;
export type TextObject = z.output<ReturnType<typeof anyText>>;

/** The blocks as Slack reads them, or what is wrong with each, with its place. */
export function readBlocks(value: unknown): { readonly blocks: readonly Block[] } | { readonly problems: readonly string[] } {
  const parsed = blocks.safeParse(value);
  if (parsed.success) return { blocks: parsed.data };
  return { problems: parsed.error.issues.map(({ message, path }) => `[ERROR] ${message} [json-pointer:/blocks/${path.join('/')}]`) };
}

/** What can be acted on, in order. */
export function elementsOf(message: { readonly blocks: readonly Block[] }): readonly (Button | Select | Feedback)[] {
  return message.blocks.flatMap((each): readonly (Button | Select | Feedback)[] => {
    if (each.type === 'actions' || each.type === 'context_actions') return each.elements;
    return each.type === 'section' && each.accessory ? [each.accessory] : [];
  });
}

/** Anything with a label to press: a button, or one of a pair of thumbs. */
export interface Pressable extends Pick<Button, 'action_id' | 'text' | 'value' | 'style'> {
  readonly type: 'button' | 'feedback_buttons';
}

export function pressablesOf(message: { readonly blocks: readonly Block[] }): readonly Pressable[] {
  return elementsOf(message).flatMap((element): readonly Pressable[] => {
    if (element.type === 'button') return [element];
    if (element.type !== 'feedback_buttons') return [];
    const { type, action_id, positive_button, negative_button } = element;
    return [positive_button, negative_button].map(({ text, value }) => ({ type, action_id, text, value }));
  });
}
