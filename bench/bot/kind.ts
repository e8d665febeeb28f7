/** One kind of thing that people do on a platform, and how long they wait for what comes of it. */

export interface Kind {
  readonly platform: 'Slack' | 'Discord';
  readonly label: string;
  readonly texts: readonly string[];
  /** Milliseconds before each round, where the platform's client itself holds back what comes too fast. */
  readonly pause?: number;
  /** Somebody asks in their seat; resolves when the answer stands at the platform's server, rejects where it is none. */
  ask(seat: number, text: string): Promise<void>;
}

/** A platform with people on it, each in a channel of their own. */
export interface PeopledPlatform {
  readonly kinds: readonly Kind[];
  /** What a program is given to connect. */
  readonly env: Readonly<Record<string, string>>;
  isConnected(): boolean;
  /** Asks once and resolves to the whole answer, as it was sent. */
  recordAnswer(): Promise<unknown>;
  /** Takes away what was said so far, so that the server itself does not get slower. */
  tidy(): void;
  close(): Promise<void>;
}

/** How many ask at the same time where throughput is measured. */
export const seats = 16;
