/** One message of Discord: what it answers, who, when, what, its buttons, and the bot's entries in its menu. */
import type { DiscordMessage, DiscordView } from '../../protocol.ts';
import { type MenuEntry, MessageMenu } from '../message-menu.tsx';
import { usePage } from '../page.ts';
import { Components, DrawnFile, Embed } from './components.tsx';
import { Markdown } from './markdown.tsx';

export interface DiscordMessageProps {
  readonly message: DiscordMessage;
  readonly view: DiscordView;
  onReply(): void;
  /** Opens a thread below it; absent where there can be none. */
  onThread?(): void;
  press(customId: string): void;
  select(customId: string, value: string): void;
  choose(entry: string): void;
}

/** The bit of a message whose content is its components. */
const componentsV2 = 1 << 15;

export function DiscordMessageRow({ message, view, onReply, onThread, press, select, choose }: DiscordMessageProps) {
  const { words, locale, showPayload } = usePage();
  const nameOf = (id: string) => view.users[id] ?? id;
  const name = nameOf(message.author);
  const isBot = message.author === view.bot.id;
  const repliedTo = view.messages.find(({ id }) => id === message.replyTo);
  const time = new Date(message.sentAt).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  const flags = message.private ? componentsV2 | 64 : componentsV2;
  const sent = message.components.length > 0 && message.content === '' ? { flags, components: message.components } : message.payload;

  const entries: MenuEntry[] = [
    ...(message.private ? [] : [{ label: words.reply, choose: onReply }]),
    ...(onThread && !message.private ? [{ label: words.createThread, choose: onThread }] : []),
    ...(message.private ? [] : view.menu.map((entry) => ({ label: entry.label, choose: () => choose(entry.name) }))),
    { label: words.payload, choose: () => showPayload({ platform: 'Discord', json: sent }) },
  ];
  return (
    <article class={message.private ? 'message private' : 'message'} aria-label={name}>
      {message.usedBy && <p class="above">↱ {words.used(message.usedBy.name, message.usedBy.command)}</p>}
      {repliedTo && (
        <p class="above">
          ↱ <strong>@{nameOf(repliedTo.author)}</strong> {repliedTo.content.replace(/<@(\d+)>/g, (_, id: string) => `@${nameOf(id)}`)}
        </p>
      )}
      <div class={isBot ? 'avatar bot' : 'avatar'} aria-hidden="true">
        {isBot ? '▮▯' : name.slice(0, 1)}
      </div>
      <div class="message-body">
        <p class="message-author">
          <strong>{name}</strong>
          {isBot && <span class="badge">{words.app}</span>}
          <time>{time}</time>
        </p>
        {message.content !== '' && <Markdown text={message.content} nameOf={nameOf} />}
        {message.embeds.map((embed, index) => (
          <Embed key={index} embed={embed} nameOf={nameOf} />
        ))}
        <Components components={message.components} files={message.files} nameOf={nameOf} press={press} select={select} />
        {(message.components.length === 0 ? message.files : []).map((file) => (
          <DrawnFile key={file.name} name={file.name} files={message.files} />
        ))}
        {message.edited && <small class="edited">{words.edited}</small>}
        {message.private && <p class="only-you">{words.onlyYou}</p>}
      </div>
      <MessageMenu entries={entries} />
    </article>
  );
}
