/** One message of Slack: who, when, what, its buttons, and the bot's entries in its menu. */
import type { SlackMessage, SlackView } from '../../protocol.ts';
import { MessageMenu } from '../message-menu.tsx';
import { usePage } from '../page.ts';
import { Blocks } from './blocks.tsx';
import { Mrkdwn } from './mrkdwn.tsx';

export interface SlackMessageProps {
  readonly message: SlackMessage;
  readonly view: SlackView;
  /** How many messages stand in its thread. */
  readonly replies: number;
  /** Opens its thread; absent inside a thread. */
  onThread?(): void;
  press(label: string): void;
  select(actionId: string, value: string): void;
  choose(shortcut: string): void;
}

export function SlackMessageRow({ message, view, replies, onThread, press, select, choose }: SlackMessageProps) {
  const { words, locale, showPayload } = usePage();
  const nameOf = (id: string) => view.users[id] ?? id;
  const name = nameOf(message.author);
  const isBot = message.author === view.bot.id;
  const time = new Date(Number(message.id) * 1_000).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  const { text, blocks, thread } = message;
  const builder = `https://app.slack.com/block-kit-builder/#${encodeURIComponent(JSON.stringify({ blocks }))}`;
  const payload = { text, ...(blocks.length > 0 ? { blocks } : {}), ...(thread === undefined ? {} : { thread_ts: thread }) };

  const entries = [
    ...(onThread && !message.private ? [{ label: words.replyInThread, choose: onThread }] : []),
    ...(message.private ? [] : view.shortcuts.map(({ id, name: label }) => ({ label, choose: () => choose(id) }))),
    { label: words.payload, choose: () => showPayload({ platform: 'Slack', json: payload, ...(blocks.length > 0 ? { builder } : {}) }) },
  ];
  return (
    <article class={message.private ? 'message private' : 'message'} aria-label={name}>
      <div class={isBot ? 'avatar bot' : 'avatar'} aria-hidden="true">
        {isBot ? '▮▯' : name.slice(0, 1)}
      </div>
      <div class="message-body">
        {message.private && <p class="only-you">{words.onlyYou}</p>}
        <p class="message-author">
          <strong>{name}</strong>
          {isBot && <span class="badge">{words.app}</span>}
          <time>{time}</time>
        </p>
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} nameOf={nameOf} press={press} select={select} />
        ) : (
          <p class="message-text">
            <Mrkdwn text={text} nameOf={nameOf} />
          </p>
        )}
        {replies > 0 && onThread && (
          <button type="button" class="replies" onClick={onThread}>
            {words.replies(replies)}
          </button>
        )}
      </div>
      <MessageMenu entries={entries} />
    </article>
  );
}
