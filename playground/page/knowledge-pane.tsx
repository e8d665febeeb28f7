/** What the bot knows, to look through and to ask in both windows; and what is wrong with its files. */
import { useState } from 'preact/hooks';
import type { Entry, KnowledgeView } from '../protocol.ts';
import { Gaps } from './gaps.tsx';
import { usePage } from './page.ts';
import { Scrolling } from './scrolling.tsx';

export interface KnowledgePaneProps {
  readonly knowledge: KnowledgeView;
  readonly chosen: string | undefined;
  readonly live: boolean;
  onLive(live: boolean): void;
  ask(entry: Entry): void;
}

export function KnowledgePane({ knowledge, chosen, live, onLive, ask }: KnowledgePaneProps) {
  const { words, locale } = usePage();
  const [sought, setSought] = useState('');
  const titleOf = ({ title, id }: Entry) => title[locale] ?? Object.values(title)[0] ?? id;
  const found = knowledge.entries.filter((entry) =>
    [entry.id, ...Object.values(entry.title)].some((text) => text?.toLowerCase().includes(sought.trim().toLowerCase())),
  );
  const served = found.filter(({ draft }) => !draft);
  const drafts = found.filter(({ draft }) => draft);
  const kinds = [...new Set(served.map(({ kind }) => kind))];
  return (
    <section class="knowledge" aria-label={words.knowledge}>
      <h2>{words.knowledge}</h2>
      {knowledge.problems.length > 0 && (
        <div role="alert">
          <Scrolling class="problems" label={words.problems(knowledge.problems.length)}>
            <p>{words.problems(knowledge.problems.length)}</p>
            <ul>
              {knowledge.problems.map(({ file, line, column, message, hint }) => (
                <li key={`${file}:${line}:${column} ${message}`}>
                  <code>
                    {file}:{line}:{column}
                  </code>{' '}
                  {message} — {hint}
                </li>
              ))}
            </ul>
          </Scrolling>
        </div>
      )}
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onInput={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <label class="live">
        <input type="checkbox" checked={live} onChange={({ currentTarget }) => onLive(currentTarget.checked)} />
        {words.live}
      </label>
      <Scrolling class="entries" label={words.entries}>
        {found.length === 0 && <p class="empty">{words.noEntry}</p>}
        {knowledge.gaps.length > 0 && <Gaps gaps={knowledge.gaps} />}
        {kinds.map((kind) => (
          <div key={kind}>
            <h3>{kind}</h3>
            <ul>
              {served
                .filter((entry) => entry.kind === kind)
                .map((entry) => (
                  <li key={entry.id}>
                    <button
                      type="button"
                      aria-label={words.askBoth(titleOf(entry))}
                      aria-current={entry.id === chosen}
                      onClick={() => ask(entry)}
                    >
                      {titleOf(entry)}
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
        {drafts.length > 0 && (
          <div>
            <h3>{words.drafts}</h3>
            <ul class="drafts">
              {drafts.map((draft) => (
                <li key={`${draft.kind} ${draft.id}`}>
                  {titleOf(draft)} <code>{draft.id}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Scrolling>
    </section>
  );
}
