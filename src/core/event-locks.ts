/** What processes that share a database say to each other about events, so that each event is answered once. Holds no lock itself. */

export type EventLock =
  /** Nobody had the event: it is this process's now. */
  | 'new'
  /** This process has the event now, but another may have answered it: one that died before it could say so, or one that cannot be reached. */
  | 'unsure'
  /** Another process is answering it, or has answered it. */
  | 'taken';

/** Answers soon, and never rejects. */
export interface EventLocks {
  acquire(id: string): Promise<EventLock>;
  /** The event was handled, for good. */
  settle(id: string): void;
  /** The event was not handled after all: the next process that receives it may handle it. */
  release(id: string): void;
}

/** For a process that shares nothing. */
export const noEventLocks: EventLocks = { acquire: async () => 'new', settle: () => {}, release: () => {} };
