/** What every language gives: the terminal’s own words: the first screen, hints and the farewell. Only the shape. */

export interface TerminalWords {
  readonly title: string;
  readonly howToAsk: string;
  readonly keys: string;
  readonly quit: string;
  /** Stands under numbered offers. */
  pick(count: number): string;
  notOffered(typed: number, count: number): string;
  readonly farewell: string;
}
