/** Why a program's request has no result, with what to do about it. Each way in writes it in its own form. */

/** By what has to change: the request, its key, its pace, or the bot. */
export type FailureKind = 'invalid' | 'unknownId' | 'ambiguous' | 'unanswerable' | 'tooFast' | 'failed';

export class ApiFailure extends Error {
  readonly kind: FailureKind;
  /** Both are sentences; `whatToDo` tells the caller how to go on. */
  constructor(kind: FailureKind, message: string, whatToDo: string) {
    super(`${message} ${whatToDo}`);
    this.kind = kind;
  }
}
