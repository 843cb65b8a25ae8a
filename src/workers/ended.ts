/** How a task may end without a result and without a refusal. */

/** Why a task was ended, or ended by itself without a result. */
export class Ended extends Error {
  readonly why: "time" | "memory" | "broken";

  constructor(why: Ended["why"], options?: ErrorOptions) {
    super(`a task ended: ${why}`, options);
    this.why = why;
  }
}
