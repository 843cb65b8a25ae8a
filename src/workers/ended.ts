/** The ways in which a task can end without a result or an error of its own: out of time, out of memory, or crashed. */

/** Why a task was stopped, or ended by itself without a result. */
export class Ended extends Error {
  readonly why: "time" | "memory" | "broken";

  constructor(why: Ended["why"], options?: ErrorOptions) {
    super(`a task ended: ${why}`, options);
    this.why = why;
  }
}
