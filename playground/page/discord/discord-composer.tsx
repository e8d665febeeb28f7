/** Where one writes in Discord: text, a reply, or a slash command, which becomes a form. */
import { useState } from 'preact/hooks';
import type { DiscordCommand, DiscordMessage, DiscordView } from '../../protocol.ts';
import type { Option } from '../completion.tsx';
import { beginsCommand, Composer } from '../composer.tsx';
import { usePage } from '../page.ts';
import { CommandForm } from './command-form.tsx';
import { readTypedCommand, type TypedCommand } from './typed-command.ts';

export interface DiscordComposerProps {
  readonly view: DiscordView;
  readonly place: string;
  readonly placeName: string;
  readonly replyTo: DiscordMessage | undefined;
  say(text: string): Promise<void>;
  use(command: TypedCommand): Promise<void>;
  onNoReply(): void;
}

export function DiscordComposer({ view, place, placeName, replyTo, say, use, onNoReply }: DiscordComposerProps) {
  const { words } = usePage();
  const [text, setText] = useState('');
  const [command, setCommand] = useState<DiscordCommand>();

  function start(chosen: DiscordCommand) {
    setText('');
    if (chosen.options.length > 0) setCommand(chosen);
    else void use({ command: chosen, options: {} });
  }

  const commands = view.commands
    .filter(({ name, label }) => beginsCommand(text) && [name, label].some((one) => one.startsWith(text.slice(1))))
    .map((known): Option => ({ key: known.name, label: `/${known.label}`, detail: known.description, choose: () => start(known) }));

  function submit() {
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    const known = readTypedCommand(typed, view.commands);
    void (known ? use(known) : say(typed));
  }

  if (command) {
    return (
      <CommandForm
        key={command.name}
        command={command}
        place={place}
        send={(filled) => {
          setCommand(undefined);
          void use({ command, options: filled });
        }}
        cancel={() => setCommand(undefined)}
      />
    );
  }
  return (
    <Composer
      platform="Discord"
      placeName={placeName}
      bot={view.bot}
      text={text}
      commands={commands}
      onText={setText}
      submit={submit}
      onEscape={onNoReply}
    >
      {replyTo && (
        <p class="replying">
          {words.replyingTo(view.users[replyTo.author] ?? '')}
          <button type="button" onClick={onNoReply}>
            {words.cancel}
          </button>
        </p>
      )}
    </Composer>
  );
}
