/** Where one writes in Slack: a line of text. The app completes slash commands by name and refuses those that there are not, or not there. */
import { useState } from 'preact/hooks';
import type { SlackView } from '../../protocol.ts';
import type { Option } from '../completion.tsx';
import { beginsCommand, Composer } from '../composer.tsx';
import { usePage } from '../page.ts';

export interface SlackComposerProps {
  readonly view: SlackView;
  readonly placeName: string;
  readonly inThread: boolean;
  send(text: string): Promise<void>;
  onProblem(problem: string): void;
}

export function SlackComposer({ view, placeName, inThread, send, onProblem }: SlackComposerProps) {
  const { words } = usePage();
  const [text, setText] = useState('');
  const commands = view.commands
    .filter(({ command }) => beginsCommand(text) && command.startsWith(text))
    .map(({ command, description, usage }): Option => {
      return { key: command, label: `${command} ${usage}`.trim(), detail: description, choose: () => setText(`${command} `) };
    });

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
    <Composer platform="Slack" placeName={placeName} bot={view.bot} text={text} commands={commands} onText={setText} submit={submit} />
  );
}
