/** What Discord refuses in a message: too long, too many, doubled ids, and old fields beside Components V2. Changes and stores nothing. */
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import {
  buttonLabel,
  buttonsInRow,
  componentsInMessage,
  contentLength,
  customId,
  embedsInMessage,
  filesInMessage,
  flag,
  optionText,
  picturesInGallery,
  pictureWords,
  rowsWithoutV2,
  selectOptions,
  textInEmbeds,
  textInMessage,
} from './limits.ts';
import { badLength, badType, emptyMessage, notAChoice, type Problem, refuseForm, required } from './refusal.ts';

const component = {
  row: 1,
  button: 2,
  select: 3,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;
const inMessage: readonly number[] = [
  component.row,
  component.section,
  component.text,
  component.gallery,
  component.file,
  component.separator,
  component.container,
];
const inContainer = inMessage.filter((type) => type !== component.container);
const linkStyle = 5;
const textsInSection = 3;

type Path = readonly (string | number)[];

interface Found {
  readonly problems: Problem[];
  readonly customIds: Set<string>;
  readonly fileNames: readonly string[];
  components: number;
  text: number;
}

/** Throws Discord's refusal of a message body; `fileNames` are the names of the files that came with it. */
export function checkMessage(body: JsonObject, fileNames: readonly string[]): void {
  const v2 = ((numberOf(body.flags) ?? 0) & flag.componentsV2) !== 0;
  const content = textOf(body.content) ?? '';
  const components = listOf(body.components);
  const embeds = listOf(body.embeds);
  const found: Found = { problems: [], customIds: new Set(), fileNames, components: 0, text: 0 };

  if (v2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
      const given = body[field];
      if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) continue;
      found.problems.push({
        path: [field],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: 'The fields content, embeds, poll and sticker_ids cannot be used with the components flag IS_COMPONENTS_V2',
      });
    }
  }
  if (content.length > contentLength) found.problems.push(badLength(0, contentLength, 'content'));
  if (embeds.length > embedsInMessage) found.problems.push(badLength(0, embedsInMessage, 'embeds'));
  if (embeds.reduce<number>((sum, embed) => sum + textOfEmbed(objectOf(embed)), 0) > textInEmbeds) {
    found.problems.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${textInEmbeds}`,
    });
  }
  if (fileNames.length > filesInMessage) found.problems.push(badLength(0, filesInMessage, 'attachments'));
  if (!v2 && components.length > rowsWithoutV2) found.problems.push(badLength(0, rowsWithoutV2, 'components'));

  components.forEach((one, index) => {
    checkComponent(one, ['components', index], v2 ? inMessage : [component.row], found);
  });
  if (found.components > componentsInMessage) {
    found.problems.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components cannot exceed ${componentsInMessage}`,
    });
  }
  if (found.text > textInMessage) {
    found.problems.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total displayable text size cannot exceed ${textInMessage}`,
    });
  }
  refuseForm(found.problems);

  const said =
    content.trim() !== '' || embeds.length > 0 || components.length > 0 || fileNames.length > 0 || listOf(body.sticker_ids).length > 0;
  if (!said) throw emptyMessage();
}

function checkComponent(value: unknown, path: Path, allowed: readonly number[], found: Found): void {
  found.components += 1;
  const json = objectOf(value);
  const type = numberOf(json.type);
  const wrong = !isObject(value)
    ? badType('object', ...path)
    : type === undefined
      ? required(...path, 'type')
      : allowed.includes(type)
        ? undefined
        : notAChoice(allowed, ...path, 'type');
  if (wrong) {
    found.problems.push(wrong);
    return;
  }
  if (type === component.row) {
    // A select takes a row of its own.
    const selects = listOf(json.components).some((child) => objectOf(child).type === component.select);
    checkChildren(json, path, selects ? [component.select] : [component.button], selects ? 1 : buttonsInRow, found);
  } else if (type === component.container) checkChildren(json, path, inContainer, componentsInMessage, found);
  else if (type === component.section) {
    checkChildren(json, path, [component.text], textsInSection, found);
    checkComponent(json.accessory, [...path, 'accessory'], [component.button, component.thumbnail], found);
  } else if (type === component.text) checkText(json, path, found);
  else if (type === component.gallery) checkGallery(json, path, found);
  else if (type === component.button) checkButton(json, path, found);
  else if (type === component.select) checkSelect(json, path, found);
  else if (type === component.file) checkFile(json, path, found);
}

function checkChildren(json: JsonObject, path: Path, allowed: readonly number[], most: number, found: Found): void {
  const children = listOf(json.components);
  if (children.length < 1 || children.length > most) found.problems.push(badLength(1, most, ...path, 'components'));
  children.forEach((child, index) => {
    checkComponent(child, [...path, 'components', index], allowed, found);
  });
}

function checkText(value: JsonObject, path: Path, found: Found): void {
  const content = textOf(value.content);
  if (content === undefined) {
    found.problems.push(required(...path, 'content'));
    return;
  }
  if (content.trim() === '' || content.length > textInMessage) found.problems.push(badLength(1, textInMessage, ...path, 'content'));
  found.text += content.length;
}

function checkGallery(value: JsonObject, path: Path, found: Found): void {
  const { problems } = found;
  const items = listOf(value.items).map(objectOf);
  if (items.length < 1 || items.length > picturesInGallery) problems.push(badLength(1, picturesInGallery, ...path, 'items'));
  items.forEach(({ media, description }, index) => {
    const at = [...path, 'items', index];
    const url = textOf(objectOf(media).url);
    if (url === undefined) problems.push(required(...at, 'media', 'url'));
    else if (url.startsWith('attachment://')) checkAttachment(url, [...at, 'media', 'url'], found);
    if ((textOf(description) ?? '').length > pictureWords) problems.push(badLength(0, pictureWords, ...at, 'description'));
  });
}

function checkButton(value: JsonObject, path: Path, found: Found): void {
  const { problems } = found;
  const style = numberOf(value.style);
  if (style === undefined) {
    problems.push(required(...path, 'style'));
    return;
  }
  const label = textOf(value.label) ?? '';
  if (label.length > buttonLabel) problems.push(badLength(0, buttonLabel, ...path, 'label'));
  if (label === '' && value.emoji === undefined) problems.push(required(...path, 'label'));
  if (style === linkStyle) {
    if (textOf(value.url) === undefined) problems.push(required(...path, 'url'));
    return;
  }
  checkCustomId(value, path, found);
}

function checkSelect(value: JsonObject, path: Path, found: Found): void {
  const { problems } = found;
  const options = listOf(value.options).map(objectOf);
  if (options.length < 1 || options.length > selectOptions) problems.push(badLength(1, selectOptions, ...path, 'options'));
  options.forEach((option, index) => {
    for (const field of ['label', 'value'] as const) {
      const text = textOf(option[field]) ?? '';
      if (text === '') problems.push(required(...path, 'options', index, field));
      else if (text.length > optionText) problems.push(badLength(1, optionText, ...path, 'options', index, field));
    }
  });
  checkCustomId(value, path, found);
}

function checkCustomId(value: JsonObject, path: Path, { problems, customIds }: Found): void {
  const id = textOf(value.custom_id);
  if (id === undefined) {
    problems.push(required(...path, 'custom_id'));
    return;
  }
  if (id.length < 1 || id.length > customId) problems.push(badLength(1, customId, ...path, 'custom_id'));
  if (customIds.has(id)) {
    problems.push({
      path: [...path, 'custom_id'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    });
  }
  customIds.add(id);
}

function checkFile(value: JsonObject, path: Path, found: Found): void {
  checkAttachment(textOf(objectOf(value.file).url) ?? '', [...path, 'file', 'url'], found);
}

/** An address that must be one of a file that came with the message. */
function checkAttachment(url: string, path: Path, found: Found): void {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
  if (name !== undefined && found.fileNames.includes(name)) return;
  found.problems.push({
    path,
    code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    message: 'The referenced attachment was not found',
  });
}

function textOfEmbed(embed: JsonObject): number {
  const fields = listOf(embed.fields).map(objectOf);
  const texts = [
    embed.title,
    embed.description,
    objectOf(embed.footer).text,
    objectOf(embed.author).name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce<number>((sum, text) => sum + (textOf(text)?.length ?? 0), 0);
}
