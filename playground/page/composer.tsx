/** Where one writes a message: a line that completes, mentions of the bot among it, and a button to send it. What a slash command is, each platform's own composer knows. */
import type { ComponentChildren } from 'preact';
import { Completion, type Option } from './completion.tsx';
import { usePage } from './page.ts';

export interface ComposerProps {
  readonly platform: 'Slack' | 'Discord';
  readonly placeName: string;
  readonly bot: { readonly name: string };
  readonly text: string;
  /** The slash commands that the text may become, as it stands. */
  readonly commands: readonly Option[];
  onText(text: string): void;
  submit(): void;
  onEscape?(): void;
  /** Stands above the line. */
  readonly children?: ComponentChildren;
}

const mentionAtEnd = /(^|\s)@(\S*)$/;

/** Whether a text is the beginning of a slash command, nothing behind its name yet. */
export const beginsCommand = (text: string) => /^\/\S*$/.test(text);

export function Composer({ platform, placeName, bot, text, commands, onText, submit, onEscape, children }: ComposerProps) {
  const { words } = usePage();
  const typed = mentionAtEnd.exec(text)?.[2];
  const mention = { key: bot.name, label: `@${bot.name}`, choose: () => onText(text.replace(mentionAtEnd, `$1@${bot.name} `)) };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <Completion
        label={words.message(`${platform} ${placeName}`)}
        placeholder={words.message(placeName)}
        text={text}
        options={[...commands, ...(typed !== undefined && bot.name.startsWith(typed) ? [mention] : [])]}
        onText={onText}
        onEnter={submit}
        {...(onEscape && { onEscape })}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.send}
      </button>
    </form>
  );
}
