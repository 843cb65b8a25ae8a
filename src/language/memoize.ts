/** Builds whatever depends on a language's data alone, such as patterns and indexes, once for each language and only when it is needed. */
import type { Language } from "./language.js";

/**
 * Remembers what `make` returns for each language, or for whatever else it is asked of, as long as that is at hand.
 *
 * @example const patternOf = memoize((language) => new RegExp(language.months.flat().join("|"), "u"));
 */
export function memoize<Made extends object, Of extends object = Language>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    let made = known.get(of);
    if (!made) {
      made = make(of);
      known.set(of, made);
    }
    return made;
  };
}

/**
 * Makes a value when it is first asked for: patterns of Unicode classes take V8 longer to build than a short comparison has to spare,
 * so those that only some forms need wait until then.
 *
 * @example const word = once(() => /[\p{L}\p{M}]+/gu);
 */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
