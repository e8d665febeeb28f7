/** The events that the bot reports to its memory, which `recordActivity` implements. The bot also works without one. */
import type { CommandLine } from './command.ts';
import type { Post } from './post.ts';
import type { Call, Reply } from './reply.ts';
import type { Request } from './request.ts';

/** What a person says of an answer that they got. */
export interface Vote {
  /** The ids of the answer's parts. */
  readonly ids: readonly string[];
  readonly helpful: boolean;
}

/** Nothing of it takes any of the person's time. */
export interface Memory {
  /** Told of every question and what came of it. */
  observe?(asked: Call | CommandLine, request: Request, reply: Reply): void;
  /** Takes a vote; without it none are asked for. */
  vote?(vote: Vote, request: Request): void;
  /** Told of every answer that stands before others, and of what stands there in its place later. */
  posted?(post: Post): void;
  /** Told when a reply has reached the person, or could not. */
  delivered?(request: Request, arrived: boolean): void;
  /** Told of every question that was one too many. */
  slowed?(request: Request): void;
  /** Told that the bot was removed from a workspace: what is kept of it is to be deleted. */
  removed?(workspace: string): void;
}
