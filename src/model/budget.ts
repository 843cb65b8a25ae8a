/** Limits how much work a run may do, counted in steps and never in time, so that a text is cut short at the same place on every machine. */

/**
 * Steps of a comparison unless told otherwise; one is about the work of one cell in the table of a word comparison. More
 * than twenty times what the longest pair of the corpus takes, 76/72 with 77/248, and some seconds of work.
 */
export const MOST_STEPS = 1_000_000_000;

/**
 * What is left of the steps of one run. It is made where the run begins and handed on to all who work by it.
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

  /** Takes steps, where so many are left; takes none otherwise. */
  spend(steps: number): boolean {
    if (steps > this.#left) {
      this.#refused++;
      return false;
    }
    this.#left -= steps;
    return true;
  }

  /** How often there were too few. */
  get refused(): number {
    return this.#refused;
  }
}
