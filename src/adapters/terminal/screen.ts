/** What a terminal can show: its width and its colours. Knows nothing of what is shown. */
import { styleText } from 'node:util';

/** The part of a terminal stream that matters here; a pipe or file has neither width nor colours. */
export interface Output extends NodeJS.WritableStream {
  readonly columns?: number;
  /** Knows NO_COLOR, FORCE_COLOR and what the terminal can do. */
  hasColors?(): boolean;
}

export type Style = Extract<Parameters<typeof styleText>[0], readonly unknown[]>;

export interface Screen {
  /** Columns of text; Infinity where lines must not be broken. */
  readonly width: number;
  /** The text in a style, or as it is where there are no colours. */
  paint(style: Style, text: string): string;
}

/** Longer lines are hard to read, however wide the window is. */
const widestText = 100;

export function screenOf(output: Output): Screen {
  const colours = output.hasColors?.() ?? false;
  return {
    width: output.columns ? Math.min(output.columns, widestText) : Infinity,
    paint: (style, text) => (colours && style.length > 0 && text !== '' ? styleText(style, text, { validateStream: false }) : text),
  };
}
