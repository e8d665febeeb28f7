/** The page as a whole: who one is, the knowledge, the two windows side by side or, where it is narrow, one at a time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, PersonKey, Place, View } from '../protocol.ts';
import { useConnection } from './connection.ts';
import { DiscordWindow } from './discord/discord-window.tsx';
import { readTypedCommand } from './discord/typed-command.ts';
import { KnowledgePane } from './knowledge-pane.tsx';
import { PageProvider, type Payload } from './page.ts';
import { PayloadDrawer } from './payload-drawer.tsx';
import { SendToBoth } from './send-to-both.tsx';
import { SlackWindow } from './slack/slack-window.tsx';
import { words } from './words.ts';

const browserLocale: PersonKey = navigator.language.startsWith('ko') ? 'ko' : 'en';
const tabs = ['knowledge', 'slack', 'discord'] as const;

/** The place one is at: the chosen one, or the first channel where that is gone or another person's. */
function placeIn(places: readonly Place[], chosen: string | undefined): Place {
  return places.find(({ id }) => id === chosen) ?? places[0] ?? { id: '', kind: 'channel', name: '' };
}

export function App() {
  const { view, online, act } = useConnection(browserLocale);
  const locale = view?.person ?? browserLocale;
  const said = words[locale];
  const [tab, setTab] = useState<(typeof tabs)[number]>('slack');
  const [chosenPlaces, setPlaces] = useState<{ readonly slack?: string; readonly discord?: string }>({});
  const [chosen, setChosen] = useState<Entry>();
  const [live, setLive] = useState(true);
  const [payload, setPayload] = useState<Payload>();
  const page = useMemo(() => ({ locale, words: said, act, showPayload: setPayload }), [locale, online]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const botName = view && (view.bot.name[locale] ?? Object.values(view.bot.name)[0]);
  useEffect(() => {
    document.title = botName === undefined ? said.title : `${botName} · ${said.title}`;
  }, [botName, said]);

  /** In a channel the bot hears what mentions it. */
  function sayTo(platform: 'slack' | 'discord', place: Place, text: string, { bot }: View['slack'] | View['discord']): void {
    const heard = place.kind === 'direct' || text.includes(`@${bot.name}`) ? text : `@${bot.name} ${text}`;
    act({ do: 'say', platform, place: place.id, text: heard }).catch(() => {});
  }

  function sendToBoth(text: string): void {
    if (!view) return;
    const slackPlace = placeIn(view.slack.places, chosenPlaces.slack);
    const discordPlace = placeIn(view.discord.places, chosenPlaces.discord);
    if (text.startsWith('/')) act({ do: 'slash', place: slackPlace.id, line: text }).catch(() => {});
    else sayTo('slack', slackPlace, text, view.slack);
    const typed = readTypedCommand(text, view.discord.commands);
    if (typed) act({ do: 'command', place: discordPlace.id, name: typed.command.name, options: typed.options }).catch(() => {});
    else sayTo('discord', discordPlace, text, view.discord);
  }

  function ask(entry: Entry): void {
    setChosen(entry);
    const question = entry.title[locale] ?? Object.values(entry.title)[0];
    if (question !== undefined) sendToBoth(question);
    if (tab === 'knowledge') setTab('slack');
  }

  // A saved file is served at once: what was asked last is asked again.
  const version = useRef<number | undefined>(undefined);
  useEffect(() => {
    const before = version.current;
    version.current = view?.knowledge.version;
    const entry = view?.knowledge.entries.find(({ id, draft }) => id === chosen?.id && !draft);
    if (live && before !== undefined && before !== version.current && entry) ask(entry);
  }, [view?.knowledge.version]);

  if (!view) return <p class="waiting">{online ? said.connecting : said.offline}</p>;
  return (
    <PageProvider value={page}>
      <header class="top" style={view.bot.colour === undefined ? undefined : { '--bot': view.bot.colour }}>
        <h1>
          {botName} <span>{said.title}</span>
        </h1>
        <fieldset class="people">
          <legend>{said.you}</legend>
          {view.people.map(({ key, name }) => (
            <button
              type="button"
              key={key}
              aria-pressed={key === view.person}
              onClick={() => act({ do: 'become', person: key }).catch(() => {})}
            >
              {name} <span lang={key}>{words[key].language}</span>
            </button>
          ))}
        </fieldset>
      </header>
      {!online && (
        <p class="offline" role="alert">
          {said.offline}
        </p>
      )}
      <nav class="tabs" aria-label={said.title}>
        {tabs.map((one) => (
          <button type="button" key={one} aria-current={one === tab ? 'page' : undefined} onClick={() => setTab(one)}>
            {{ knowledge: said.knowledge, slack: 'Slack', discord: 'Discord' }[one]}
          </button>
        ))}
      </nav>
      <main class={`stage show-${tab}`}>
        <KnowledgePane knowledge={view.knowledge} chosen={chosen?.id} live={live} onLive={setLive} ask={ask} />
        <SlackWindow
          view={view.slack}
          place={placeIn(view.slack.places, chosenPlaces.slack)}
          onPlace={(slack) => setPlaces({ ...chosenPlaces, slack })}
        />
        <DiscordWindow
          view={view.discord}
          place={placeIn(view.discord.places, chosenPlaces.discord)}
          onPlace={(discord) => setPlaces({ ...chosenPlaces, discord })}
        />
      </main>
      <SendToBoth send={sendToBoth} />
      {payload && <PayloadDrawer payload={payload} onClose={() => setPayload(undefined)} />}
    </PageProvider>
  );
}
