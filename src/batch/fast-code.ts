/** When V8 makes fast code in a batch. */

/**
 * How much of a function must have run before V8 compiles fast code for it; 15 times the default. A comparison has many functions with little
 * to do each, and most never give back the time that compiling them takes: a third less time over 86 pairs, as over four times as many.
 */
const FAST_CODE_AFTER = 1_000_000;

/**
 * The flags of V8 for a batch. Later versions of Node have a V8 that does not know this one, and would print an error.
 *
 * @param node a version of Node, as in `process.versions.node`
 * @example fastCodeFlags("22.0.0") // []
 */
export const fastCodeFlags = (node: string): readonly string[] =>
  node.startsWith("20.") ? [`--interrupt-budget=${FAST_CODE_AFTER}`] : [];
