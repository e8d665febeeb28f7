/** The Slack window: a channel or direct message at a time, and a thread in place of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Act, Place, SlackMessage, SlackView } from '../../protocol.ts';
import { usePage } from '../page.ts';
import { Timeline } from '../timeline.tsx';
import { WindowFrame } from '../window-frame.tsx';
import { SlackComposer } from './slack-composer.tsx';
import { SlackMessageRow } from './slack-message.tsx';

export interface SlackWindowProps {
  readonly view: SlackView;
  readonly place: Place;
  onPlace(place: string): void;
}

export function SlackWindow({ view, place, onPlace }: SlackWindowProps) {
  const { words, act } = usePage();
  const [thread, setThread] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const here = view.messages.filter((message) => message.place === place.id);
  const parent = here.find(({ id }) => id === thread);
  const repliesTo = ({ id }: SlackMessage) => here.filter((message) => message.thread === id);
  const shown = parent ? [parent, ...repliesTo(parent)] : here.filter((message) => message.thread === undefined);
  const nameOf = ({ kind, name }: Place) => (kind === 'direct' ? words.direct : `# ${name}`);

  // What comes is shown where it stands: the bot answers a mention in its thread, and a command in the channel.
  const last = here.at(-1);
  const seen = useRef({ place: place.id, last: last?.id });
  useEffect(() => {
    const before = seen.current;
    seen.current = { place: place.id, last: last?.id };
    if (before.place !== place.id) setThread(undefined);
    else if (before.last !== last?.id) setThread(last?.thread);
  }, [place.id, last?.id]);

  async function attempt(wanted: Act): Promise<void> {
    setProblem(undefined);
    await act(wanted).catch((error: Error) => setProblem(error.message));
  }

  const send = (text: string) =>
    attempt(
      text.startsWith('/')
        ? { do: 'slash', place: place.id, line: text }
        : { do: 'say', platform: 'slack', place: place.id, text, ...(parent ? { thread: parent.id } : {}) },
    );

  return (
    <WindowFrame
      platform="Slack"
      connected={view.connected}
      places={view.places}
      place={place.id}
      refused={view.refused}
      problem={problem}
      onPlace={onPlace}
      onDismiss={() => setProblem(undefined)}
      nameOf={nameOf}
    >
      {parent && (
        <div class="thread-bar">
          <button type="button" onClick={() => setThread(undefined)}>
            ← {words.back}
          </button>
          <strong>{words.thread}</strong>
        </div>
      )}
      <Timeline label={words.messages('Slack')} newest={`${place.id} ${thread} ${shown.map(({ id }) => id).join()}`}>
        {shown.length === 0 && <p class="empty">{words.empty}</p>}
        {shown.map((message) => (
          <SlackMessageRow
            key={message.id}
            message={message}
            view={view}
            replies={repliesTo(message).length}
            {...(parent ? {} : { onThread: () => setThread(message.id) })}
            press={(button) => void attempt({ do: 'press', platform: 'slack', place: place.id, message: message.id, button })}
            select={(actionId, value) =>
              void attempt({ do: 'select', platform: 'slack', place: place.id, message: message.id, select: actionId, value })
            }
            choose={(entry) => void attempt({ do: 'menu', platform: 'slack', place: place.id, message: message.id, entry })}
          />
        ))}
      </Timeline>
      <SlackComposer
        key={`${place.id} ${thread}`}
        view={view}
        placeName={parent ? words.thread : nameOf(place)}
        inThread={parent !== undefined}
        send={send}
        onProblem={setProblem}
      />
    </WindowFrame>
  );
}
