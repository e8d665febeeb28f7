/** What was asked in vain, with a way to write it into the knowledge: to the nearest entry, or as a draft of a new one. */
import { useState } from 'preact/hooks';
import type { GapGroup } from '../protocol.ts';
import { usePage } from './page.ts';

export function Gaps({ gaps }: { readonly gaps: readonly GapGroup[] }) {
  const { words } = usePage();
  const [said, setSaid] = useState('');
  return (
    <div class="gaps">
      <h3>{words.gaps}</h3>
      <ul>
        {gaps.map((group) => (
          <Gap key={group.texts[0]} group={group} onSaid={setSaid} />
        ))}
      </ul>
      <p class="said" aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function Gap({ group: { texts, times, nearest }, onSaid }: { readonly group: GapGroup; onSaid(said: string): void }) {
  const { words, act } = usePage();
  const [newId, setNewId] = useState('');
  const [text = ''] = texts;

  function draft(id?: string): void {
    act({ do: 'draft', text, ...(id === undefined ? {} : { newId: id }) }).then(
      ({ said = '' }) => onSaid(said),
      (error: Error) => onSaid(error.message),
    );
  }

  return (
    <li>
      <details>
        <summary>
          {text} <span>{words.times(times)}</span>
        </summary>
        {texts.slice(1).map((other) => (
          <p key={other}>{other}</p>
        ))}
        {nearest !== undefined && (
          <button type="button" onClick={() => draft()}>
            {words.addTo(nearest)}
          </button>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (newId.trim() !== '') draft(newId.trim());
          }}
        >
          <input
            type="text"
            aria-label={words.newId}
            placeholder={words.newId}
            value={newId}
            onInput={({ currentTarget }) => setNewId(currentTarget.value)}
          />
          <button type="submit">{words.draft}</button>
        </form>
      </details>
    </li>
  );
}
