/** One line that goes to Slack and Discord together, to compare the answers. */
import { useState } from 'preact/hooks';
import { usePage } from './page.ts';

export function SendToBoth({ send }: { send(text: string): void }) {
  const { words } = usePage();
  const [text, setText] = useState('');
  return (
    <form
      class="send-to-both"
      aria-label={words.sendBoth}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(text.trim());
        setText('');
      }}
    >
      <input
        type="text"
        aria-label={words.sendBothHint}
        placeholder={words.sendBothHint}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {words.sendBoth}
      </button>
    </form>
  );
}
