/** Exit statuses, following `git diff`: the report is the product, so a difference alone is no failure. */

/** A report was made. */
export const EXIT_OK = 0;
/** With `--exit-code`: the texts differ. */
export const EXIT_DIFFERENT = 1;
/** There is an error in what was given. */
export const EXIT_TROUBLE = 2;
