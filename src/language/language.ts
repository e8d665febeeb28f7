/** What a language is to the bot: one value of this type, made in a folder of its own. What it lacks is named by the compiler. */
import type { AmountWords } from './amount-words.ts';
import type { ClauseWords } from './clause-words.ts';
import type { ColumnWords } from './column-words.ts';
import type { CommandWords } from './command-words.ts';
import type { ConversationWording } from './conversation-wording.ts';
import type { CueWords } from './cues.ts';
import type { EntryWording } from './entry-wording.ts';
import type { Formats } from './formats.ts';
import type { MeasureFamily } from './measure-families.ts';
import type { Numbers } from './numbers.ts';
import type { PeriodWords } from './period-words.ts';
import type { Phrases } from './phrases.ts';
import type { PointingWords } from './pointing-words.ts';
import type { RankWords } from './rank-words.ts';
import type { RefusalWording } from './refusal-wording.ts';
import type { TableWording } from './table-wording.ts';
import type { TerminalWords } from './terminal-words.ts';
import type { VerdictWording } from './verdict-wording.ts';
import type { WordLists } from './word-lists.ts';

/** In groups of no more than five: of more the compiler names only the first. */
export interface Language {
  /** How its questions are read. */
  readonly reading: {
    /** Unicode's name of the script that it is written in: Hangul, Latin. */
    readonly script: string;
    readonly words: WordLists;
    readonly pointing: PointingWords;
    readonly clauses: ClauseWords;
    readonly cues: CueWords;
  };
  /** How figures in its questions are read. */
  readonly figures: {
    readonly amounts: AmountWords;
    readonly periods: PeriodWords;
    readonly ranks: RankWords;
    readonly measures: readonly MeasureFamily[];
    /** Words that ask how many of a time, or how often. */
    readonly frequency: readonly string[];
  };
  /** How it writes what is not a sentence. */
  readonly writing: {
    readonly numbers: Numbers;
    readonly formats: Formats;
    /** How files that maintainers bring along head their columns. */
    readonly columns: ColumnWords;
    /** Patterns of numbers that name something and measure nothing: dates, versions, houses. */
    readonly numberLabels: readonly string[];
  };
  /** The sentences of answers. */
  readonly wording: {
    readonly conversation: ConversationWording;
    readonly entries: EntryWording;
    readonly tables: TableWording;
    readonly verdicts: VerdictWording;
    readonly refusals: RefusalWording;
  };
  /** What stands around answers: buttons, menus, notices. */
  readonly labels: {
    readonly phrases: Phrases;
    readonly commands: CommandWords;
    readonly terminal: TerminalWords;
  };
}
