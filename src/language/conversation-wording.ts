/** What every language gives: the sentences that the bot says of itself: greetings, what it asks back, help. Only the shape. */
import type { SocialAct } from './social-words.ts';

/** Which of so many are shown, on which page: the first and the last of them, all counted from 1. */
export interface ListRange {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
}

export interface ConversationWording {
  /** `name` is the bot's. */
  greeting(name: string, about: string): string;
  readonly greetingHelp: string;
  /** What is said back to the other social acts; to one that asks for help, the help. */
  readonly social: Readonly<Record<Exclude<SocialAct, 'greeting' | 'help'>, string>>;
  /** To "is this true?" where nothing says what "this" is. */
  readonly pointsNowhere: string;
  readonly whichOne: string;
  /** A button under choices. */
  readonly noneOfThese: string;
  readonly turnedDown: string;
  sources(list: string): string;
  /** Above the questions, or the claims, that can be chosen. */
  faqList(shown: ListRange): string;
  claimList(shown: ListRange): string;
  /** Above those of a list that a text comes close to. */
  closeTo(typed: string, shown: ListRange): string;
  /** Under a list of several pages, before and behind the list's command. */
  findInList(shown: ListRange): readonly [before: string, behind: string];
  /** Under a list whose entries have labels; one of them after the command lists those that have it. */
  tags(tags: readonly string[]): string;
  /** Buttons to the pages of a list. */
  readonly nextPage: string;
  readonly previousPage: string;
  helpLead(name: string): string;
  readonly helpAsk: string;
  readonly options: string;
  readonly examples: string;
}
