/** Where one writes in Slack: a line of text, with the slash commands and mentions that the app completes. */
import { useState } from 'preact/hooks';
import type { SlackView } from '../../protocol.ts';
import { Completion, type Option } from '../completion.tsx';
import { usePage } from '../page.ts';

export interface SlackComposerProps {
  readonly view: SlackView;
  readonly placeName: string;
  readonly inThread: boolean;
  send(text: string): Promise<void>;
  onProblem(problem: string): void;
}

const mentionAtEnd = /(^|\s)@(\S*)$/;

export function SlackComposer({ view, placeName, inThread, send, onProblem }: SlackComposerProps) {
  const { words } = usePage();
  const [text, setText] = useState('');

  function options(): Option[] {
    if (/^\/\S*$/.test(text)) {
      return view.commands
        .filter(({ command }) => command.startsWith(text))
        .map(({ command, description, usage }) => ({
          key: command,
          label: `${command} ${usage}`.trim(),
          detail: description,
          choose: () => setText(`${command} `),
        }));
    }
    const [, , typed] = mentionAtEnd.exec(text) ?? [];
    const { name } = view.bot;
    if (typed === undefined || !name.startsWith(typed)) return [];
    return [{ key: name, label: `@${name}`, choose: () => setText(text.replace(mentionAtEnd, `$1@${name} `)) }];
  }

  function submit() {
    const typed = text.trim();
    const [command = ''] = typed.split(/\s/);
    if (typed === '') return;
    if (command.startsWith('/') && inThread) return onProblem(words.noSlashInThread(command));
    if (command.startsWith('/') && !view.commands.some((known) => known.command === command)) return onProblem(words.unknownSlash(command));
    setText('');
    void send(typed);
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Completion
        label={words.message(`Slack ${placeName}`)}
        placeholder={words.message(placeName)}
        text={text}
        options={options()}
        onText={setText}
        onEnter={submit}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.send}
      </button>
    </form>
  );
}
