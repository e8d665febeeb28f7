/** A platform with an adapter, as a person uses it, and how what they see is read. Says nothing of what an adapter must do. */
import type { Bot } from '../../src/core/bot.ts';

/** One message as the person sees it: markup resolved, entities unescaped. */
export interface Shown {
  /**
   * All visible text of the message, attachments' (files') text included. What got through as markup shows as the platform
   * shows it (a live `**x**` is `x`), and what notifies somebody is written `‹ping›`.
   */
  text: string;
  /** "Only you can see this". */
  private: boolean;
  /** The labels of what can be pressed. */
  buttons: readonly string[];
}

/** A platform with the adapter connected to it, as a person uses it. Texts go in as typed: a stage encodes them as its platform does. */
export interface Stage {
  /** Sends a direct message; the messages shown in answer. */
  dm(text: string): Promise<readonly Shown[]>;
  /** Uses a slash command such as `/capex meta`, where there is a channel that the person may write in. */
  slash(line: string): Promise<readonly Shown[]>;
  /** Presses a button under the last messages shown; the messages shown then. */
  press(label: string): Promise<readonly Shown[]>;
  /** A clean stop of the adapter. */
  stop(): Promise<void>;
  /** A stop of everything else, too. */
  close(): Promise<void>;
}

/** Opens a platform for one test; it is closed after it. */
export type StageWith = (bot: Bot) => Promise<Stage>;

/** What a person reads: runs of white space are one space, and what has no width is not there. */
export function visible(text: string): string {
  return text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
}

export function textOf(shown: readonly Shown[]): string {
  return visible(shown.map(({ text }) => text).join('\n'));
}

export function buttonsOf(shown: readonly Shown[]): readonly string[] {
  return shown.flatMap(({ buttons }) => buttons);
}

/** Those of the wanted texts that stand whole in none of the messages. */
export function missingFrom(shown: readonly Shown[], wanted: readonly string[]): readonly string[] {
  const texts = shown.map(({ text }) => visible(text));
  return wanted.filter((one) => !texts.some((text) => text.includes(visible(one))));
}
