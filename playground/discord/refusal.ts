/** How Discord's REST API says no: a status, a code and, for a malformed body, where and why. Sends nothing. */

/** A refusal thrown anywhere behind the REST API, which writes it as its answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): object {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

export const unauthorized = () => new Refusal(401, 0, '401: Unauthorized');
export const notFound = () => new Refusal(404, 0, '404: Not Found');
export const malformed = () => new Refusal(400, 50109, 'The request body contains invalid JSON.');
export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownUser = () => new Refusal(404, 10013, 'Unknown User');
export const unknownWebhook = () => new Refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new Refusal(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = () => new Refusal(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const notTheAuthor = () => new Refusal(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new Refusal(400, 50006, 'Cannot send an empty message');
export const missingPermissions = () => new Refusal(403, 50013, 'Missing Permissions');
export const cannotReply = () => new Refusal(403, 160002, 'Cannot reply without permission to read message history');
export const expiredToken = () => new Refusal(401, 50027, 'Invalid Webhook Token');

/** One thing that is wrong with a body. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Throws Discord's "Invalid Form Body" when there are problems. */
export function refuseForm(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}

/** Discord's "Invalid Form Body", the problems nested the way Discord nests them. */
export function invalidForm(problems: readonly Problem[]): Refusal {
  interface Nested {
    [key: string]: Nested | { code: string; message: string }[];
  }
  const errors: Nested = {};
  for (const { path, code, message } of problems) {
    let at = errors;
    for (const key of path) {
      const below = at[key];
      if (below && !Array.isArray(below)) at = below;
      else {
        const made: Nested = {};
        at[key] = made;
        at = made;
      }
    }
    const said = at._errors;
    at._errors = [...(Array.isArray(said) ? said : []), { code, message }];
  }
  const summary = problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return new Refusal(400, 50035, `Invalid Form Body${summary ? ` (${summary})` : ''}`, errors);
}

export function required(...path: (string | number)[]): Problem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

export function badLength(low: number, high: number, ...path: (string | number)[]): Problem {
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${low} and ${high} in length.` };
}

export function notAChoice(values: readonly (string | number)[], ...path: (string | number)[]): Problem {
  return { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${values.join(', ')}}.` };
}

export function badType(wanted: string, ...path: (string | number)[]): Problem {
  return { path, code: 'BASE_TYPE_BAD_TYPE', message: `Must be of type ${wanted}.` };
}
