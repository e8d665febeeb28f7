/** The frame of a platform's window: whose it is, whether the bot is there, its places, and what the platform refused. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Place, Refused } from '../protocol.ts';
import { usePage } from './page.ts';

export interface WindowFrameProps {
  readonly platform: 'Slack' | 'Discord';
  readonly connected: boolean;
  readonly places: readonly Place[];
  readonly place: string | undefined;
  readonly refused: readonly Refused[];
  /** Why the last thing one did was not done. */
  readonly problem: string | undefined;
  onPlace(place: string): void;
  onDismiss(): void;
  nameOf(place: Place): string;
  readonly children: ComponentChildren;
}

export function WindowFrame(props: WindowFrameProps) {
  const { platform, connected, places, place, refused, problem, onPlace, onDismiss, nameOf, children } = props;
  const { words } = usePage();
  const [dismissed, setDismissed] = useState<ReadonlySet<number>>(new Set());
  return (
    <section class={`window ${platform.toLowerCase()}`} aria-label={platform}>
      <header class="window-header">
        <h2>{platform}</h2>
        <span class={connected ? 'state on' : 'state off'}>{connected ? words.connected : words.disconnected}</span>
        <nav aria-label={words.places(platform)}>
          {places.map((one) => (
            <button
              type="button"
              key={one.id}
              data-place={one.id}
              aria-current={one.id === place ? 'page' : undefined}
              onClick={() => onPlace(one.id)}
            >
              {nameOf(one)}
            </button>
          ))}
        </nav>
      </header>
      {children}
      <div class="notices" aria-live="polite">
        {problem !== undefined && (
          <p class="notice">
            {problem}
            <button type="button" aria-label={words.dismiss} onClick={onDismiss}>
              ×
            </button>
          </p>
        )}
        {refused
          .filter(({ id }) => !dismissed.has(id))
          .map(({ id, request, error }) => (
            <p class="notice refused" key={id}>
              <span>
                <strong>{words.refused(platform)}</strong> <code>{request}</code> {error}
              </span>
              <button type="button" aria-label={words.dismiss} onClick={() => setDismissed(new Set([...dismissed, id]))}>
                ×
              </button>
            </p>
          ))}
      </div>
    </section>
  );
}
