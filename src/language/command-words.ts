/** What every language gives: what commands and their options are called and what they do, as menus and help show it. Only the shape. */
import type { TableAction } from './table-wording.ts';

interface OptionWords {
  /** One lower-case word: platforms allow no spaces. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

interface ShortcutWords {
  /** At most 24 characters. */
  readonly label: string;
  readonly description: string;
}

export interface CommandWords {
  /** The bot where its knowledge gives it no name; shown where the app is installed. */
  readonly app: { readonly name: string; readonly description: string };
  /** Ask for help in place of an argument. */
  readonly helpWords: readonly string[];
  /** Joins the words of an item where it is the name of an option. */
  readonly joint: string;
  readonly ask: { readonly description: string; readonly question: OptionWords; readonly turnedDown: string };
  readonly check: { readonly description: string; readonly statement: OptionWords; readonly about: OptionWords };
  readonly help: { readonly description: string; readonly command: OptionWords };
  readonly topics: Readonly<Record<'faq' | 'claim', { readonly description: string; readonly topic: OptionWords }>>;
  /** Describes which page of a list is shown. */
  readonly page: string;
  readonly table: {
    /** Describe the options that name rows, by the table's word for one. */
    row(item: string): string;
    and(item: string): string;
    and2(item: string): string;
    /** Names of the second and third row's option. */
    readonly andName: string;
    readonly and2Name: string;
    readonly show: OptionWords;
    readonly unit: OptionWords;
    readonly query: OptionWords;
    /** Short words for what can be asked of a table, beside their names. */
    readonly shortWords: Readonly<Record<string, TableAction>>;
  };
  /** What can be done with somebody else's message. */
  readonly answerThis: ShortcutWords;
  readonly checkThis: ShortcutWords;
}
