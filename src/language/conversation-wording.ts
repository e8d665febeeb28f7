/** What every language gives: the sentences that the bot says of itself: greetings, what it asks back, help. Only the shape. */
import type { SocialAct } from './social-words.ts';

export interface ConversationWording {
  greeting(about: string): string;
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
  readonly faqList: string;
  readonly claimList: string;
  readonly helpLead: string;
  readonly helpAsk: string;
  readonly options: string;
  readonly examples: string;
}
