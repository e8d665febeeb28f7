/** What every handler of Slack's events works with. */
import type { HandlerContext } from '../shared/handler-context.ts';
import type { People } from './people.ts';

export interface SlackContext extends HandlerContext {
  readonly people: People;
  /** Stands before every command's name. */
  readonly prefix: string;
}
