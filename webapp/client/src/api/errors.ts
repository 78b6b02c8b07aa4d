/** How a question to the server can end without an answer. */

/** A refusal of the server: `key` is a message id of refusals.ftl. */
export class Refused extends Error {
  constructor(readonly status: number, readonly key: string, readonly params: Record<string, string | number> = {}) {
    super(key);
  }
}

/** The server could not be reached: no network, or no answer in time. */
export class Unreachable extends Error {}
