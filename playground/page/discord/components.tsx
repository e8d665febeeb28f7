/** Draws Discord's components and embeds as its app does. What it does not know it says, and drops nothing. */
import { listOf, numberOf, objectOf, textOf } from '../../discord/json.ts';
import { picturesOf } from '../../discord/shown.ts';
import type { DiscordMessage } from '../../protocol.ts';
import { ExternalLink } from '../external-link.tsx';
import { usePage } from '../page.ts';
import { Scrolling } from '../scrolling.tsx';
import { Markdown, type NameOf } from './markdown.tsx';

interface Around {
  readonly files: DiscordMessage['files'];
  readonly nameOf: NameOf;
  /** Presses the button with this custom id. */
  press(customId: string): void;
  /** Chooses a value in the select with this custom id. */
  select(customId: string, value: string): void;
}

const type = { row: 1, button: 2, select: 3, section: 9, text: 10, gallery: 12, file: 13, separator: 14, container: 17 } as const;
const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A colour as the API gives it, a number. */
const colour = (value: unknown) => {
  const number = numberOf(value);
  return number === undefined ? undefined : `#${number.toString(16).padStart(6, '0')}`;
};

export function Components({ components, ...around }: Around & { readonly components: readonly unknown[] }) {
  return (
    <>
      {components.map((component, index) => (
        <Component key={index} component={component} {...around} />
      ))}
    </>
  );
}

function Component({ component, ...around }: Around & { readonly component: unknown }) {
  const { words } = usePage();
  const json = objectOf(component);
  const inside = listOf(json.components);
  switch (json.type) {
    case type.container:
      return (
        <div class="container">
          <svg class="container-edge" aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none">
            <rect width="1" height="1" fill={colour(json.accent_color) ?? 'transparent'} />
          </svg>
          <div>
            <Components components={inside} {...around} />
          </div>
        </div>
      );
    case type.text:
      return <Markdown text={textOf(json.content) ?? ''} nameOf={around.nameOf} />;
    case type.separator:
      return json.divider === false ? <div class="gap" /> : <hr />;
    case type.row:
      return (
        <div class="row">
          <Components components={inside} {...around} />
        </div>
      );
    case type.section:
      return (
        <div class="section">
          <div>
            <Components components={inside} {...around} />
          </div>
          {json.accessory !== undefined && <Component component={json.accessory} {...around} />}
        </div>
      );
    case type.button:
      return <DrawnButton button={json} press={around.press} />;
    case type.select:
      return <DrawnSelect json={json} select={around.select} />;
    case type.gallery:
      return (
        <>
          {picturesOf(json).map(({ address, words: alt }) => {
            const source = around.files.find(({ name }) => address === `attachment://${name}`)?.picture;
            return source === undefined ? (
              <p class="unloaded" key={address}>
                {words.picture}: <ExternalLink href={address} text={alt || address} />
              </p>
            ) : (
              <img class="gallery-picture" key={address} src={source} alt={alt} />
            );
          })}
        </>
      );
    case type.file:
      return <DrawnFile name={(textOf(objectOf(json.file).url) ?? '').replace(/^attachment:\/\//, '')} files={around.files} />;
    default:
      return <p class="unknown">{words.unknownPart(String(json.type))}</p>;
  }
}

function DrawnButton({ button, press }: { readonly button: Readonly<Record<string, unknown>>; press(customId: string): void }) {
  const label = textOf(button.label) ?? textOf(objectOf(button.emoji).name) ?? '';
  const style = styles[numberOf(button.style) ?? 0] ?? 'secondary';
  const address = textOf(button.url);
  if (address !== undefined && /^https?:/i.test(address)) {
    return (
      <a class={`discord-button ${style}`} href={address} target="_blank" rel="noreferrer noopener">
        {label}
      </a>
    );
  }
  const customId = textOf(button.custom_id) ?? '';
  return (
    <button type="button" class={`discord-button ${style}`} disabled={button.disabled === true} onClick={() => press(customId)}>
      {label}
    </button>
  );
}

function DrawnSelect({
  json,
  select,
}: {
  readonly json: Readonly<Record<string, unknown>>;
  select(customId: string, value: string): void;
}) {
  const { words } = usePage();
  const label = textOf(json.placeholder) ?? words.choose;
  const options = listOf(json.options).map(objectOf);
  return (
    <select
      class="discord-select"
      aria-label={label}
      onChange={({ currentTarget }) => select(textOf(json.custom_id) ?? '', currentTarget.value)}
    >
      {!options.some((option) => option.default === true) && <option value="">{label}</option>}
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)} selected={option.default === true}>
          {textOf(option.label)}
        </option>
      ))}
    </select>
  );
}

/** A file with its text, where it has any. */
export function DrawnFile({ name, files }: { readonly name: string; readonly files: DiscordMessage['files'] }) {
  const text = files.find((file) => file.name === name)?.text;
  return (
    <details class="file">
      <summary>📄 {name}</summary>
      <Scrolling class="file-text" label={name}>
        <pre>{text}</pre>
      </Scrolling>
    </details>
  );
}

export function Embed({ embed, nameOf }: { readonly embed: unknown; readonly nameOf: NameOf }) {
  const { title, description, fields, footer, color } = objectOf(embed);
  return (
    <div class="container embed">
      <svg class="container-edge" aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none">
        <rect width="1" height="1" fill={colour(color) ?? 'currentColor'} />
      </svg>
      <div>
        {textOf(title) !== undefined && <strong>{textOf(title)}</strong>}
        {textOf(description) !== undefined && <Markdown text={textOf(description) ?? ''} nameOf={nameOf} />}
        {listOf(fields)
          .map(objectOf)
          .map((field, index) => (
            <div key={index}>
              <strong>{textOf(field.name)}</strong>
              <Markdown text={textOf(field.value) ?? ''} nameOf={nameOf} />
            </div>
          ))}
        {textOf(objectOf(footer).text) !== undefined && <small>{textOf(objectOf(footer).text)}</small>}
      </div>
    </div>
  );
}
