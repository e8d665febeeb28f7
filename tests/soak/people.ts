/** People on both platforms who ask all the time, and what came of each question. Checks no wording: whether an answer is right, other tests say. */
import { setTimeout as pause } from 'node:timers/promises';
import type { AskedTexts } from '../../bench/bot/asked.ts';
import type { Random } from '../../bench/random.ts';
import type { DiscordServer } from '../../playground/discord/server.ts';
import type { SlackServer } from '../../playground/slack/server.ts';
import { phrases } from '../../src/core/phrases.ts';
import { locales } from '../../src/language/locale.ts';

/** A question that is on its way, and what the platform knows of it. */
interface Asked {
  readonly text: string;
  /** The texts of its answers so far. */
  answers(): readonly string[];
  /** Whether the platform itself lost it, and told the person where it does so. */
  lost(): boolean;
}

/** What came of the questions of one kind. */
export interface Tally {
  asked: number;
  answered: number;
  /** Answered with a word of apology and a number. */
  apologised: number;
  lost: number;
  /** Nothing came of them: there must be none. */
  readonly missing: string[];
  /** Answered more than once: there must be none. */
  readonly twice: string[];
}

/** One way to ask. */
export interface Kind {
  readonly label: string;
  readonly tally: Tally;
  /** Asks in a seat that is free. */
  ask(seat: number): Asked;
}

/** When Discord could not reach the bot. */
export interface Absences {
  /** Whether there was no connection at any time between the two (milliseconds). */
  disconnected(from: number, to: number): boolean;
  /** Whether there is no session now that would be told later what it misses. */
  withoutSession(): boolean;
}

/** Milliseconds in which Discord and Slack take a first answer to a command. */
const firstAnswer = 3_000;
/** Milliseconds in which every question comes to something: two waits for a rate limit and an identification anew. */
const patience = 30_000;

const newTally = (): Tally => ({ asked: 0, answered: 0, apologised: 0, lost: 0, missing: [], twice: [] });

/** Everything that people do, each in a channel of their own. */
export function peopleOn(
  { slack, discord, absences }: { readonly slack: SlackServer; readonly discord: DiscordServer; readonly absences: Absences },
  { companies, questions, beginnings }: AskedTexts,
  { seats, random }: { readonly seats: number; readonly random: Random },
): readonly Kind[] {
  const oneOf = (texts: readonly string[]) => texts[random.below(texts.length)] ?? '';
  const { workspace } = slack;
  const { world } = discord;
  const seated = Array.from({ length: seats }, (_, seat) => {
    const person = slack.join(`person-${seat}`);
    return {
      onSlack: { person, channel: workspace.addChannel(`seat-${seat}`, { members: [person.user, workspace.bot] }) },
      onDiscord: { person: discord.join(`person-${seat}`), channel: world.addChannel(`seat-${seat}`) },
    };
  });
  const at = (seat: number) => {
    const found = seated[seat];
    if (!found) throw new Error(`There are ${seats} seats.`);
    return found;
  };
  const isLost = (askedAt: number) => () =>
    absences.disconnected(askedAt, askedAt + firstAnswer) && performance.now() > askedAt + firstAnswer;

  return [
    {
      label: 'Slack, command',
      tally: newTally(),
      ask(seat) {
        const { person, channel } = at(seat).onSlack;
        const text = `/capex ${oneOf(companies)}`;
        const before = channel.messages.length;
        let lost = false;
        void person.slash(channel, text).acknowledged.then(({ state }) => (lost = state === 'undelivered'));
        const answers = () =>
          channel.messages.slice(before).filter(({ author, threadTs }) => author === workspace.bot.id && threadTs === undefined);
        return { text, lost: () => lost, answers: () => answers().map((message) => message.text) };
      },
    },
    {
      label: 'Slack, mention',
      tally: newTally(),
      ask(seat) {
        const { person, channel } = at(seat).onSlack;
        const text = oneOf(questions);
        const { message } = person.mention(channel, text);
        const answers = () => channel.messages.filter(({ threadTs, onlyFor }) => threadTs === message.ts && onlyFor === undefined);
        // Slack delivers a mention again until it is taken.
        return { text, lost: () => false, answers: () => answers().map((answer) => answer.text) };
      },
    },
    {
      label: 'Discord, command',
      tally: newTally(),
      ask(seat) {
        const { person, channel } = at(seat).onDiscord;
        const text = oneOf(companies);
        const asked = person.slash(channel, 'capex', { company: text });
        return { text, lost: isLost(performance.now()), answers: () => asked.messages().map((message) => person.reads(message).text) };
      },
    },
    {
      label: 'Discord, mention',
      tally: newTally(),
      ask(seat) {
        const { person, channel } = at(seat).onDiscord;
        const text = oneOf(questions);
        const lost = absences.withoutSession();
        const message = person.mention(channel, text);
        const answers = () => channel.messages.filter(({ replyTo }) => replyTo === message.id);
        return { text, lost: () => lost, answers: () => answers().map((message) => person.reads(message).text) };
      },
    },
    {
      label: 'Discord, suggestions',
      tally: newTally(),
      ask(seat) {
        const { person, channel } = at(seat).onDiscord;
        const text = oneOf(beginnings);
        const names: string[] = [];
        void person.type(channel, 'capex', 'company', text).then(
          (suggestions) => names.push(suggestions.map(({ name }) => name).join(', ')),
          () => {},
        );
        return { text, lost: isLost(performance.now()), answers: () => names };
      },
    },
  ];
}

const apologies = locales.map((locale) => phrases(locale).apology('').slice(0, 20));
const isApology = (text: string) => apologies.some((apology) => text.includes(apology));

/** Asks once and waits for what comes of it; a second answer that comes later is found by whoever looks again. */
export async function askAndWait({ ask, tally }: Kind, seat: number): Promise<() => void> {
  const asked = ask(seat);
  tally.asked++;
  const end = performance.now() + patience;
  while (asked.answers().length === 0 && !asked.lost() && performance.now() < end) await pause(20);
  return () => {
    const answers = asked.answers();
    if (answers.length > 1) tally.twice.push(asked.text);
    else if (answers.some(isApology)) tally.apologised++;
    else if (answers.length === 1) tally.answered++;
    else if (asked.lost()) tally.lost++;
    else tally.missing.push(asked.text);
  };
}
