/** Where and when something was said that is remembered. Names no person. */

export interface Origin {
  readonly platform: string;
  /** Slack's team or Discord's guild; undefined where there is none: a direct message on Discord, the terminal. */
  readonly workspace: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}
