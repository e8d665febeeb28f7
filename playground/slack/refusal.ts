/** How Slack says no: an error code, and for malformed blocks what is wrong where. Sends nothing. */

/** Thrown anywhere behind the Web API, which writes it as its answer. */
export class Refusal extends Error {
  readonly code: string;
  /** What is wrong, each with its place, as Slack writes it into `response_metadata.messages`. */
  readonly details: readonly string[];

  /** Further fields of the answer. */
  readonly fields: object;

  constructor(code: string, details: readonly string[] = [], fields: object = {}) {
    super(details.length > 0 ? `${code}: ${details.join('; ')}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.fields = fields;
  }

  body(): object {
    const more = this.details.length > 0 ? { errors: this.details, response_metadata: { messages: this.details } } : {};
    return { ok: false, error: this.code, ...more, ...this.fields };
  }
}
