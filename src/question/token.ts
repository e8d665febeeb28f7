/** One word, name, amount or period of a question, as the rest of the bot reads it. Only its shape. */
import type { FoundAmount } from './amount.ts';

export interface Token {
  /** As typed, or as repaired. */
  readonly text: string;
  /** What it is compared by: a stem, `@name` for a name, `#value` for an amount, `:period` for a period. */
  readonly form: string;
  readonly kind: 'word' | 'name' | 'outside' | 'amount' | 'period';
  /** Nothing knows this word, not even repaired. */
  readonly unknown: boolean;
  /** How it was repaired, if it was. */
  readonly repair?: 'keyboard' | 'initials' | 'spacing' | 'spelling' | 'romanised';
  /** What is attached to a name, an amount or a period and tells which part it plays: 보다 in 메타보다. */
  readonly particle?: string;
  readonly amount?: FoundAmount;
  /** Of a period: its year is not written, but counted from today or taken for granted. */
  readonly relative?: boolean;
}
