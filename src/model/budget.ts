/** Limits how much work a run may do, counted in steps and never in time, so that a text is cut short at the same place on every machine. */

/**
 * The default number of steps for a comparison; one step is about the work for one cell in the table of a word comparison. This is more
 * than twenty times what the longest pair of the corpus, 76/72 with 77/248, takes, and some seconds of work.
 */
export const MOST_STEPS = 1_000_000_000;

/**
 * The remaining steps of one run. It is created where the run begins and passed to every stage.
 *
 * @example
 * const budget = new Budget(100);
 * budget.spend(60); // true
 * budget.spend(60); // false: whoever asked does what is cheaper, and says `coarse`
 * budget.spend(40); // true
 */
export class Budget {
  #left: number;
  #refused = 0;

  constructor(steps: number = MOST_STEPS) {
    this.#left = steps;
  }

  /** Takes that many steps if enough are left; otherwise takes none. */
  spend(steps: number): boolean {
    if (steps > this.#left) {
      this.#refused++;
      return false;
    }
    this.#left -= steps;
    return true;
  }

  /** How often too few steps were left. */
  get refused(): number {
    return this.#refused;
  }
}
