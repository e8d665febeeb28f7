/** The blocks of a message as text in Slack's notation: what people read there, without what they press. Takes blocks of any kind, as new ones keep coming. */

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list of objects; anything else of it is left out. */
export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The value where it is a text. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What is pressed or filled in. */
const controls = new Set(['actions', 'context_actions', 'input']);
const accessory = 'accessory';

/** What a markdown block writes otherwise than Slack's own notation. */
function fromMarkdown(text: string): string {
  return text
    .replace(/\[([^[\]\n]+)\]\([^()\s]*\)/g, '$1')
    .replaceAll('~~', '~')
    .replace(/^#{1,6}\s/gm, '');
}

/** Of the elements of rich text only texts and links are words. */
function inlineText({ elements }: Json): string {
  return objectsIn(elements)
    .map(({ type, text, style }) =>
      (type === 'text' || type === 'link') && !(isJson(style) && style.strike === true) ? textIn(text) : ' ',
    )
    .join('');
}

function richText(element: Json): string {
  switch (element.type) {
    case 'rich_text_list':
      return objectsIn(element.elements).map(richText).join('\n');
    case 'rich_text_quote':
      return inlineText(element).replace(/^/gm, '&gt; ');
    default:
      return inlineText(element);
  }
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isJson(value) || controls.has(textIn(value.type))) return [];
  switch (value.type) {
    case 'rich_text':
      return objectsIn(value.elements).map(richText);
    case 'markdown':
      return [fromMarkdown(textIn(value.text))];
    case 'plain_text':
    case 'mrkdwn':
    case 'raw_text':
    case 'raw_number':
      return [textIn(value.text)];
    default:
      return Object.entries(value).flatMap(([key, inner]) => (key === accessory ? [] : textsIn(inner)));
  }
}

/** Line by line; empty for blocks without text. */
export function blocksText(blocks: unknown): string {
  return textsIn(blocks)
    .filter((text) => text.trim() !== '')
    .join('\n');
}
