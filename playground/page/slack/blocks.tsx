/** Draws Block Kit as Slack's app does. What it does not know it says, and drops nothing. */
import { useState } from 'preact/hooks';
import type { Block, Button, Feedback, RichElement, RichText, Select, TextObject } from '../../slack/block.ts';
import { ExternalLink } from '../external-link.tsx';
import { usePage } from '../page.ts';
import { Scrolling } from '../scrolling.tsx';
import { BarChart } from './bar-chart.tsx';
import { DataTable } from './data-table.tsx';
import { MarkdownBlock } from './markdown-block.tsx';
import { Mrkdwn, type NameOf, PlainText } from './mrkdwn.tsx';

interface Drawn {
  readonly nameOf: NameOf;
  /** Presses the button with this label. */
  press(label: string): void;
  /** Chooses a value in the select with this action id. */
  select(actionId: string, value: string): void;
}

export function Blocks({ blocks, ...drawn }: Drawn & { readonly blocks: readonly Block[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <DrawnBlock key={block.block_id ?? index} block={block} {...drawn} />
      ))}
    </div>
  );
}

function DrawnBlock({ block, nameOf, ...acts }: Drawn & { readonly block: Block }) {
  const { words } = usePage();
  switch (block.type) {
    case 'header':
      return (
        <h3 class="block-header">
          <Text text={block.text} nameOf={nameOf} />
        </h3>
      );
    case 'section':
      return (
        <div class="block-section">
          <div>
            {block.text && (
              <p>
                <Text text={block.text} nameOf={nameOf} />
              </p>
            )}
            {block.fields && (
              <div class="block-fields">
                {block.fields.map((field, index) => (
                  <p key={index}>
                    <Text text={field} nameOf={nameOf} />
                  </p>
                ))}
              </div>
            )}
          </div>
          {block.accessory && <ActionElement element={block.accessory} {...acts} />}
        </div>
      );
    case 'context':
      return (
        <div class="block-context">
          {block.elements.map((element, index) => (
            <span key={index}>
              <Text text={element} nameOf={nameOf} />
            </span>
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, index) => (
            <ActionElement key={element.action_id ?? index} element={element} {...acts} />
          ))}
        </div>
      );
    case 'context_actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, index) => (
            <Thumbs key={element.action_id ?? index} feedback={element} press={acts.press} />
          ))}
        </div>
      );
    case 'divider':
      return <hr />;
    case 'image':
      return (
        <p class="unloaded">
          {words.picture}: <ExternalLink href={block.image_url} text={block.alt_text} />
        </p>
      );
    case 'markdown':
      return <MarkdownBlock text={block.text} />;
    case 'rich_text':
      return <RichTextBlock block={block} nameOf={nameOf} />;
    case 'table':
      return <TableBlock block={block} nameOf={nameOf} />;
    case 'data_table':
      return <DataTable block={block} rich={(cell) => <RichTextBlock block={cell} nameOf={nameOf} />} />;
    case 'data_visualization':
      return <BarChart block={block} />;
    default:
      return <p class="unknown">{words.unknownPart(String((block as { readonly type: unknown }).type))}</p>;
  }
}

function Text({ text, nameOf }: { readonly text: TextObject; readonly nameOf: NameOf }) {
  return text.type === 'mrkdwn' ? <Mrkdwn text={text.text} nameOf={nameOf} /> : <PlainText text={text.text} />;
}

function ActionElement({ element, press, select }: Omit<Drawn, 'nameOf'> & { readonly element: Button | Select }) {
  const { words } = usePage();
  if (element.type === 'button') return <DrawnButton button={element} press={press} />;
  const { action_id = '', placeholder, options, initial_option } = element;
  const label = placeholder?.text ?? words.choose;
  return (
    <select class="slack-select" aria-label={label} onChange={({ currentTarget }) => select(action_id, currentTarget.value)}>
      {!initial_option && <option value="">{label}</option>}
      {options.map(({ text, value }) => (
        <option key={value} value={value} selected={value === initial_option?.value}>
          {text.text}
        </option>
      ))}
    </select>
  );
}

function DrawnButton({ button, press }: { readonly button: Button; press(label: string): void }) {
  return (
    <button type="button" class={`slack-button ${button.style ?? ''}`} onClick={() => press(button.text.text)}>
      <PlainText text={button.text.text} />
    </button>
  );
}

/** The app itself remembers which thumb was pressed, until it is loaded again. */
function Thumbs({ feedback, press }: { readonly feedback: Feedback; press(label: string): void }) {
  const [chosen, choose] = useState<string>();
  const { positive_button, negative_button } = feedback;
  const thumbs = [
    { way: 'up', ...positive_button },
    { way: 'down', ...negative_button },
  ];
  return (
    <>
      {thumbs.map(({ way, text: { text: label }, accessibility_label = label }) => (
        <button
          key={label}
          type="button"
          class={`slack-thumb ${way}`}
          title={label}
          aria-label={accessibility_label}
          aria-pressed={chosen === label}
          onClick={() => {
            choose(label);
            press(label);
          }}
        >
          {/* Not every system has a font with emoji. */}
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M1.5 7h2.5v7h-2.5zM4 7.5l3-6c1.6 0 2 1 1.8 2.2l-.5 2.3h4.4c1 0 1.6.8 1.4 1.7l-1.1 5c-.2.8-.8 1.3-1.6 1.3h-7.400z" />
          </svg>
        </button>
      ))}
    </>
  );
}

function RichTextBlock({ block, nameOf }: { readonly block: RichText; readonly nameOf: NameOf }) {
  return (
    <div class="block-rich">
      {block.elements.map((part, index) => (
        <RichTextPart key={index} part={part} nameOf={nameOf} />
      ))}
    </div>
  );
}

function RichTextPart({ part, nameOf }: { readonly part: RichText['elements'][number]; readonly nameOf: NameOf }) {
  if (part.type === 'rich_text_list') {
    const items = part.elements.map(({ elements }, index) => (
      <li key={index}>
        <Elements elements={elements} nameOf={nameOf} />
      </li>
    ));
    const look = `indent-${part.indent ?? 0}${bar(part)}`;
    return part.style === 'ordered' ? (
      <ol class={look} start={(part.offset ?? 0) + 1}>
        {items}
      </ol>
    ) : (
      <ul class={look}>{items}</ul>
    );
  }
  const inside = <Elements elements={part.elements} nameOf={nameOf} />;
  if (part.type === 'rich_text_quote') return <blockquote>{inside}</blockquote>;
  return part.type === 'rich_text_preformatted' ? <pre class={bar(part)}>{inside}</pre> : <p>{inside}</p>;
}

/** Of what stands in a quotation. */
function bar({ border }: { readonly border?: 0 | 1 | undefined }): string {
  return border === 1 ? ' barred' : '';
}

function Elements({ elements, nameOf }: { readonly elements: readonly RichElement[]; readonly nameOf: NameOf }) {
  return (
    <>
      {elements.map((element, index) => (
        <Element key={index} element={element} nameOf={nameOf} />
      ))}
    </>
  );
}

function Element({ element, nameOf }: { readonly element: RichElement; readonly nameOf: NameOf }) {
  switch (element.type) {
    case 'text': {
      const { bold, italic, strike, code } = element.style ?? {};
      let drawn = code ? <code>{element.text}</code> : <span>{element.text}</span>;
      if (strike) drawn = <s>{drawn}</s>;
      if (italic) drawn = <em>{drawn}</em>;
      return bold ? <strong>{drawn}</strong> : drawn;
    }
    case 'link':
      return <ExternalLink href={element.url} text={element.text ?? element.url} />;
    case 'emoji':
      return <span>:{element.name}:</span>;
    case 'user':
      return <span class="mention">@{nameOf(element.user_id)}</span>;
    case 'channel':
      return <span class="mention">#{element.channel_id}</span>;
    case 'broadcast':
      return <span class="mention">@{element.range}</span>;
  }
}

function TableBlock({ block, nameOf }: { readonly block: Extract<Block, { type: 'table' }>; readonly nameOf: NameOf }) {
  const [head = [], ...rows] = block.rows;
  const align = (column: number) => `align-${block.column_settings?.[column]?.align ?? 'left'}`;
  const content = (cell: (typeof head)[number]) => (cell.type === 'raw_text' ? cell.text : <RichTextBlock block={cell} nameOf={nameOf} />);
  return (
    <Scrolling class="block-table" label="table">
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={align(column)}>
                {content(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={align(column)}>
                  {content(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
