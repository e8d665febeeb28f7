/** The Discord window: a channel, thread or direct message at a time. */
import { useState } from 'preact/hooks';
import type { Act, DiscordView, Place } from '../../protocol.ts';
import { usePage } from '../page.ts';
import { Timeline } from '../timeline.tsx';
import { WindowFrame } from '../window-frame.tsx';
import { DiscordComposer } from './discord-composer.tsx';
import { DiscordMessageRow } from './discord-message.tsx';

export interface DiscordWindowProps {
  readonly view: DiscordView;
  readonly place: Place;
  onPlace(place: string): void;
}

export function DiscordWindow({ view, place, onPlace }: DiscordWindowProps) {
  const { words, act } = usePage();
  const [replyTo, setReplyTo] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const shown = view.messages.filter((message) => message.place === place.id);
  const nameOf = ({ kind, name }: Place) => (kind === 'direct' ? words.direct : kind === 'thread' ? `⌐ ${name}` : `# ${name}`);

  async function attempt(wanted: Act): Promise<void> {
    setProblem(undefined);
    await act(wanted).catch((error: Error) => setProblem(error.message));
  }

  async function openThread(message: string): Promise<void> {
    await attempt({ do: 'openThread', place: place.id, message, name: words.thread });
    // A thread has the id of the message that it stands under.
    onPlace(message);
  }

  return (
    <WindowFrame
      platform="Discord"
      connected={view.connected}
      places={view.places}
      place={place.id}
      refused={view.refused}
      problem={problem}
      onPlace={(id) => {
        setReplyTo(undefined);
        onPlace(id);
      }}
      onDismiss={() => setProblem(undefined)}
      nameOf={nameOf}
    >
      <Timeline label={words.messages('Discord')} newest={`${place.id} ${shown.map(({ id, edited }) => `${id}${edited}`).join()}`}>
        {shown.length === 0 && <p class="empty">{words.empty}</p>}
        {shown.map((message) => (
          <DiscordMessageRow
            key={message.id}
            message={message}
            view={view}
            onReply={() => setReplyTo(message.id)}
            {...(place.kind === 'channel' && !view.places.some(({ id }) => id === message.id)
              ? { onThread: () => void openThread(message.id) }
              : {})}
            press={(button) => void attempt({ do: 'press', platform: 'discord', place: place.id, message: message.id, button })}
            select={(customId, value) =>
              void attempt({ do: 'select', platform: 'discord', place: place.id, message: message.id, select: customId, value })
            }
            choose={(entry) => void attempt({ do: 'menu', platform: 'discord', place: place.id, message: message.id, entry })}
          />
        ))}
      </Timeline>
      <DiscordComposer
        key={place.id}
        view={view}
        place={place.id}
        placeName={nameOf(place)}
        replyTo={shown.find(({ id }) => id === replyTo)}
        say={(text) => {
          setReplyTo(undefined);
          return attempt({ do: 'say', platform: 'discord', place: place.id, text, ...(replyTo === undefined ? {} : { replyTo }) });
        }}
        use={({ command, options }) => attempt({ do: 'command', place: place.id, name: command.name, options })}
        onNoReply={() => setReplyTo(undefined)}
      />
    </WindowFrame>
  );
}
