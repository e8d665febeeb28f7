/** What every language gives: the bot’s own words beside its answers: labels, buttons, apologies. Only the shape. */

export interface Phrases {
  readonly source: string;
  readonly period: string;
  readonly note: string;
  /** Stands before follow-up buttons. */
  readonly more: string;
  readonly example: string;
  readonly postToChannel: string;
  readonly share: { readonly name: string; readonly description: string };
  /** `who` is the platform's own mention of a person, already safe. */
  postedBy(who: string): string;
  readonly posted: string;
  /** `day` as people write it. */
  correctedOn(day: string): string;
  /** Of a posted answer that is not in the knowledge any more. */
  withdrawn(titles: string, day: string): string;
  readonly cannotPostHere: string;
  readonly cannotCheckWriter: string;
  readonly postFailed: string;
  readonly channelArchived: string;
  /** The workspace lets only some people or apps write there. */
  readonly postingRestricted: string;
  readonly buttonExpired: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly voted: string;
  readonly votesOff: string;
  readonly nothingToAnswer: string;
  readonly empty: string;
  /** To a mention of the bot's role. */
  readonly mentionMe: string;
  tooLong(limit: number): string;
  unknownCommand(name: string): string;
  notAChoice(option: string, typed: string): string;
  missing(option: string): string;
  /** `id` is the request id, to be quoted to the operator. */
  apology(id: string): string;
  readonly stopping: string;
  readonly tooManyQuestions: string;
  /** Said while the platform makes the bot wait. */
  readonly answerFollows: string;
}
